/** The minutes as the form has them, drawn again shortly after typing rests. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { OwnLayout } from '../../../src/papers/layout.ts';
import { ask } from '../../desk.ts';
import { useSteadyPictures } from '../../parts/paper/page-pictures.ts';
import type { Paper } from '../../parts/paper/paper.ts';

/** Milliseconds without a key. */
const rest = 400;

/** While the form cannot be drawn, what was drawn last stays. `roundId`: undefined where any round will do. */
export function useLayoutPreview(layout: OwnLayout, sound: boolean, roundId: number | undefined) {
  const wanted = sound ? JSON.stringify(layout) : null;
  const [rested] = useDebouncedValue(wanted, rest);
  const drawn = useQuery({
    ...ask.papers.layoutPreview.queryOptions({
      input: { layout: JSON.parse(rested ?? '{}') as OwnLayout, ...(roundId === undefined ? {} : { roundId }) },
    }),
    enabled: rested !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const pictures = useSteadyPictures(drawn.data);
  const preview = useRef<HTMLElement>(null);
  const waits = sound && (rested !== wanted || drawn.isFetching);
  const paper: Pick<Paper, 'pages' | 'total' | 'failed' | 'complete' | 'preview'> = {
    ...pictures,
    complete: pictures.complete && !waits,
    preview,
  };
  return {
    paper,
    error: drawn.error,
    scroll: (by: 1 | -1) => preview.current?.scrollBy({ top: by * preview.current.clientHeight * 0.9 }),
  };
}
