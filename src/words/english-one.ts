/**
 * One of a thing in English: "1 ballots have" becomes "1 ballot has". Vietnamese has no plural, and the two catalogues have
 * the same keys, so English sentences are written for many and mended where a figure turns out to be 1.
 */
const singular: Readonly<Record<string, string>> = {
  ballots: 'ballot',
  batches: 'batch',
  delegates: 'delegate',
  holders: 'holder',
  lines: 'line',
  names: 'name',
  pairs: 'pair',
  people: 'person',
  places: 'place',
  rounds: 'round',
  rows: 'row',
  seats: 'seat',
  shares: 'share',
  votes: 'vote',
  are: 'is',
  were: 'was',
  have: 'has',
};
const nouns = Object.keys(singular).slice(0, -3).join('|');

/** A lone 1 with its noun, an adjective between them or not, and the verb that follows at once. 21, 1,001 and 0.1 are many. */
const one = new RegExp(
  `(?<![\\d.,])1 (?:(?:open|valid|invalid|misread|doubtful|more) )?(${nouns})\\b(?: (are|were|have)\\b)?`,
  'gu',
);

export function withOneInSingular(sentence: string): string {
  return sentence.replaceAll(one, (found, noun: string, verb: string | undefined) => {
    const single = found.replace(noun, singular[noun]!);
    return verb === undefined ? single : single.replace(new RegExp(`${verb}$`, 'u'), singular[verb]!);
  });
}
