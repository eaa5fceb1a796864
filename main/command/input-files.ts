/** Reads the files a command was given. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '../../src/refusal.ts';
import type { Ballot } from '../../src/election/model.ts';
import { createBallotReader } from '../../src/exchange/ballots-file.ts';
import type { BallotShape } from '../../src/exchange/ballots-header.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import { utf8Text } from '../export/text-file.ts';

/** Bytes; an election of thousands of candidates stays far below. */
const largestElection = 20_000_000;
const chunk = 1 << 18;

/** Reads and checks `election.json`. */
export async function readElection(path: string): Promise<ElectionFile> {
  const bytes = await refusing(path, async () => {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > largestElection) throw new Refusal('exchange-too-large', { file: path, size, limit: largestElection });
      return await file.readFile();
    } finally {
      await file.close();
    }
  });
  return parseElectionFile(utf8Text(bytes, path), path);
}

/** Hands every ballot of a `ballots.csv` on, in memory independent of its size; answers how many there were. */
export async function readBallots(path: string, shape: BallotShape, take: (ballot: Ballot) => void): Promise<number> {
  const reader = createBallotReader(shape, path, take);
  return refusing(path, async () => {
    for await (const bytes of createReadStream(path, { highWaterMark: chunk })) reader.push(bytes as Uint8Array);
    return reader.end();
  });
}

async function refusing<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error) || !('syscall' in error)) throw error;
    const code = 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new Refusal('file-missing', { path }, { cause: error });
    const detail = code === 'EISDIR' ? 'đây là thư mục, không phải tệp' : error.message;
    throw new Refusal('file-unreadable', { path, detail }, { cause: error });
  }
}
