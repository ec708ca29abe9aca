// The how-to for authors of rule packs, followed to the letter: the files it gives are a pack that works.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulepacksFolder } from '#test/support/clocks.ts';
import { loadCalendars } from './calendars.ts';
import { checkPack } from './check.ts';
import { calendarsKnown } from './own-calendars.ts';

const page = await readFile(join(rulepacksFolder, '../docs/how-to/write-a-rule-pack.md'), 'utf8');
const files = [...page.matchAll(/^`([\w/.-]+)`:\n\n```\w+\n([\s\S]*?)\n```$/gm)].map(([, name = '', text = '']) => ({
  name,
  text,
}));

const ofPack = ['pack.yaml', 'examples.yaml', 'letters/acknowledgement.md', 'letters/final-response.md', 'README.md'];

/** A folder of packs as somebody who follows the page has it. */
async function followed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'how-to-'));
  for (const { name, text } of files) {
    const path = join(folder, ofPack.includes(name) ? join('own-ferries', name) : name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folder;
}

describe('Following “Add a pack in an hour”', () => {
  it('gives five files that are a pack with nothing wrong', async () => {
    expect(files.map(({ name }) => name)).toEqual([...ofPack, 'calendars/XR.yaml']);
    const folder = await followed();
    expect(await checkPack(join(folder, 'own-ferries'), await loadCalendars(rulepacksFolder))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('gives a calendar of one’s own that packs and examples may name', async () => {
    const folder = await followed();
    const { calendars, own } = await calendarsKnown(rulepacksFolder, folder);
    expect(own).toMatchObject([{ id: 'XR', name: 'Ruritania', problems: [] }]);
    const file = join(folder, 'own-ferries/examples.yaml');
    const thirdTuesday =
      '\n- says: Over Coronation Day\n  calendar: XR\n  events: { received: 2026-06-25 }\n  expect:\n    due: { ack: 2026-06-30 }\n';
    await writeFile(file, (await readFile(file, 'utf8')) + thirdTuesday);
    expect(await checkPack(join(folder, 'own-ferries'), calendars)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('gives a window of those who had no answer, and a body that opens with or without one', async () => {
    const folder = await followed();
    const [, more = ''] = /Two things that most rules have, in full[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const [third = '', clock = ''] = more.split('\nclocks:\n');
    const file = join(folder, 'own-ferries/pack.yaml');
    const pack = (await readFile(file, 'utf8'))
      .replace(/ {2}opens: \{[^\n]*\n {2}windows: [^\n]*\n/, third.replace('thirdParty:\n', ''))
      .replace('\noutcomes:', `\n${clock}\noutcomes:`);
    await writeFile(file, pack);
    const examples = join(folder, 'own-ferries/examples.yaml');
    const unanswered =
      '\n- says: Nothing answered\n  events: { received: 2026-07-30 }\n  expect:\n    due: { go_to_board_unanswered: 2027-02-19 }\n    opens: 2026-09-10\n';
    await writeFile(examples, (await readFile(examples, 'utf8')) + unanswered);
    expect(await checkPack(join(folder, 'own-ferries'), await loadCalendars(rulepacksFolder))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
