/** What the screens are shown: plain values, computed by the desk from the facts for each question. */
import type {
  Ballot,
  BallotColour,
  Candidate,
  Decision,
  Electorate,
  InvalidReason,
  Mark,
  Office,
  PaperDefect,
  Person,
  RoundKind,
  Style,
} from '../election/model.ts';
import type { Finding } from '../election/findings.ts';
import type { Remark } from '../election/remarks.ts';
import type { Result } from '../election/result.ts';
import type { Why } from '../election/why.ts';
import type { Composition } from '../election/composition.ts';
import type { DerivationStep } from '../election/derivation.ts';
import type { ElectedPerson, ElectionProgress } from '../election/progress.ts';
import type { Sensitivity } from '../election/sensitivity.ts';
import type { RefusalCode } from '../refusal.ts';
import type { HallPerson } from '../hall/people.ts';
import type { HallOrder, Reveal } from '../hall/scene.ts';
import type { Rules } from '../election/rules.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { AlternatesTaken, SummaryDecision } from '../papers/congress-summary-facts.ts';
import type { MeetingOf } from '../words/meeting.ts';
import type { Person as Account } from '../people/roles.ts';
import type { BatchState } from '../reading/batch.ts';
import type { Fault } from '../reading/comparison/faults.ts';
import type { ReadingsState } from '../reading/comparison/readings.ts';
import type { RoundState } from '../reading/round.ts';
import type { BallotLook, Holder } from './inputs.ts';

export interface HostInfo {
  readonly kind: 'desktop' | 'web';
  readonly version: string;
  /** Folder proposed for new congress files. */
  readonly documents: string;
}

export type FileKind = 'real' | 'sample' | 'practice';

export interface PersonView extends Account {
  readonly active: boolean;
}

export interface PeopleState {
  /** Null while this computer is locked. */
  readonly signedIn: Account | null;
  /** Those who may sign in; the chair, signed in, sees the others too. */
  readonly people: readonly PersonView[];
  readonly lockAfterMinutes: number;
  /** The PIN of everybody in the sample congress; null in any other file. */
  readonly samplePin: string | null;
}

/** How one person read in a round. */
export interface ReaderFigures {
  readonly person: Account;
  readonly ballots: number;
  /** Median seconds from one ballot to the next; null before the second. */
  readonly secondsPerBallot: number | null;
  /** Ballots compared, and those of them where the paper was settled against this person. */
  readonly compared: number;
  readonly settledAgainst: number;
}

/** Chứng thư số: what the certificate in a key file says of its owner. */
export interface SigningCertificate {
  readonly name: string;
  /** Empty where it names none. */
  readonly organisation: string;
  /** Who vouches for it. */
  readonly issuer: string;
  /** Hexadecimal, as the issuer numbers it. */
  readonly serial: string;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string;
  readonly from: string;
  readonly until: string;
  /** By the clock of this computer. */
  readonly state: 'in-force' | 'expired' | 'not-yet';
}

export interface OpenFile {
  readonly path: string;
  readonly fileName: string;
  readonly title: string;
  /** real; the sample to learn on; or a practice copy, whose papers are watermarked and which is never sealed. */
  readonly kind: FileKind;
  /** The file that a practice copy was made from, where it lay then; null for any other file. */
  readonly practiceOf: string | null;
  /** First 12 hexadecimal digits of the journal's head, and how many lines it has. */
  readonly journal: { readonly lines: number; readonly head: string };
  /** The key that signs the exports, in hexadecimal, and its mã khoá as paper shows it: "1f0c 99ab 4e21 77d0 b3c5". */
  readonly key: { readonly publicKey: string; readonly fingerprint: string };
  /** When the file was saved from a damaged one, and what was lost; null for a whole file. */
  readonly salvaged: { readonly at: string; readonly lost: readonly string[] } | null;
}

/** The second copy of the open file. */
export interface BackupStatus {
  /** Null where none was chosen. */
  readonly folder: string | null;
  /** When the copy was last written, by this program's clock. */
  readonly at: string | null;
  /** Lines of the journal that the copy lacks. */
  readonly behind: number;
  /** Why the last attempt failed; null when it did not. */
  readonly problem: { readonly code: RefusalCode; readonly params: Readonly<Record<string, unknown>> } | null;
}

/** A table of a damaged file in the file that a salvage wrote. */
export interface SalvagedTable {
  readonly table: string;
  readonly copied: number;
  /** Written again from the journal. */
  readonly restored: number;
  /** Left out because what they belong to is lost. */
  readonly orphans: number;
  /** Rows that could not be read; null where nobody can say how many. */
  readonly lost: number | null;
  /** Every row was readable, but a page of the table is not in order. */
  readonly doubtful: boolean;
}

export interface SalvageLoss {
  readonly kind: 'journal' | 'ballots' | 'seal' | 'rows';
  /** Where and what, in Vietnamese. */
  readonly what: string;
}

export interface SalvageReport {
  /** The new file. */
  readonly path: string;
  readonly tables: readonly SalvagedTable[];
  /** Empty where everything was saved. */
  readonly losses: readonly SalvageLoss[];
}

export interface RecentFile {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
  readonly missing: boolean;
}

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: readonly {
    readonly name: string;
    readonly path: string;
    readonly kind: 'folder' | 'congress';
    readonly modified: string;
  }[];
  /** Home, Documents, Desktop and removable drives. */
  readonly places: readonly { readonly name: string; readonly path: string; readonly kind: 'folder' | 'drive' }[];
}

export interface Congress {
  /** Whose words the set-up uses, and what a new election starts from; an election may follow another. */
  readonly ruleSet: RuleSetId;
  /** Tổ chức tổ chức đại hội, e.g. "Đảng bộ tỉnh Thái Nguyên". */
  readonly organisation: string;
  readonly superior: string;
  /** "Đại hội đại biểu" … */
  readonly name: string;
  /** "lần thứ XX" */
  readonly ordinal: string;
  /** "2025 – 2030" */
  readonly term: string;
  readonly place: string;
  /** ISO dates; last may equal first. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly level: 'cell' | 'grassroots' | 'district' | 'province' | 'central' | 'other';
  /** The electorate new rounds start from. */
  readonly electorate: Electorate;
  readonly presidium: readonly Person[];
  readonly committee: readonly Person[];
}

export type { BatchState, RoundState };

export interface RoundSummary {
  readonly id: number;
  readonly electionId: number;
  readonly number: number;
  readonly kind: RoundKind;
  readonly state: RoundState;
  readonly style: Style;
  readonly seats: number;
  /** Names on the printed list; what voters wrote below it is no candidate of the list. */
  readonly candidates: number;
  readonly collected: number | null;
  readonly entered: number;
  /** Ballots that count: of batches whose readings agree; with one reading every entered ballot. */
  readonly agreed: number;
  readonly colour: BallotColour;
  /** True where the congress voided its ballots. */
  readonly annulled: boolean;
}

export interface ElectionSummary {
  readonly id: number;
  readonly title: string;
  readonly office: Office;
  readonly ruleSet: RuleSetId;
  readonly poll: boolean;
  readonly rounds: readonly RoundSummary[];
  /** counting: its last round is not sealed; deciding: a next step is open; complete. */
  readonly progress: ElectionProgress['state'];
}

/** An election over all its rounds. */
export interface ElectionView {
  readonly id: number;
  readonly title: string;
  readonly office: Office;
  readonly ruleSet: RuleSetId;
  readonly poll: boolean;
  readonly rounds: readonly RoundSummary[];
  readonly progress: ElectionProgress;
  readonly decisions: readonly DecisionView[];
  /** Đại biểu dự khuyết taken from this election's remainder; null where none were asked for. */
  readonly alternates: AlternatesView | null;
}

export interface DecisionView {
  readonly id: number;
  readonly roundId: number;
  /** Which round of the election. */
  readonly round: number;
  readonly decision: Decision;
  readonly at: string;
  readonly actor: string;
  /** False once a later round was built on it. */
  readonly revocable: boolean;
}

export interface AlternatesView {
  readonly seats: number;
  /** In the order in which they replace. */
  readonly ordered: readonly ElectedPerson[];
  /** People level across the last place: a re-vote among them decides. */
  readonly tied: { readonly seats: number; readonly people: readonly ElectedPerson[] } | null;
  /** Who replaced whom, in order. */
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  readonly absent: string;
  readonly by: string;
  readonly reason: string;
  readonly decidedAt: string;
}

/** Tổng hợp kết quả: all elections of the congress. */
export interface CongressSummary {
  readonly elections: readonly {
    readonly id: number;
    readonly title: string;
    readonly office: Office;
    readonly poll: boolean;
    readonly state: ElectionProgress['state'];
    readonly seats: number;
    readonly open: number;
    readonly rounds: number;
    /** The last round of the election. */
    readonly roundId: number;
    readonly elected: readonly ElectedPerson[];
    readonly composition: Composition;
    readonly alternates: AlternatesView | null;
    /** Decisions in force on its rounds, in order. */
    readonly decisions: readonly SummaryDecision[];
    /** How many alternates its meeting decided to take, the last time it did; 0 takes none. */
    readonly taken: AlternatesTaken | null;
    /** Whose meeting it is, by the last round. */
    readonly meetingOf: MeetingOf;
  }[];
}

/** The register of shareholders. */
export interface HoldersView {
  readonly holders: readonly Holder[];
  /** Voting shares of all and of those present, own and represented. */
  readonly shares: { readonly all: number; readonly present: number };
  /** Voting shares in all as the company declared them; 0 where `shares.all` follows the own shares of the register. */
  readonly declared: number;
}

/** What an imported register would bring. Rows are the file's own, counted from 1. */
export interface HoldersPreview {
  readonly rows: readonly {
    readonly row: number;
    /** Null where the row is left out. */
    readonly holder: Holder | null;
    readonly problems: readonly {
      readonly code: HolderProblemCode;
      readonly detail: string;
      readonly effect: 'left-out' | 'warning';
    }[];
  }[];
  readonly shares: { readonly all: number; readonly present: number };
}

export type HolderProblemCode =
  | 'code-empty'
  | 'code-duplicate'
  /** Two codes with the same digits: the number pad could not tell them apart. */
  | 'code-ambiguous'
  | 'name-empty'
  | 'shares-unreadable'
  | 'no-shares'
  | 'row-not-holder';

/** A name that voters wrote, with the papers it stands on and the names it may be another spelling of. */
export interface WrittenName {
  readonly number: number;
  readonly name: string;
  readonly ballots: number;
  /** The number of the person it was merged into. */
  readonly sameAs: number | null;
  /** The committee said that it is a person of its own. */
  readonly apart: boolean;
  /** Numbers of similar names, the most similar first. */
  readonly similar: readonly number[];
}

export interface BatchView {
  readonly number: number;
  /** Ballots in the physical pile. */
  readonly size: number;
  readonly entered: number;
  readonly doubtful: number;
  /** Whether the pile is read as far as its readings go: all its places are keyed in the first of them. */
  readonly state: BatchState;
  readonly readingsState: ReadingsState;
  /** In order; those discarded are left out. */
  readonly readers: readonly {
    readonly readingId: number;
    readonly person: string;
    readonly personId: number;
    readonly entered: number;
    readonly finished: boolean;
  }[];
  /** Faults and differences to be settled. */
  readonly open: number;
  /** Ids of those who settled something in it: they saw its readings and read it no more. */
  readonly settlers: readonly number[];
  /** SHA-256 of the agreed ballots of the pile as `ballots.csv` has them; null until it agrees. */
  readonly hash: string | null;
}

export interface RoundView {
  readonly id: number;
  readonly electionId: number;
  readonly office: Office;
  readonly title: string;
  readonly number: number;
  readonly kind: RoundKind;
  readonly state: RoundState;
  readonly ruleSet: RuleSetId;
  readonly overrides: Partial<Rules>;
  readonly rules: Rules;
  readonly poll: boolean;
  readonly writeIn: boolean;
  readonly colour: BallotColour;
  readonly annulled: boolean;
  /** How many people read each batch. */
  readonly readings: 1 | 2 | 3;
  /** The election the list was taken from, where it was. */
  readonly source: { readonly electionId: number; readonly title: string } | null;
  readonly style: Style;
  readonly seats: number;
  readonly electorate: Electorate;
  /** Mẫu số where it is known before counting (summoned or present), else null; and what it needs. */
  readonly base: number | null;
  readonly needed: number | null;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly batchSize: number;
  readonly candidates: readonly Candidate[];
  readonly batches: readonly BatchView[];
  /** Ballots that the first readings hold; how much of the round was read once. */
  readonly entered: number;
  /** Ballots of batches whose readings agree, doubtful ones included; with one reading every entered ballot. */
  readonly agreed: number;
  /** Faults and differences of all batches that wait for a third person. */
  readonly openDifferences: number;
  readonly openDoubts: number;
  readonly findings: readonly NotedFinding[];
  readonly sealedAt: string | null;
  readonly reopenings: readonly { readonly at: string; readonly actor: string; readonly reason: string }[];
}

/** A finding with the committee's note; `key` identifies the finding together with its figures, so a note never outlives them. */
export interface NotedFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly note: string | null;
}

/** Ý kiến, sự việc, khiếu nại as it stands, and who wrote it last when. */
export interface RemarkView {
  readonly number: number;
  readonly content: Remark;
  readonly at: string;
  readonly actor: string;
}

export interface EntryView {
  readonly serial: number;
  readonly marks: readonly Mark[];
  readonly defects: readonly PaperDefect[];
  readonly votes: number | null;
  /** The shareholder's code on a cumulative ballot. */
  readonly code: string | null;
  /** Why the ballot waits for the committee; null when it does not. */
  readonly doubt: string | null;
}

export interface ReadingView {
  readonly id: number;
  readonly roundId: number;
  readonly batch: number;
  readonly size: number;
  readonly reader: string;
  /** Which reading of the batch this is, and how many are asked for. */
  readonly ordinal: number;
  readonly wanted: 1 | 2 | 3;
  /** Told so by its reader; it then takes no ballot until it is resumed. With one reading never. */
  readonly finished: boolean;
  /** Current entries by serial. Serials run 1, 2, 3 … without gaps. */
  readonly entries: readonly EntryView[];
  /** Cumulative ballots: whose ballots lie in other piles of the round, so that a code keyed twice is refused at once. */
  readonly elsewhere?: readonly { readonly code: string; readonly batch: number; readonly serial: number }[];
}

/**
 * What a recorded ballot makes doubtful about the pile: its first ballots have nothing in common with the reading before
 * (another batch was taken up), or none of them is valid (ballots of another election or round).
 */
export interface Recorded {
  readonly suspicion: 'unlike' | 'none-valid' | null;
}

/** What waits for a third person, batch by batch, and what was settled. */
export interface SettlingView {
  readonly batches: readonly SettlingBatch[];
}

export interface SettlingBatch {
  readonly batch: number;
  readonly size: number;
  /** False for somebody who read this batch. */
  readonly mayISettle: boolean;
  /** What is wrong with how the pile was read, in the order of the pile. */
  readonly faults: readonly SettlingFault[];
  readonly papers: readonly SettlingPaper[];
}

export interface SettlingFault {
  readonly fault: Fault;
  /** What confirms it; null where the papers it is about, or only a new reading, put it right. */
  readonly key: string | null;
  readonly settled: boolean;
  /** Who confirmed that the papers lie as the first reading has them; null where nobody did. */
  readonly confirmed: { readonly rulingId: number; readonly at: string; readonly actor: string } | null;
}

/**
 * One paper in question. `serial`: its place in the pile. It is never told which reading holds what: the marks of a line are
 * given in the order of the ballot's own marks.
 */
export interface SettlingPaper {
  readonly entries: string;
  readonly serial: number;
  /** differs: the readings hold other things; single: some reading lacks it, it may be no paper at all. */
  readonly kind: 'differs' | 'single';
  /** single: more likely a paper keyed twice or from elsewhere than one left out. */
  readonly surplus: boolean;
  readonly lines: readonly { readonly number: number; readonly marks: readonly Mark[] }[];
  readonly defects: readonly PaperDefect[];
  /** Cumulative ballots: the holders in question; empty where they agree. */
  readonly holders: readonly {
    readonly code: string | null;
    readonly name: string | null;
    readonly votes: number | null;
  }[];
  /** How it was settled; null while it is open. */
  readonly settled: {
    readonly rulingId: number;
    readonly as: 'paper' | 'not-a-paper';
    readonly at: string;
    readonly actor: string;
  } | null;
}

export interface PracticeDeck {
  readonly ballots: readonly PracticeBallot[];
}

export interface PracticeBallot extends Ballot {
  /** The holder's code on a cumulative paper; null where no register is kept, and on every other style. */
  readonly code: string | null;
}

/** What was expected of a deck with known totals and what the program counted. */
export interface TestReport {
  readonly at: string;
  readonly actor: string;
  readonly ballots: number;
  readonly rows: readonly {
    readonly number: number;
    readonly name: string;
    readonly expected: number;
    readonly counted: number;
  }[];
  readonly valid: { readonly expected: number; readonly counted: number };
  readonly invalid: { readonly expected: number; readonly counted: number };
  /** Places of ballots that were keyed otherwise than they are printed; empty for a deck that was loaded. */
  readonly wrongBallots: readonly { readonly batch: number; readonly serial: number }[];
  /** Checks of this computer: clock, disk, second copy, journal, key. */
  readonly checks: readonly { readonly check: MachineCheck; readonly passed: boolean; readonly detail: string }[];
  readonly passed: boolean;
}

export type MachineCheck = 'clock' | 'disk' | 'backup' | 'journal' | 'key' | 'people';

export interface DoubtfulBallot {
  readonly batch: number;
  readonly serial: number;
  /** Names the paper, whatever place it has. */
  readonly entries: string;
  readonly asRead: Ballot;
  /** What other readings hold where they read it otherwise. */
  readonly otherwise: readonly Ballot[];
  readonly doubt: string;
  /** The committee's ruling in force, if any. */
  readonly ruling: {
    readonly ballot: Ballot;
    readonly reason: string;
    readonly article: string;
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly at: string;
    readonly actor: string;
  } | null;
}

export interface BallotBehind {
  readonly batch: number;
  readonly serial: number;
  readonly defects: readonly PaperDefect[];
  readonly marks: readonly Mark[];
  readonly verdict: 'valid' | InvalidReason;
  readonly ruled: boolean;
}

export interface ResultView {
  readonly result: Result;
  /** One per candidate, in ballot order. */
  readonly why: readonly Why[];
  readonly derivation: readonly DerivationStep[];
  readonly sensitivity: Sensitivity;
  readonly state: RoundState;
}

export type ListProblemCode =
  | 'name-empty'
  | 'name-duplicate'
  | 'name-decomposed'
  | 'name-strange-character'
  | 'name-spaces'
  | 'name-too-long'
  /** A total, a signature: below the list, not a candidate. */
  | 'row-not-candidate'
  | 'date-unreadable'
  | 'sex-unreadable';

/** What an imported or pasted list would bring, before anything is taken. Rows are the file's own, counted from 1. */
export interface ListPreview {
  readonly headings: readonly { readonly column: number; readonly heading: string; readonly field: string | null }[];
  readonly rows: readonly {
    readonly row: number;
    /** Null when the row is left out (empty name). */
    readonly candidate: Omit<Candidate, 'number'> | null;
    readonly problems: readonly {
      readonly code: ListProblemCode;
      readonly detail: string;
      /** `repaired`: taken after mending; `left-out`: the row is not taken; `warning`: taken as it is. */
      readonly effect: 'repaired' | 'left-out' | 'warning';
    }[];
  }[];
}

export interface Drive {
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
  readonly readOnly: boolean;
}

export interface ExportReceipt {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** True only after every byte was flushed and read back. */
  readonly safeToRemove: boolean;
  /** Mã khoá of the key that signed the folder; null where nobody did. */
  readonly fingerprint: string | null;
}

/** Which vote the hall's screen is about. */
export interface HallRound {
  readonly title: string;
  readonly number: number;
  readonly kind: RoundKind;
  readonly poll: boolean;
}

export type HallShown =
  | { readonly mode: 'blank' }
  /** Only how far the count is: not a name, not a vote. */
  | {
      readonly mode: 'progress';
      readonly round: HallRound;
      readonly collected: number | null;
      readonly read: number;
      /** Null where each ballot is read once. */
      readonly agreed: number | null;
      /** Counted and sealed. */
      readonly done: boolean;
    }
  /** Of a sealed round, as it was sealed. */
  | {
      readonly mode: 'result';
      readonly round: HallRound;
      readonly reveal: Reveal;
      readonly order: HallOrder;
      readonly collected: number;
      readonly valid: number;
      readonly base: number | null;
      readonly needed: number | null;
      readonly byMajority: boolean;
      readonly seats: number;
      readonly elected: number;
      /** Votes that the full width of a bar stands for. */
      readonly whole: number;
      /** On this page. */
      readonly people: readonly HallPerson[];
      readonly page: number;
      readonly pages: number;
      /** The most names that a page of this list has. */
      readonly size: number;
      /** One by one: how many of how many are shown. */
      readonly revealed: { readonly shown: number; readonly of: number } | null;
    };

/** What the hall's screen shows; asked also by a computer at which nobody is signed in. */
export interface HallView {
  /** Null where no congress is open. */
  readonly congress: { readonly organisation: string; readonly title: string } | null;
  readonly practice: boolean;
  readonly shown: HallShown;
}

/** Where the chair leads the hall from. */
export interface HallControl {
  readonly now: HallView;
  /** What the next step shows; null at the end, and where the chair has to choose. */
  readonly next: HallView | null;
  /** There is no step back. */
  readonly first: boolean;
  /** The hall shows another round. */
  readonly elsewhere: boolean;
  /** How the result of this round is shown; null while none is. */
  readonly reveal: Reveal | null;
  readonly order: HallOrder;
  /** Why a result cannot be shown in this way; null where it can. */
  readonly whyNot: Readonly<Record<Reveal, RefusalCode | null>>;
}

/** Ballots that the journal says were printed to vote on. */
export interface PrintedBallotsView {
  readonly count: number;
  /** How the last ones look, so that more of them look the same; null before the first. */
  readonly look: BallotLook | null;
  /** Shareholders at the meeting who would each have a ballot filled in; 0 where votes are not given by shares. */
  readonly holders: number;
}

export type Change =
  | { readonly subject: 'file' }
  | { readonly subject: 'backup' }
  /** Who is signed in, or the accounts. */
  | { readonly subject: 'people' }
  | { readonly subject: 'congress' }
  | { readonly subject: 'elections' }
  | { readonly subject: 'round'; readonly roundId: number }
  /** What the hall's screen shows. */
  | { readonly subject: 'hall' };
