import { describe, expect, test } from 'vitest';
import { answered, suspicionOf, type Answer } from '../../../renderer/screens/entry/suspicion.ts';
import type { Key } from '../../../src/reading/keys.ts';

/** The answers that keys give, one after the other. */
function answers(...keys: readonly Key[]): (Answer | null)[] {
  return answersAfter({ ahead: false }, ...keys);
}

function answersAfter({ ahead }: { readonly ahead: boolean }, ...keys: readonly Key[]): (Answer | null)[] {
  let suspicion = suspicionOf('unlike', ahead);
  return keys.map((key) => {
    const after = answered(suspicion, key);
    suspicion = after.suspicion;
    return after.answer;
  });
}

describe('a pile that may be the wrong one', () => {
  test('Enter says that it is the right one', () => {
    expect(answers('record')).toEqual(['right-pile']);
  });

  test('the Enter of a ballot that is keyed on blindly is no answer; the next one is', () => {
    expect(answers('3', '1', '7', 'end', 'record')).toEqual([null, null, null, null, null]);
    expect(answers('3', 'record', 'record')).toEqual([null, null, 'right-pile']);
  });

  test('nor is it where the marks of that ballot were keyed before the question arose', () => {
    expect(answersAfter({ ahead: true }, 'record', 'record')).toEqual([null, 'right-pile']);
  });

  test('Esc leaves the pile and asks what becomes of the ballots', () => {
    expect(answers('leave', 'record')).toEqual([null, 'discard']);
    expect(answers('leave', 'leave')).toEqual([null, 'keep']);
  });

  test('nothing is discarded by the Enter of a ballot', () => {
    expect(answers('leave', '4', 'record')).toEqual([null, null, null]);
  });
});
