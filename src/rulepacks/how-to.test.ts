// The how-to for authors of rule packs, followed to the letter: the files it gives are a pack that works.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulepacksFolder } from '#test/support/clocks.ts';
import { loadCalendars } from './calendars.ts';
import { checkPack } from './check.ts';

const page = await readFile(join(rulepacksFolder, '../docs/how-to/write-a-rule-pack.md'), 'utf8');
const files = [...page.matchAll(/^`([\w/.-]+)`:\n\n```\w+\n([\s\S]*?)\n```$/gm)].map(([, name = '', text = '']) => ({
  name,
  text,
}));

describe('Following “Add a pack in an hour”', () => {
  it('gives five files that are a pack with nothing wrong', async () => {
    expect(files.map(({ name }) => name)).toEqual([
      'pack.yaml',
      'examples.yaml',
      'letters/acknowledgement.md',
      'letters/final-response.md',
      'README.md',
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'how-to-'));
    const own = join(folder, 'own-ferries');
    for (const { name, text } of files) {
      await mkdir(dirname(join(own, name)), { recursive: true });
      await writeFile(join(own, name), text);
    }
    expect(await checkPack(own, await loadCalendars(rulepacksFolder))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
