import { describe, expect, test } from 'vitest';
import { knownDrives } from '../../../main/service/known-drives.ts';
import type { Drive } from '../../../src/api/views.ts';

const stick: Drive = { path: '/media/usb', name: 'USB', sizeBytes: 1, freeBytes: 1, readOnly: false };

describe('drives for the chooser of places', () => {
  test('are what the system tells when it tells at once', async () => {
    expect(await knownDrives(() => Promise.resolve([stick]))()).toEqual([stick]);
  });

  test('are what it told last while it is slow, and it is asked once at a time', async () => {
    const answers = [Promise.withResolvers<readonly Drive[]>(), Promise.withResolvers<readonly Drive[]>()];
    let asked = 0;
    const drives = knownDrives(() => answers[asked++]!.promise);
    expect(await drives()).toEqual([]);
    expect(await drives()).toEqual([]);
    expect(asked).toBe(1);
    answers[0]!.resolve([stick]);
    expect(await drives()).toEqual([stick]);
    expect(await drives()).toEqual([stick]);
    expect(asked).toBe(2);
  });

  test('are none when the system fails', async () => {
    expect(await knownDrives(() => Promise.reject(new Error('no')))()).toEqual([]);
  });
});
