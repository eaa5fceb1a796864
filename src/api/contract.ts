/**
 * The contract between the screens and the desk. Both transports (message port in the desktop window, HTTP in the
 * browser) serve exactly this; inputs are checked by its schemas, a refusal is a typed value, changes are pushed.
 */
import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import { ballotColours } from '../election/model.ts';
import { longestWords } from '../election/own-words.ts';
import { hallOrders, reveals } from '../hall/scene.ts';
import type { OwnLayout } from '../papers/layout.ts';
import { ask, round } from './ask.ts';
import * as input from './inputs.ts';
import { papersContract } from './papers-contract.ts';
import { remarksContract } from './remarks-contract.ts';
import type * as view from './views.ts';

/** Some commands need a second person of the committee, who gives the PIN; without it they refuse with second-person-needed. */
const twoPersons = { witness: input.witness };
const paperOfBatch = round.extend({ batch: input.rowId, entries: input.paperKey });
const path = z.string().min(1).max(4096);
const nothing = type<void>();

export const contract = {
  host: {
    info: ask.output(type<view.HostInfo>()),
    /** Pushed after every command that changed something; the first value comes at once. */
    changes: ask.output(eventIterator(type<view.Change>())),
  },
  /** Ban kiểm phiếu: accounts of the open file, and who is at the keyboard of this computer. */
  people: {
    /** Answered also while nobody is signed in: the lock screen is drawn from it. */
    state: ask.output(type<view.PeopleState>()),
    /** Refuses: secret-wrong, sign-in-delayed. The person before is signed out. */
    signIn: ask.input(z.object({ personId: input.rowId, secret: input.secret })).output(nothing),
    /** Locks this computer: nothing is answered until somebody signs in. */
    lock: ask.output(nothing),
    /** Somebody touched keyboard or mouse; sent at most twice a minute, it puts the lock off. */
    stillHere: ask.output(nothing),
    add: ask.input(input.account).output(type<{ personId: number }>()),
    /** Name, role, and whether the account may still sign in. The last chair stays one. */
    save: ask
      .input(
        z.object({ personId: input.rowId, active: z.boolean() }).extend(input.account.omit({ secret: true }).shape),
      )
      .output(nothing),
    /** One's own PIN, or by the chair anybody's. */
    setSecret: ask.input(z.object({ personId: input.rowId, secret: input.newSecret })).output(nothing),
    /** Minutes without a key until the computer locks itself. */
    lockAfter: ask.input(z.object({ minutes: z.number().int().min(1).max(120) })).output(nothing),
    /** A code that sets a new PIN when the chair's is forgotten; shown once, to be kept in a sealed envelope. */
    recoveryCode: ask.output(type<{ code: string }>()),
    /** Answered also while nobody is signed in. Refuses: secret-wrong, sign-in-delayed. */
    recover: ask
      .input(z.object({ code: input.secret, personId: input.rowId, secret: input.newSecret }))
      .output(nothing),
    /** Speed and disagreement of each typist; for the chair alone. */
    figures: ask.input(round).output(type<readonly view.ReaderFigures[]>()),
  },
  files: {
    current: ask.output(type<view.OpenFile | null>()),
    recent: ask.output(type<readonly view.RecentFile[]>()),
    folder: ask.input(z.object({ path: path.nullable() })).output(type<view.FolderListing>()),
    /** The chair's account is made with the file, and the chair is signed in. */
    create: ask
      .input(z.object({ path, congress: input.congress, chair: input.account.omit({ role: true }) }))
      .output(type<view.OpenFile>()),
    /** `anyway`: goes on with this file although its second copy has what it lacks (copies-diverged). */
    open: ask.input(z.object({ path, anyway: z.boolean().default(false) })).output(type<view.OpenFile>()),
    /** Chooses the folder of the second copy, or gives it up. */
    backup: ask.input(z.object({ folder: path.nullable() })).output(type<view.BackupStatus>()),
    backupStatus: ask.output(type<view.BackupStatus>()),
    /** Saves what can be read of a damaged file into a new one; the damaged one is left as it is. */
    salvage: ask.input(z.object({ path, into: path })).output(type<view.SalvageReport>()),
    openSample: ask.output(type<view.OpenFile>()),
    close: ask.output(nothing),
    forget: ask.input(z.object({ path })).output(nothing),
  },
  congress: {
    get: ask.output(type<view.Congress>()),
    save: ask.input(input.congress.extend(twoPersons)).output(nothing),
    /** What the organisation settles of its papers; the rest is as its regulation has it. */
    layout: ask.output(type<OwnLayout>()),
    /** Papers of rounds that are sealed stay as they are. Refuses: layout-margins, layout-unsigned, layout-untitled. */
    saveLayout: ask.input(z.object({ layout: input.paperLayout })).output(nothing),
    summary: ask.output(type<view.CongressSummary>()),
  },
  /** The register of shareholders: who holds how many votes, for cumulative ballots. */
  holders: {
    get: ask.output(type<view.HoldersView>()),
    previewFile: ask
      .input(z.object({ name: z.string().max(255), content: z.instanceof(Blob) }))
      .output(type<view.HoldersPreview>()),
    template: ask.output(type<Blob>()),
    /**
     * Replaces the register; refused once a cumulative ballot was entered. Its holders and shares become the congress's
     * electorate, which needs two persons once ballots were entered in a round that follows it.
     */
    save: ask
      .input(
        z.object({
          holders: z.array(input.holder).max(input.maxHolders).readonly(),
          /** Voting shares in all as the company declared them; 0: the own shares of the register. Absent: as it stands. */
          declared: input.shareCount.optional(),
          ...twoPersons,
        }),
      )
      .output(nothing),
  },
  elections: {
    list: ask.output(type<readonly view.ElectionSummary[]>()),
    get: ask.input(z.object({ electionId: input.rowId })).output(type<view.ElectionView>()),
    /** The next round, as the outcome of the last sealed one offers it; with the congress's decision to go on. */
    startRound: ask
      .input(input.nextRound.extend({ electionId: input.rowId }).extend(input.decided.shape))
      .output(type<{ roundId: number }>()),
    /** Takes back a later round that has no ballots yet. */
    removeRound: ask.input(round).output(nothing),
    /** A decision of the congress on the outcome of a sealed round. */
    decide: ask
      .input(round.extend({ decision: input.decisionContent }).extend(input.decided.shape))
      .output(type<{ decisionId: number }>()),
    revoke: ask
      .input(z.object({ decisionId: input.rowId, reason: input.requiredText(longestWords.decision) }))
      .output(nothing),
    /** Alternates from the remainder of an election of delegates; 0 seats takes the decision back. */
    takeAlternates: ask
      .input(input.alternates.extend({ electionId: input.rowId }).extend(input.decided.shape))
      .output(nothing),
    /** The next alternate in order takes the place of an absent delegate. */
    replace: ask
      .input(z.object({ electionId: input.rowId, absent: input.requiredText(300) }).extend(input.decided.shape))
      .output(type<view.Replacement>()),
    /** Adds the election with its first round. */
    add: ask.input(input.election).output(type<{ electionId: number; roundId: number }>()),
    /** Changes an election and its round; refused once ballots were entered. */
    save: ask.input(input.election.extend({ roundId: input.rowId })).output(nothing),
    remove: ask.input(z.object({ electionId: input.rowId })).output(nothing),
    move: ask.input(z.object({ electionId: input.rowId, place: z.number().int().min(1) })).output(nothing),
  },
  candidates: {
    /** Replaces the whole list of a round, in ballot order. */
    save: ask
      .input(round.extend({ candidates: z.array(input.candidate).max(input.maxCandidates).readonly() }))
      .output(nothing),
    /** Reads a list without taking it. */
    previewFile: ask
      .input(z.object({ name: z.string().max(255), content: z.instanceof(Blob) }))
      .output(type<view.ListPreview>()),
    previewText: ask.input(z.object({ text: z.string().max(1_000_000) })).output(type<view.ListPreview>()),
    /** Takes the elected of another election as the list, in ABC order; its whole result must be sealed. */
    takeElected: ask.input(round.extend({ electionId: input.rowId })).output(nothing),
    /** A name a voter wrote; the number of the name where it was written before. */
    write: ask.input(round.extend({ name: input.requiredText(300) })).output(type<{ number: number }>()),
    written: ask.input(round).output(type<readonly view.WrittenName[]>()),
    /**
     * Says that a written name is another spelling of a person, or (null) a person of its own. Whose votes they are is changed by
     * two persons once ballots were entered.
     */
    merge: ask
      .input(round.extend({ number: input.rowId, sameAs: input.rowId.nullable(), ...twoPersons }))
      .output(nothing),
    /** Takes the committee's word on a written name back, by as many: it is open again who is meant. */
    leaveOpen: ask.input(round.extend({ number: input.rowId, ...twoPersons })).output(nothing),
    template: ask.output(type<Blob>()),
  },
  rounds: {
    get: ask.input(round).output(type<view.RoundView>()),
    /** Electorate of this round, when it differs from the congress's. */
    saveElectorate: ask.input(round.extend({ electorate: input.electorate, ...twoPersons })).output(nothing),
    /** The electorate is the people elected in another election: the first plenum of a new committee. */
    electorateFrom: ask.input(round.extend({ electionId: input.rowId, ...twoPersons })).output(nothing),
    saveColour: ask.input(round.extend({ colour: z.enum(ballotColours) })).output(nothing),
    /** Issued and collected ballots; lays out the batches. Refused where entered ballots would not fit any more. */
    saveBallots: ask
      .input(
        round.extend({
          issued: input.count,
          collected: input.count,
          batchSize: z.number().int().min(1).max(1000),
          ...twoPersons,
        }),
      )
      .output(nothing),
    /** The real size of one pile. */
    saveBatch: ask.input(round.extend({ batch: input.rowId, size: input.count })).output(nothing),
    /** How many people read each batch; after the first ballot it needs two persons. Readings already given stay. */
    saveReadings: ask.input(round.extend({ readings: input.election.shape.readings, ...twoPersons })).output(nothing),
    note: ask
      .input(round.extend({ key: z.string().max(500), note: input.requiredText(longestWords.note) }))
      .output(nothing),
    /** Two persons of the committee, always. */
    seal: ask.input(round.extend(twoPersons)).output(nothing),
    reopen: ask
      .input(round.extend({ reason: input.requiredText(longestWords.reopening), ...twoPersons }))
      .output(nothing),
  },
  reading: {
    /**
     * Begins the reading of a batch by the person signed in, or goes on with it. Of other readings nothing is shown. Refuses:
     * reader-twice, reader-settled, readings-complete.
     */
    open: ask.input(round.extend({ batch: input.rowId })).output(type<view.ReadingView>()),
    /** Puts one ballot on disk; a serial that exists already is corrected (the earlier version stays in the file). */
    record: ask
      .input(
        z.object({
          readingId: input.rowId,
          serial: z.number().int().min(1),
          ballot: input.ballotContent,
          doubt: input.requiredText(longestWords.doubt).nullable(),
          /** What the screen believes: true, the serial is there; false, it is new. Refused where another window knows better. */
          correcting: z.boolean().optional(),
        }),
      )
      .output(type<view.Recorded>()),
    /** Takes back the last ballot of the reading; refused where that is not `serial` any more. */
    withdraw: ask.input(z.object({ readingId: input.rowId, serial: input.rowId.optional() })).output(nothing),
    /** The pile is at its end. Tells nothing of what a comparison finds: the reader stays blind. */
    finish: ask.input(z.object({ readingId: input.rowId })).output(nothing),
    /** Its reader goes on with a finished reading: a paper left out is keyed, one keyed twice taken back. */
    resume: ask.input(z.object({ readingId: input.rowId })).output(nothing),
    /** The reading counts no more; it stays in the file. The batch is then read anew by somebody. */
    discard: ask
      .input(z.object({ readingId: input.rowId, reason: input.requiredText(longestWords.redo) }))
      .output(nothing),
  },
  /** Kết luận chỗ lệch: a third person settles with the paper in hand what the readings of a batch differ in. */
  settling: {
    get: ask.input(round).output(type<view.SettlingView>()),
    /** Decides the lines in question of one paper. Refuses: ruling-undecided, ruling-not-asked, settler-read. */
    decide: ask.input(paperOfBatch.extend({ parts: input.settledParts })).output(nothing),
    /**
     * A paper that some reading lacks: the settler reads it as one more reading of that paper. Where it differs from those
     * that are there, refuses with reread-differs and its lines, until sent again `confirmed`.
     */
    read: ask
      .input(paperOfBatch.extend({ ballot: input.ballotContent, confirmed: z.boolean().default(false) }))
      .output(nothing),
    /** What some reading lacks is no paper of the pile: it was keyed twice, or comes from elsewhere. */
    dismiss: ask.input(paperOfBatch).output(nothing),
    /** The papers lie as the first reading has them; `key` names the fault of the order. */
    confirmOrder: ask.input(round.extend({ batch: input.rowId, key: input.requiredText(500) })).output(nothing),
    /** Takes a decision of this place back. */
    revoke: ask
      .input(round.extend({ rulingId: input.rowId, reason: input.requiredText(longestWords.settling) }))
      .output(nothing),
  },
  rulings: {
    list: ask.input(round).output(type<readonly view.DoubtfulBallot[]>()),
    /** Any other paper, as the committee takes it up: an error found later, or one that a third person cannot settle. */
    paper: ask.input(round.extend({ batch: input.rowId, serial: input.rowId })).output(type<view.DoubtfulBallot>()),
    /** Refuses with ruling-outvoted where not more of the committee are for it than against. */
    decide: ask
      .input(
        round.extend({
          batch: input.rowId,
          serial: input.rowId,
          /** The paper the screen shows there; refused where another one has the place by now (paper-moved-on). */
          entries: input.paperKey.optional(),
          ballot: input.ballotContent,
          reason: input.requiredText(longestWords.ruling),
          /** The article the committee relies on; empty where it names none. */
          article: input.text(longestWords.article).default(''),
          /** Members of the committee for and against. */
          votesFor: input.count,
          votesAgainst: input.count,
        }),
      )
      .output(nothing),
  },
  result: {
    get: ask.input(round).output(type<view.ResultView>()),
    ballots: ask.input(round.extend({ query: input.ballotQuery })).output(type<readonly view.BallotBehind[]>()),
  },
  remarks: remarksContract,
  papers: papersContract,
  /** Tập dượt and kiểm tra trước khi kiểm phiếu. */
  rehearsal: {
    /** Copies the open congress without its ballots into a practice file beside it, and opens that. */
    practise: ask.output(type<view.OpenFile>()),
    /** Made-up papers to key in a practice file, as they look: by batch and serial. */
    deck: ask.input(round).output(type<view.PracticeDeck>()),
    /** The same deck as PDF, one paper a page, watermarked. */
    deckPaper: ask.input(round).output(type<Blob>()),
    /** What the deck's ballots should give against what was keyed. Only in a practice file. */
    compare: ask.input(round).output(type<view.TestReport>()),
    /** Runs a marked deck with known totals through the whole program on this computer; the file is left as it was. */
    test: ask.input(round).output(type<view.TestReport>()),
    /** What the last of these tests found; null where none was run. */
    lastTest: ask.input(round).output(type<view.TestReport | null>()),
  },
  /** Trình chiếu: the second display, for the hall. The chair leads it; it only shows. */
  hall: {
    /** Answered also while nobody is signed in: the hall does not go dark because this computer locked itself. */
    state: ask.output(type<view.HallView>()),
    control: ask.input(round).output(type<view.HallControl>()),
    /** Begins a scene. Refuses: round-not-sealed, round-annulled, practice-file, nobody-elected. */
    show: ask.input(round.extend({ scene: z.enum(['blank', 'progress', ...reveals]) })).output(nothing),
    /** The next page or person, or the one before; nothing happens at the end. */
    step: ask.input(round.extend({ to: z.enum(['next', 'back']) })).output(nothing),
    /** A list that is shown begins anew in the other order. */
    order: ask.input(round.extend({ order: z.enum(hallOrders) })).output(nothing),
  },
  export: {
    drives: ask.output(type<readonly view.Drive[]>()),
    /** Writes the sealed export folder of a sealed round into `folder`. */
    run: ask.input(round.extend({ folder: path })).output(type<view.ExportReceipt>()),
  },
};
