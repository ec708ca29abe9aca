// An organisation's own rule packs, put into its data folder: used when nothing is wrong with them, shown with what is wrong when not.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#domain/day.ts';
import { missingRules } from '#domain/rules.ts';
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
    const packs = (...ids: string[]) => missingRules(rules, { packs: ids, calendars: ['GB-EAW', 'none'] });
    expect(packs('iso-10002', 'own-good')).toBeUndefined();
    expect(packs('own-broken')).toMatch(
      /own-broken \(pack\.yaml, line \d+.*unknown trigger.*Nothing was started and no date was changed/,
    );
    expect(packs('gone')).toContain('gone (it is not there)');
  });
});

const calendarOf = (id: string) => `id: ${id}
name: South Africa
timeZone: Africa/Johannesburg
weekend: [saturday, sunday]
known: { from: 2026, to: 2026 }
hours: { monday: [["08:00", "17:00"]] }
source: Public Holidays Act 36 of 1994
events:
  - { date: 2026-04-27, title: Freedom Day }
`;

describe('A calendar of the organisation’s own', () => {
  const put = async (files: Readonly<Record<string, string>>) => {
    const packs = await mkdtemp(join(tmpdir(), 'own-calendars-'));
    await mkdir(join(packs, 'calendars'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(packs, 'calendars', name), text);
    const rules = await loadRules(rulepacksFolder, packs);
    await rm(packs, { recursive: true });
    return rules;
  };

  it('is among the calendars when nothing is wrong with it, with its holidays', async () => {
    const rules = await put({ 'ZA.yaml': calendarOf('ZA') });
    expect(rules.calendars.get('ZA')?.holidays.get(day('2026-04-27'))).toBe('Freedom Day');
    expect(rules.own).toEqual([{ kind: 'calendar', id: 'ZA', name: 'South Africa', problems: [] }]);
  });

  it('is left out with anything wrong, and says what, on which line', async () => {
    const rules = await put({
      'IE.yaml': calendarOf('IE'),
      'ZA.yaml': calendarOf('ZB'),
      'ZC.yaml': calendarOf('ZC').replace('[["08:00", "17:00"]]', '[]'),
      'ZD.yaml': calendarOf('ZD').replace('2026-04-27', '2026-04-31'),
    });
    const said = rules.own.map(({ id, problems: [problem] }) => `${id} | ${problem?.where} | ${problem?.what}`);
    expect(said).toEqual([
      "IE | IE.yaml, line 1, column 1: id | Redress comes with a calendar 'IE'",
      "ZA | ZA.yaml, line 1, column 1: id | the id is 'ZB' and the file is called 'ZA'",
      'ZC | ZC.yaml, line 6, column 1: hours | names no opening hours',
      "ZD | ZD.yaml, line 9, column 7: events › number 1 › date | '2026-04-31' is not a date; write it as 2026-04-02",
    ]);
    expect([...rules.calendars.keys()].filter((id) => id.startsWith('Z'))).toEqual([]);
  });

  it('in use and broken keeps the program from starting', async () => {
    const rules = await put({ 'ZC.yaml': calendarOf('ZC').replace('[["08:00", "17:00"]]', '[]') });
    expect(missingRules(rules, { packs: [], calendars: ['GB-EAW', 'ZC', 'ZZ'] })).toMatch(
      /^Days are counted in calendars that cannot be used: ZC \(ZC\.yaml, line 6.*names no opening hours\); ZZ \(it is not there\)\. Nothing was started/,
    );
  });
});
