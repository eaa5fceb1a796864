/**
 * The contract between the screens and the desk. Both transports (message port in the desktop window, HTTP in the
 * browser) serve exactly this; inputs are checked by its schemas, a refusal is a typed value, changes are pushed.
 */
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import { ballotColours } from '../election/model.ts';
import type { RefusalCode } from '../refusal.ts';
import * as input from './inputs.ts';
import { refusedStatus } from './transport.ts';
import type * as view from './views.ts';

const refusalData = z.object({ code: z.custom<RefusalCode>(), params: z.record(z.string(), z.unknown()) });

/** Every procedure may answer with a refusal: a code and the facts of its sentence. */
const ask = oc.errors({ REFUSED: { status: refusedStatus, data: refusalData } });
const round = z.object({ roundId: input.rowId });
const path = z.string().min(1).max(4096);
const nothing = type<void>();

export const contract = {
  host: {
    info: ask.output(type<view.HostInfo>()),
    /** Pushed after every command that changed something; the first value comes at once. */
    changes: ask.output(eventIterator(type<view.Change>())),
    /** Who is at the keyboard; written into the journal. */
    signIn: ask.input(z.object({ name: input.text(300) })).output(nothing),
  },
  files: {
    current: ask.output(type<view.OpenFile | null>()),
    recent: ask.output(type<readonly view.RecentFile[]>()),
    folder: ask.input(z.object({ path: path.nullable() })).output(type<view.FolderListing>()),
    create: ask.input(z.object({ path, congress: input.congress })).output(type<view.OpenFile>()),
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
    save: ask.input(input.congress).output(nothing),
    summary: ask.output(type<view.CongressSummary>()),
  },
  /** The register of shareholders: who holds how many votes, for cumulative ballots. */
  holders: {
    get: ask.output(type<view.HoldersView>()),
    previewFile: ask
      .input(z.object({ name: z.string().max(255), content: z.instanceof(Blob) }))
      .output(type<view.HoldersPreview>()),
    template: ask.output(type<Blob>()),
    /** Replaces the register; refused once a cumulative ballot was entered. Its holders and shares become the congress's electorate. */
    save: ask
      .input(
        z.object({
          holders: z.array(input.holder).max(input.maxHolders).readonly(),
          /** Voting shares in all as the company declared them; 0: the own shares of the register. Absent: as it stands. */
          declared: input.shareCount.optional(),
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
    revoke: ask.input(z.object({ decisionId: input.rowId, reason: input.requiredText(1000) })).output(nothing),
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
    /** Says that a written name is another spelling of a person, or (null) a person of its own. */
    merge: ask.input(round.extend({ number: input.rowId, sameAs: input.rowId.nullable() })).output(nothing),
    /** Takes the committee's word on a written name back: it is open again who is meant. */
    leaveOpen: ask.input(round.extend({ number: input.rowId })).output(nothing),
    template: ask.output(type<Blob>()),
  },
  rounds: {
    get: ask.input(round).output(type<view.RoundView>()),
    /** Electorate of this round, when it differs from the congress's. */
    saveElectorate: ask.input(round.extend({ electorate: input.electorate })).output(nothing),
    /** The electorate is the people elected in another election: the first plenum of a new committee. */
    electorateFrom: ask.input(round.extend({ electionId: input.rowId })).output(nothing),
    saveColour: ask.input(round.extend({ colour: z.enum(ballotColours) })).output(nothing),
    /** Issued and collected ballots; lays out the batches. Refused where entered ballots would not fit any more. */
    saveBallots: ask
      .input(
        round.extend({ issued: input.count, collected: input.count, batchSize: z.number().int().min(1).max(1000) }),
      )
      .output(nothing),
    /** The real size of one pile. */
    saveBatch: ask.input(round.extend({ batch: input.rowId, size: input.count })).output(nothing),
    note: ask.input(round.extend({ key: z.string().max(500), note: input.requiredText(1000) })).output(nothing),
    seal: ask.input(round).output(nothing),
    reopen: ask.input(round.extend({ reason: input.requiredText(1000) })).output(nothing),
  },
  reading: {
    /** Starts the reading of a batch or goes on with it. */
    open: ask.input(round.extend({ batch: input.rowId })).output(type<view.ReadingView>()),
    /** Puts one ballot on disk; a serial that exists already is corrected (the earlier version stays in the file). */
    record: ask
      .input(
        z.object({
          readingId: input.rowId,
          serial: z.number().int().min(1),
          ballot: input.ballotContent,
          doubt: input.requiredText(500).nullable(),
          /** What the screen believes: true, the serial is there; false, it is new. Refused where another window knows better. */
          correcting: z.boolean().optional(),
        }),
      )
      .output(nothing),
    /** Takes back the last ballot of the reading; refused where that is not `serial` any more. */
    withdraw: ask.input(z.object({ readingId: input.rowId, serial: input.rowId.optional() })).output(nothing),
  },
  rulings: {
    list: ask.input(round).output(type<readonly view.DoubtfulBallot[]>()),
    decide: ask
      .input(
        round.extend({
          batch: input.rowId,
          serial: input.rowId,
          ballot: input.ballotContent,
          reason: input.requiredText(500),
        }),
      )
      .output(nothing),
  },
  result: {
    get: ask.input(round).output(type<view.ResultView>()),
    ballots: ask.input(round.extend({ query: input.ballotQuery })).output(type<readonly view.BallotBehind[]>()),
  },
  papers: {
    /** The minutes of a round as PDF; a draft while the round is not sealed. */
    minutes: ask.input(round).output(type<Blob>()),
    /** Tổng hợp kết quả: all elections of the congress, with the composition of the elected. */
    summary: ask.output(type<Blob>()),
  },
  export: {
    drives: ask.output(type<readonly view.Drive[]>()),
    /** Writes the sealed export folder of a sealed round into `folder`. */
    run: ask.input(round.extend({ folder: path })).output(type<view.ExportReceipt>()),
  },
};
