/** What stands beside a ruling: the reason, the article, and the vote of the committee, as far as they were typed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isOfCommittee } from '../../../src/people/roles.ts';
import { ask } from '../../desk.ts';
import { usePeople } from '../../parts/people/signed-in.ts';
import { votesForOf, type RulingDraft } from './committee-vote.ts';

/** Members of the committee: as the congress names them, else those who have an account. */
function useMembers(): number {
  const named = useQuery(ask.congress.get.queryOptions()).data?.committee.length ?? 0;
  const people = usePeople().data?.people ?? [];
  return named > 0 ? named : people.filter((person) => person.active && isOfCommittee(person)).length;
}

export function useRulingWords(proposedArticle: string) {
  const members = useMembers();
  const [draft, setDraft] = useState<RulingDraft>({ reason: '', article: null, votesFor: null, votesAgainst: 0 });
  return {
    draft,
    change: (part: Partial<RulingDraft>) => setDraft({ ...draft, ...part }),
    words: {
      reason: draft.reason,
      article: draft.article ?? proposedArticle,
      votesFor: votesForOf(draft, members),
      votesAgainst: draft.votesAgainst,
    },
  };
}
