/** The ways a chosen paper leaves the screen: printed, saved as one kind of file or another, or sealed first. */
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { takenPapers, type TakenPaper } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import { drawnPapers, formatsOf, type DrawnPaper, type PaperFormat } from '../../../src/papers/drawn-papers.ts';
import { mayDo } from '../../../src/people/permissions.ts';
import type { Role } from '../../../src/people/roles.ts';
import { desk } from '../../desk.ts';
import { saveFile, type Paper } from '../../parts/paper/paper.ts';
import type { BallotPrint } from './ballot-print.ts';
import { hasPages, type PaperOfRound } from './papers-of-round.ts';

export interface PaperWay {
  readonly key: string;
  readonly hint: string;
  readonly button: string;
  readonly run: () => void;
  readonly able: boolean;
}

/** Kinds of file that other programs read. No program reads of a draft that it is one: theirs is the sealed result. */
const officeWays = [
  { key: 'W', what: 'word', format: 'docx' },
  { key: 'E', what: 'workbook', format: 'xlsx' },
  { key: 'P', what: 'slides', format: 'pptx' },
  { key: 'C', what: 'csv', format: 'zip' },
  { key: 'J', what: 'json', format: 'json' },
] as const;
type OfficeWay = (typeof officeWays)[number]['what'];

interface Saving {
  readonly draw: () => Promise<Blob>;
  readonly name: string;
}

export function usePaperWays({
  round,
  role,
  chosen,
  batch,
  paper,
  print: { look, copies },
  ballots,
  drawn,
  toSeal,
  toSign,
}: {
  readonly round: RoundView;
  readonly role: Role;
  readonly chosen: PaperOfRound | null;
  readonly batch: number | null;
  readonly paper: Paper;
  readonly print: BallotPrint;
  /** That come out of the printer. */
  readonly ballots: number;
  readonly drawn: { readonly isError: boolean; readonly data: Blob | undefined };
  readonly toSeal: () => void;
  readonly toSign: () => void;
}) {
  const { t } = useTranslation('papers');
  const saving = useMutation({
    mutationFn: async ({ draw, name }: Saving) => saveFile(await draw(), name),
  });
  const save = (draw: () => Promise<Blob>, name: string) => () => {
    if (!saving.isPending) saving.mutate({ draw, name });
  };
  const roundId = round.id;
  const taking = useMutation({ mutationFn: (paper: TakenPaper) => desk.papers.taken(paper) });
  /** What prints or saves the chosen paper, once the journal tells that it is taken. */
  const taken = (go: () => void) => () => {
    const named = takenPapers.find((each) => each === chosen?.kind);
    if (named === undefined) return go();
    if (taking.isPending) return;
    taking.mutate({ roundId, paper: named, ...(batch === null ? {} : { batch }) }, { onSuccess: go });
  };
  const code = typeof copies === 'object' ? copies.code : '';
  const fileName = (what: PaperOfRound['kind'] | 'coverOf' | 'ballotOf' | 'ballotAccount', isDraft: boolean) => {
    const name = t(`file/${what}`, { number: round.number, batch: batch ?? '', code });
    return isDraft ? t('file/draft', { name }) : name;
  };
  const saved = (what: DrawnPaper, format: PaperFormat, isDraft: boolean) =>
    save(() => desk.papers.draw({ roundId, paper: what, format }), `${fileName(what, isDraft)}.${format}`);
  const way = (key: string, what: OfficeWay | 'seal' | 'sign' | 'account', run: () => void): PaperWay => ({
    key,
    hint: t(`keys/${what}`),
    button: t(`button/${what}`),
    run,
    able: true,
  });

  const waysOf = (): readonly PaperWay[] => {
    if (chosen === null) return [];
    const { kind, state } = chosen;
    const isDraft = state === 'draft';
    const printed = { key: 'I', run: taken(paper.print), able: !drawn.isError };
    if (kind === 'ballots') {
      const run = { roundId, ...look, copies };
      const able = ballots > 0;
      const file = (draw: () => Promise<Blob>, name: 'ballots' | 'ballotOf' | 'ballotAccount') =>
        save(draw, `${fileName(name, false)}.pdf`);
      return [
        { ...printed, hint: t('keys/test'), button: t('button/test') },
        {
          key: 'L',
          hint: t('keys/ballots'),
          button: t('button/ballots', { count: ballots }),
          run: able ? file(() => desk.papers.ballots(run), code === '' ? 'ballots' : 'ballotOf') : () => {},
          able,
        },
        way(
          'B',
          'account',
          file(() => desk.papers.ballotAccount({ roundId }), 'ballotAccount'),
        ),
      ];
    }
    const name = fileName(batch === null ? kind : 'coverOf', isDraft);
    return [
      ...(isDraft ? [way('Enter', 'seal', toSeal)] : []),
      ...(hasPages(kind)
        ? [
            { ...printed, hint: t('keys/print'), button: t('print') },
            {
              key: 'L',
              hint: t('keys/save'),
              button: t('save'),
              run: taken(() => paper.save(`${name}.pdf`)),
              able: drawn.data !== undefined,
            },
          ]
        : []),
      ...(isNamed(kind)
        ? officeWays
            .filter(({ format }) => formatsOf[kind].includes(format) && !(isDraft && format === 'json'))
            .map(({ key, what, format }) => way(key, what, saved(kind, format, isDraft)))
        : []),
      ...(kind === 'minutes' && state === 'official' && mayDo(role, 'minutes-signed')
        ? [way('C', 'sign', toSign)]
        : []),
    ];
  };
  return { ways: waysOf(), saving: saving.isPending, error: saving.error ?? taking.error };
}

function isNamed(kind: PaperOfRound['kind']): kind is PaperOfRound['kind'] & DrawnPaper {
  return (drawnPapers as readonly string[]).includes(kind);
}
