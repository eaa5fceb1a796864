/** What lies on the tables of a province congress, and its results counted once more, from the papers alone. */

export interface Paper {
  readonly struck: readonly number[];
  readonly signed: boolean;
}

/** One vote as the hall takes it: the printed names in ballot order, the seats, the papers in the order of the pile. */
export interface Vote {
  readonly names: readonly string[];
  readonly seats: number;
  readonly papers: readonly Paper[];
  readonly base: number;
  /** More than half of the base is needed; false in a re-vote. */
  readonly majority: boolean;
}

/** Numbers struck, ballots parted by `|`; `!` is a signature. */
function papersOf(...rows: readonly string[]): readonly Paper[] {
  return rows
    .flatMap((row) => row.split('|'))
    .map((paper) => ({ struck: (paper.match(/\d+/gu) ?? []).map(Number), signed: paper.includes('!') }));
}

/** 24 summoned, 1 absent throughout. */
const atCongress = { base: 23, majority: true };
/** The five members of the new committee. */
const atPlenum = { base: 5, majority: true };

const committee = ['Nguyễn Hoài An', 'Lê Thị Bình', 'Trần Mạnh Cường', 'Hoàng Kim Dung', 'Phạm Minh Đức'];

/** The list of the committee as an office sends it. */
export const nominated = [
  ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'],
  ['Nguyễn Hoài An', '12/03/1968', 'Nam', 'Tày'],
  ['Lê Thị Bình', '01/09/1975', 'Nữ', 'Kinh'],
  ['Trần Mạnh Cường', '23/11/1970', 'Nam', 'Kinh'],
  ['Hoàng Kim Dung', '05/06/1982', 'Nữ', 'Nùng'],
  ['Phạm Minh Đức', '30/01/1979', 'Nam', 'Kinh'],
  ['Vũ Hương Giang', '17/07/1985', 'Nữ', 'Kinh'],
  ['Đặng Thu Hà', '08/12/1972', 'Nữ', 'Dao'],
  ['Bùi Quốc Khánh', '02/09/1966', 'Nam', 'Kinh'],
];

/** Three over the line, two people with exactly one vote too few: two seats stay open. */
export const committeeFirst: Vote = {
  names: [...committee, 'Vũ Hương Giang', 'Đặng Thu Hà', 'Bùi Quốc Khánh'],
  seats: 5,
  ...atCongress,
  papers: papersOf(
    '1 6 7 8 | 4 5 6 8 | 2 5 8 | 2 4 8 | 1 2 4! | 4 5 7 | 1 2 4 7 | 4 5 8',
    '2 3 5 8 | 2 3 6 8 | 3 4 5 7 | 2 3 7 8 | | 4 5 8 | 2 3 6 7 | 2 6 7',
    '1 4 5 8 | 5 6 8 | 5 6 7 | 2 4 7 | 4 5 7 | 3 6 7 8 | 2 6 7 8',
  ),
};

/** One is elected, two are level on the other seat. The last of the list has withdrawn; one paper has nobody left. */
export const committeeFurther: Vote = {
  names: ['Lê Thị Bình', 'Hoàng Kim Dung', 'Phạm Minh Đức', 'Đặng Thu Hà'],
  seats: 2,
  ...atCongress,
  papers: papersOf(
    '3 4 | 3 4 | 3 4 | 3 4 | 3 4 | 3 4 | 3 4 | 1 4 | 1 4 | 1 4 | 1 4',
    '3 4 | 1 2 | 3 4 | 1 4 | 2 4 | 1 2 3 4 | 1 2 | 1 4 | 2 4 | 2 4 | 1 4',
  ),
};

/** The winner has fewer votes than half: a re-vote needs no majority. */
export const committeeRevote: Vote = {
  names: ['Lê Thị Bình', 'Phạm Minh Đức'],
  seats: 1,
  ...atCongress,
  majority: false,
  papers: papersOf('1 | 2 | 1 | 1 | 2 | 1 | 1 2 | 2 | 1 | 2 | 1', '2 | 1 | | 2 | 1 | 2 | 1 | 2 | 1 | 2 | 1'),
};

/** The new committee votes: two elected, two level on the third seat. */
export const standingFirst: Vote = {
  names: ['Nguyễn Hoài An', 'Trần Mạnh Cường', 'Hoàng Kim Dung', 'Phạm Minh Đức', 'Vũ Hương Giang'],
  seats: 3,
  ...atPlenum,
  papers: papersOf('3 5 | 2 5 | 4 5 | 2 5 | 4 5'),
};

/** Level again: lots are drawn. */
export const standingRevote: Vote = {
  names: ['Trần Mạnh Cường', 'Phạm Minh Đức'],
  seats: 1,
  ...atPlenum,
  majority: false,
  papers: papersOf('1 | 2 | 1 2 | 2 | 1'),
};

/** Boxes of the one name on the secretary's ballot, paper by paper. */
export const secretary = {
  name: 'Nguyễn Hoài An',
  boxes: ['agree', 'agree', 'none', 'disagree', 'agree'],
} as const;

/** Only one is over the line: the vote must go on. */
export const delegatesFirst: Vote = {
  names: ['Nguyễn Hoài An', 'Trần Mạnh Cường', 'Đinh Thị Lý', 'Lương Văn Nam', 'Phan Thị Quế', 'Tạ Quang Thắng'],
  seats: 4,
  ...atCongress,
  papers: papersOf(
    '1 4 5 | 1 3 4 | 2 3 6 | 2 3 6 | 3 4 6 | 1 3 4 | 2 3 | 3 4 6 | 3 4 | 2 5 6 | 1 3 4 | 2 5 6',
    '1 2 5 | 4 5 | 2 5 6 | 2 3 | 5 6! | 2 5 6 | 4 5 6 | 4 5 | 2 3 6 | 2 4 5 | 4 5 6',
  ),
};

/** All five are over the line for three seats: the two who are left are the alternates. */
export const delegatesFurther: Vote = {
  names: delegatesFirst.names.slice(1),
  seats: 3,
  ...atCongress,
  papers: papersOf(
    '2 5 | 2 4 | 1 4 | 1 4 | 2 3 | 3 5 | 1 4 | 1 5 | 1 4 | 3 5 | 3 4 | 1 5',
    '2 3 | 3 4 | 1 4 | 1 4 | 2 4 | 3 5 | 2 5 | 2 5 | 3 5 | 2 4 | 2 5',
  ),
};

export interface Counted {
  readonly valid: number;
  readonly invalid: number;
  /** In ballot order. */
  readonly votes: readonly number[];
  /** From the most votes down. */
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  /** Seats that neither the elected nor the tied fill. */
  readonly open: number;
  /** Enough votes, but no seat; from the most votes down. */
  readonly left: readonly string[];
}

/** Strike ballots, counted as one would with a pencil: who is not struck on a good paper has a vote. */
export function count({ names, seats, papers, base, majority }: Vote): Counted {
  const good = papers.filter(({ struck, signed }) => {
    const kept = names.length - struck.length;
    return !signed && kept >= 1 && kept <= seats;
  });
  const people = names.map((name, at) => ({
    name,
    votes: good.filter(({ struck }) => !struck.includes(at + 1)).length,
  }));
  const enough = people
    .filter(({ votes }) => (majority ? votes * 2 > base : votes > 0))
    .toSorted((one, other) => other.votes - one.votes);
  const [lastIn, firstOut] = [enough[seats - 1], enough[seats]];
  const isTie = lastIn !== undefined && firstOut?.votes === lastIn.votes;
  const elected = isTie ? enough.filter(({ votes }) => votes > lastIn.votes) : enough.slice(0, seats);
  const tied = isTie ? enough.filter(({ votes }) => votes === lastIn.votes) : [];
  const nameOf = ({ name }: { readonly name: string }) => name;
  return {
    valid: good.length,
    invalid: papers.length - good.length,
    votes: people.map(({ votes }) => votes),
    elected: elected.map(nameOf),
    tied: tied.map(nameOf),
    open: isTie ? 0 : seats - elected.length,
    left: enough.filter((one) => !elected.includes(one)).map(nameOf),
  };
}
