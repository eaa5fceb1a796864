import type { Same } from '../same.ts';
import type { ballot as vi } from '../vi/ballot.ts';

export const ballot: Same<typeof vi> = {
  paper: 'Ballot',
  empty: 'There is no name on the ballot yet.',
  agree: 'Agree',
  disagree: 'Disag.',
  agreeInFull: 'Agree',
  disagreeInFull: 'Disagree',
  asked: 'in question',
  spoken: {
    strike: { none: 'kept', struck: 'struck', partial: 'struck in part' },
    agree: { none: 'no box marked', agree: 'agree', disagree: 'disagree', both: 'both boxes marked' },
    list: { none: 'not chosen', chosen: 'chosen' },
    votes: '{{votes}} votes',
    noVotes: 'no votes',
    tick: 'ticked, equal share',
  },
};
