/** The papers of a round and of the congress, in the contract. */
import { type } from '@orpc/contract';
import { z } from 'zod';
import { ask, round } from './ask.ts';
import * as input from './inputs.ts';
import type { PrintedBallotsView, SigningCertificate } from './views.ts';

export const papersContract = {
  /** The minutes of a round as PDF; a draft while the round is not sealed. */
  minutes: ask.input(round).output(type<Blob>()),
  /** Whose certificate a key file holds. Refuses: key-file-wrong, key-file-too-large, key-password-wrong, key-missing, key-unsupported. */
  certificate: ask.input(input.keyFile).output(type<SigningCertificate>()),
  /**
   * Ký số: the sealed minutes, their bytes as they are, with a digital signature after them. Refuses as `certificate` does, and
   * with round-not-sealed, certificate-not-for-signing, certificate-expired, certificate-not-yet, signed-minutes-wrong,
   * earlier-signature-wrong.
   */
  sign: ask.input(input.minutesSigning).output(type<Blob>()),
  /** Tổng hợp kết quả: all elections of the congress, with the composition of the elected. */
  summary: ask.output(type<Blob>()),
  /** Báo cáo số 0, as it is printed and signed before the first ballot. Refuses with counting-started. */
  zero: ask.input(round).output(type<Blob>()),
  /** Bìa tập phiếu of the agreed batches, or of one. Refuses with batch-not-agreed. */
  covers: ask.input(round.extend({ batch: input.rowId.optional() })).output(type<Blob>()),
  /** Nhật ký nhập phiếu: who keyed what and when; it stays with the committee's papers and is in no export. */
  entryJournal: ask.input(round).output(type<Blob>()),
  /**
   * One of these is printed or saved: from then on it stands in the journal. Refuses as its drawing does, and with role-refused
   * where it is not this person's to sign out.
   */
  taken: ask.input(input.takenPaper).output(type<void>()),
  /** Báo cáo sẵn sàng: what the last pre-count test found. Refuses with test-not-run. */
  readiness: ask.input(round).output(type<Blob>()),
  /**
   * A paper by its name. Before the seal a draft, of single ballots only for whoever may see those; after it as it was sealed,
   * the same bytes each time. The committee's sheet is drawn at any time. Refuses with round-not-reopened (corrigendum).
   */
  draw: ask.input(input.drawnPaper).output(type<Blob>()),
  /**
   * Minutes laid out so, of a round as it is declared (of the first that has a list, unless one is named) without a vote: nobody
   * learns a result from it, and nothing is written. Refuses as `congress.saveLayout`.
   */
  layoutPreview: ask
    .input(z.object({ layout: input.paperLayout, roundId: input.rowId.optional() }))
    .output(type<Blob>()),
  /** One ballot as a test of the printer, marked so that nobody votes on it. */
  testBallot: ask.input(input.ballotRun).output(type<Blob>()),
  /**
   * The ballots to vote on, in one file; how many and how they look stands in the journal. Refuses: round-sealed,
   * counting-started, no-holders where no shareholder is there to have one, and too-many-holders; of one shareholder's alone
   * holder-unknown, holder-absent, and ballot-not-printed where there is none to replace.
   */
  ballots: ask.input(input.ballotRun).output(type<Blob>()),
  /** What was printed to vote on already, and how many shareholders would have a ballot filled in. */
  printedBallots: ask.input(round).output(type<PrintedBallotsView>()),
  /** Bảng theo dõi in phiếu: what became of the printed ballots. */
  ballotAccount: ask.input(round).output(type<Blob>()),
};
