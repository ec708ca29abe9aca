// Every rule pack that comes with Redress: nothing wrong with it, and every situation its author wrote down comes out.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCalendars } from '#rulepacks/calendars.ts';
import { checkPack } from '#rulepacks/check.ts';
import { loadPack, packIds } from '#rulepacks/load.ts';
import { runExample } from '#rulepacks/run-example.ts';
import { rulepacksFolder } from './support/clocks.ts';

const calendars = await loadCalendars(rulepacksFolder);
const ids = await packIds(rulepacksFolder);

it('The folder of rule packs holds packs', () => {
  expect(ids.length).toBeGreaterThanOrEqual(2);
});

describe.each(ids)('In the rule pack %s', async (id) => {
  const { loaded, problems } = await loadPack(join(rulepacksFolder, id));

  it('nothing is wrong', async () => {
    expect(await checkPack(join(rulepacksFolder, id), calendars)).toEqual([]);
  });

  it('everything can be read', () => {
    expect(problems).toEqual([]);
    expect(loaded?.pack.id).toBe(id);
  });

  it('at least eight situations are tried', () => {
    expect(loaded?.examples.length).toBeGreaterThanOrEqual(8);
  });

  it.each(loaded?.examples ?? [])('this comes out: $says', (example) => {
    expect(loaded === null ? ['the pack cannot be read'] : runExample(loaded.pack, example, calendars)).toEqual([]);
  });
});
