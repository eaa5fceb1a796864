import { describe, expect, test } from 'vitest';
import {
  draftOf,
  faultsOf,
  isOwn,
  isSound,
  ownLayout,
  parts,
  usualTitleIn,
  withUsual,
  type Part,
} from '../../../renderer/screens/layout/layout-draft.ts';
import { ruleSetIds } from '../../../src/election/rule-sets/index.ts';
import type { OwnLayout } from '../../../src/papers/layout.ts';
import { aCongress } from '../../main/desk/committee.ts';

const own: OwnLayout = {
  margins: { top: 25, bottom: 20, left: 30, right: 15 },
  heading: false,
  motto: ['LIÊN ĐOÀN', 'TỈNH MẪU'],
  underIssuer: 'rule',
  committee: 'Tổ bầu cử',
  committeeChair: 'Tổ trưởng',
  copies: 5,
  resultInAnnex: false,
  signers: [{ who: 'committee-members' }, { who: 'other', title: 'Thư ký', note: '' }],
};

describe('the form of a layout', () => {
  test.each(ruleSetIds)('settles nothing where nothing is changed: %s', (ruleSet) => {
    const congress = { ...aCongress, ruleSet };
    expect(ownLayout(draftOf({}, congress), congress)).toEqual({});
  });

  test('gives back what was settled', () => {
    expect(ownLayout(draftOf(own, aCongress), aCongress)).toEqual(own);
  });

  test('settles nothing more for a part that is set back, and leaves the others', () => {
    for (const part of Object.keys(parts) as Part[]) {
      const draft = withUsual(draftOf(own, aCongress), part, aCongress);
      const left = ownLayout(draft, aCongress);
      expect(isOwn(left, part), part).toBe(false);
      const others = Object.entries(own).filter(([key]) => !key.startsWith(part));
      expect(left).toEqual(Object.fromEntries(others));
    }
  });

  test('takes an empty name for the usual one, and an empty motto for none', () => {
    const draft = { ...draftOf({}, aCongress), committee: ' ', motto: '\n' };
    expect(ownLayout(draft, aCongress)).toEqual({ motto: [] });
  });

  test('calls those who sign as the committee is called by now, until a title is typed', () => {
    const draft = { ...draftOf(own, aCongress), committee: 'Ban bầu cử' };
    const [members] = draft.signers;
    expect(usualTitleIn(members!, draft, aCongress)).toBe('Ban bầu cử');
    const typed = { ...members!, values: { ...members!.values, title: 'Ban bầu cử ' } };
    const signers = ownLayout({ ...draft, signers: [typed] }, aCongress).signers;
    expect(signers).toEqual([{ who: 'committee-members' }]);
  });

  test.each([
    ['a margin', { margins: { top: 14, bottom: 20, left: 30, right: 41 } }, { margins: ['top', 'right'] }],
    ['a motto of four lines', { motto: 'a\nb\nc\nd' }, { motto: true }],
    ['no copy', { copies: 0 }, { copies: true }],
    ['nobody who signs', { signers: [] }, { layout: 'layout-unsigned' }],
    ['somebody without a title', { signers: [{ id: 1, values: { who: 'other' } }] }, { layout: 'layout-untitled' }],
  ])('says what cannot be printed: %s', (_, change, fault) => {
    const draft = { ...draftOf({}, aCongress), ...change };
    const faults = faultsOf(draft, ownLayout(draft, aCongress));
    expect(faults).toMatchObject(fault);
    expect(isSound(faults)).toBe(false);
  });
});
