/** What an exported folder holds, by the alphabet: written out, so that the program cannot agree with itself. */
export const folderFiles = [
  'ballots.csv',
  'election.json',
  'journal.jsonl',
  'manifest.json',
  'minutes.pdf',
  'result.json',
  'verify.html',
] as const;
