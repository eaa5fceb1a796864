import type { Mark } from '../election/model.ts';
import { allLines, invalidPaper, marked, validPaper, votesFor, withDefects } from './made-paper.ts';
import type { MadeFor, MadePaper, Marking } from './made-paper.ts';

/** Phiếu đồng ý / không đồng ý: two boxes a line. */
export function agreeMarking(made: MadeFor): Marking {
  return made.lines === 1 ? oneLine(made) : severalLines(made);
}

/** One name: exactly one box is marked. */
function oneLine({ rules }: MadeFor): Marking {
  const choose = () => validPaper(['agree'], [1]);
  return {
    choose,
    kinds: () => [
      choose(),
      validPaper(['disagree'], [0]),
      invalidPaper(['both'], 'both-boxes'),
      rules.singleNeither === 'invalid' ? invalidPaper(['none'], 'no-box') : validPaper(['none'], [0]),
      ...withDefects(choose),
    ],
  };
}

function severalLines({ lines, seats, rules, chance }: MadeFor): Marking {
  const all = allLines(lines);
  const agree = (agreed: readonly number[], unclear?: { readonly line: number; readonly mark: Mark }): Mark[] => {
    const marks = marked(lines, agreed, 'agree', 'disagree');
    if (unclear) marks[unclear.line] = unclear.mark;
    return marks;
  };
  const choose = (agreed: readonly number[]) => validPaper(agree(agreed), votesFor(lines, agreed));
  /** A line nobody can read counts for nobody, or spoils the paper where the rules say so. */
  const unclear = (marks: readonly Mark[], agreed: readonly number[]): MadePaper =>
    rules.lineUnclear === 'ballot-invalid'
      ? invalidPaper(marks, 'line-unclear')
      : validPaper(marks, votesFor(lines, agreed));
  const oneUnclear = (mark: Mark): MadePaper => {
    const [line, ...agreed] = chance.some(all, seats + 1);
    return unclear(agree(agreed, { line: line!, mark }), agreed);
  };
  const same = (mark: Mark) => marked(lines, [], mark, mark);
  /** Too many, whatever else stands on it. */
  const tooManyAndBlank = (): MadePaper => {
    const [line, ...agreed] = chance.some(all, seats + 2);
    return invalidPaper(agree(agreed, { line: line!, mark: 'none' }), 'too-many');
  };

  return {
    choose,
    kinds: () => [
      lines > seats ? invalidPaper(agree(all), 'too-many') : choose(all),
      choose([]),
      choose(chance.some(all, 1)),
      choose(chance.some(all, seats)),
      rules.allBlank === 'invalid' ? invalidPaper(same('none'), 'none-chosen') : unclear(same('none'), []),
      unclear(same('both'), []),
      oneUnclear('both'),
      oneUnclear('none'),
      ...(lines > seats + 1 ? [invalidPaper(agree(chance.some(all, seats + 1)), 'too-many'), tooManyAndBlank()] : []),
      ...withDefects(() => choose(chance.some(all, seats))),
    ],
  };
}
