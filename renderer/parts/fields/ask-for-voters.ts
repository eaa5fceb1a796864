/** Said on the way to an election's setup by a finding about the numbers of voters: they are what has to be looked at. */
export const askForVoters = { ask: 'voters' } as const;

export function asksForVoters(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'ask' in state && state.ask === askForVoters.ask;
}
