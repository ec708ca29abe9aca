// The folder of the demonstration: when it is filled, kept, begun afresh or left alone.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteFilled, readyFolder } from '#apps/demo/demo-folder.ts';
import { makeTestFolder } from '#test/support/test-folder.ts';

const now = new Date('2026-11-23T09:00:00Z');
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  const made = await makeTestFolder();
  folder = join(made.folder, 'demo-data');
  remove = made.remove;
});
afterEach(() => remove());

describe('The folder of the demonstration', () => {
  it('is to be filled when it is not there', async () => {
    expect(await readyFolder(folder, now)).toBeNull();
  });

  it('is used as it is once it was filled, and says when that was', async () => {
    await readyFolder(folder, now);
    noteFilled(folder, now);
    expect(await readyFolder(folder, new Date('2026-11-30T09:00:00Z'))).toEqual(now);
  });

  it('is cleared and begun afresh when filling it was interrupted', async () => {
    await readyFolder(folder, now);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'half'), 'half');
    expect(await readyFolder(folder, now)).toBeNull();
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('is refused, and nothing in it is touched, when it holds something else', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    await expect(readyFolder(folder, now)).rejects.toThrow('Nothing was changed');
    expect(existsSync(join(folder, 'data'))).toBe(true);
  });
});
