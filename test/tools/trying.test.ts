// An acceptance check counts what it tried, and cannot pass by not trying.
import { describe, expect, it } from 'vitest';
import type { AcceptanceCheck } from '../acceptance/check.ts';
import { tryOn } from '../../tools/trying.ts';

const here = import.meta.dirname;
const check = (run: AcceptanceCheck['run'], needs: readonly string[] = []): AcceptanceCheck => ({
  promise: 'Days are counted',
  needs,
  run,
});

describe('Trying an acceptance check', () => {
  it('counts what passed and names what failed', async () => {
    const count = await tryOn(
      here,
      check(() => ({ passed: 2, failures: ['Good Friday: 3 April, not 2 April'] })),
    );
    expect(count).toEqual({ passed: 2, failed: 1, notes: ['Good Friday: 3 April, not 2 April'] });
  });
  it('gives it the folder of the data', async () => {
    const count = await tryOn(
      here,
      check((folder) => Promise.resolve({ passed: 0, failures: [folder] })),
    );
    expect(count.notes).toEqual([here]);
  });
  it('fails, naming the data, when it is missing', async () => {
    const never = check(() => ({ passed: 1, failures: [] }), ['trying.test.ts', 'public-holidays']);
    expect(await tryOn(here, never)).toEqual({ passed: 0, failed: 1, notes: [`missing in ${here}: public-holidays`] });
  });
  it('fails when it tries nothing', async () => {
    expect(
      await tryOn(
        here,
        check(() => ({ passed: 0, failures: [] })),
      ),
    ).toMatchObject({ passed: 0, failed: 1 });
  });
  it('fails when it throws', async () => {
    const count = await tryOn(
      here,
      check(() => Promise.reject(new Error('not a date: 31 June'))),
    );
    expect(count).toMatchObject({ passed: 0, failed: 1 });
    expect(count.notes[0]).toContain('not a date: 31 June');
  });
});
