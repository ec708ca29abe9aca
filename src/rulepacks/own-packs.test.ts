// An organisation's own rule packs, put into its data folder: used when nothing is wrong with them, shown with what is wrong when not.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPacks } from '#domain/rules.ts';
import { rulepacksFolder } from '#test/support/clocks.ts';
import { loadRules } from './load-rules.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-'));
  await copy('own-good', (pack) => pack);
  await copy('own-broken', (pack) => pack.replace('starts: received', 'starts: recieved'));
  await cp(join(rulepacksFolder, 'iso-10002'), join(folder, 'iso-10002'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function copy(id: string, change: (pack: string) => string): Promise<void> {
  await cp(join(rulepacksFolder, 'iso-10002'), join(folder, id), { recursive: true });
  const file = join(folder, id, 'pack.yaml');
  await writeFile(file, change((await readFile(file, 'utf8')).replace('id: iso-10002', `id: ${id}`)));
}

describe('A rule pack of the organisation’s own', () => {
  it('is among the rules when nothing is wrong with it, with its letters', async () => {
    const rules = await loadRules(rulepacksFolder, folder);
    expect(rules.packs.get('own-good')).toMatchObject({ id: 'own-good' });
    expect(rules.letters.get('own-good')?.size).toBeGreaterThan(0);
    expect(rules.own.find(({ id }) => id === 'own-good')).toMatchObject({ problems: [] });
  });

  it('is left out with anything wrong, and says what, on which line, and how to mend it', async () => {
    const rules = await loadRules(rulepacksFolder, folder);
    expect(rules.packs.has('own-broken')).toBe(false);
    const [problem] = rules.own.find(({ id }) => id === 'own-broken')?.problems ?? [];
    expect(problem?.where).toMatch(/^pack\.yaml, line \d+, column \d+: clocks › ack › starts$/);
    expect(problem?.what).toBe("unknown trigger 'recieved': did you mean 'received'?");
  });

  it('never takes the place of one that came with Redress', async () => {
    const rules = await loadRules(rulepacksFolder, folder);
    expect(rules.own.find(({ id }) => id === 'iso-10002')?.problems[0]?.mend).toBe(
      'Give yours, and its folder, another id, such as own-iso-10002.',
    );
  });

  it('is not missed where there is no such folder', async () => {
    expect((await loadRules(rulepacksFolder, join(folder, 'nowhere'))).own).toEqual([]);
  });

  it('in use and broken keeps the program from starting, so that no date is changed by mistake', async () => {
    const rules = await loadRules(rulepacksFolder, folder);
    expect(missingPacks(rules, ['iso-10002', 'own-good'])).toBeUndefined();
    expect(missingPacks(rules, ['own-broken'])).toMatch(
      /own-broken \(pack\.yaml, line \d+.*unknown trigger.*Nothing was started and no date was changed/,
    );
    expect(missingPacks(rules, ['gone'])).toContain('gone (it is not there)');
  });
});
