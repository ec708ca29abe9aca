// Checking a pack: every kind of mistake an author makes is found, named in words, with the way to mend it.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { rulepacksFolder } from '#test/support/clocks.ts';
import { loadCalendars } from './calendars.ts';
import { checkPack } from './check.ts';
import { packIds } from './load.ts';
import { whereInWords } from './problem.ts';

const calendars = await loadCalendars(rulepacksFolder);
const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** A copy of a good pack with one thing changed in one file, and what the checker says about it. */
async function afterChanging(file: string, from: string | RegExp, to: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  folders.push(folder);
  const copy = join(folder, 'iso-10002');
  await cp(join(rulepacksFolder, 'iso-10002'), copy, { recursive: true });
  const before = await readFile(join(copy, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(join(copy, file), after);
  const problems = await checkPack(copy, calendars);
  expect(problems.every(({ where, what, mend }) => where !== '' && what !== '' && mend !== '')).toBe(true);
  return problems.map(({ where, what, mend }) => `${where} | ${what} | ${mend}`).join('\n');
}

describe('Checking a pack', () => {
  it('finds nothing wrong with those that come with Redress', async () => {
    for (const id of await packIds(rulepacksFolder)) expect(await checkPack(join(rulepacksFolder, id), calendars)).toEqual([]);
  });

  it('suggests the trigger that was meant', async () => {
    const said = await afterChanging('pack.yaml', 'starts: received', 'starts: recieved');
    expect(said).toContain("clocks › ack › starts | unknown trigger 'recieved': did you mean 'received'?");
  });

  it('names what is missing and what is too much', async () => {
    expect(await afterChanging('pack.yaml', 'regulator: none (a voluntary standard)\n', '')).toContain('regulator');
    expect(await afterChanging('pack.yaml', 'voluntary: true', 'voluntry: true')).toContain("did you mean 'voluntary'?");
  });

  it('says when the file is not YAML, or not there', async () => {
    expect(await afterChanging('pack.yaml', 'id: iso-10002', 'id: [iso')).toContain('pack.yaml');
    expect(await checkPack(join(rulepacksFolder, 'no-such-pack'), calendars)).toMatchObject([
      { what: 'the file is not there' },
      { what: 'the file is not there' },
    ]);
  });

  it('finds bands that leave a gap, and a rate of interest that is both fixed and follows another', async () => {
    const cites = 'source: a, evidence: V1, sure: high';
    const band = (id: string, amounts: string) =>
      `    - { id: ${id}, basis: distress-inconvenience, ${amounts}, currency: GBP, says: b, ${cites} }\n`;
    const bands = `redress:\n  bands:\n${band('low', 'from: 0, to: 100')}${band('high', 'from: 200, to: null')}`;
    expect(await afterChanging('pack.yaml', /^rollUp:/m, `${bands}\nrollUp:`)).toContain(
      "redress › bands › high | it does not begin where 'low' ends",
    );
    const rate = (how: string) =>
      `redress:\n  interest:\n    - { id: r, name: n, says: s, from: 2020-01-01, ${how}, ${cites} }\n\nrollUp:`;
    expect(await afterChanging('pack.yaml', /^rollUp:/m, rate('percent: 8, reference: bank-rate, plus: 1'))).toContain(
      "needs either 'percent', or 'reference' with 'plus'",
    );
    expect(await afterChanging('pack.yaml', /^rollUp:/m, rate('reference: bank-rat, plus: 1'))).toContain(
      "did you mean 'bank-rate'?",
    );
    expect(await afterChanging('pack.yaml', /^rollUp:/m, rate('percent: 8, to: 2019-01-01'))).toContain(
      'before it begins on 2020-01-01',
    );
  });

  it('finds dates out of order', async () => {
    const value = 'from: 2017-01-01, count: 2 days, source: a, evidence: V1, sure: high';
    const said = await afterChanging(
      'pack.yaml',
      'local: [target]\n    values:',
      `local: [target]\n    values:\n      - { ${value.replace('2017', '2020')} }\n      - { ${value} }`,
    );
    expect(said).toContain('clocks › ack | 2017-01-01 comes after 2020-01-01');
  });

  it('finds names of things that are not there', async () => {
    expect(await afterChanging('pack.yaml', 'letters: [acknowledgement]', 'letters: [acknowledgment]')).toContain(
      "did you mean 'acknowledgement'",
    );
    expect(await afterChanging('pack.yaml', 'stage: review', 'stage: reviews')).toContain("names the stage 'reviews'");
    expect(await afterChanging('pack.yaml', 'otherwise: not-justified', 'otherwise: rejected')).toContain(
      "names the outcome 'rejected'",
    );
    expect(await afterChanging('pack.yaml', 'where: { after: response }', 'where: { after: answer }')).toContain(
      "names the clock 'answer'",
    );
    expect(await afterChanging('pack.yaml', 'starts: escalated', 'starts: { dueOf: respons }')).toContain(
      "did you mean 'response'",
    );
    expect(await afterChanging('pack.yaml', 'role: default', 'role: office')).toContain("calendar role 'default'");
  });

  it('finds figures of a return that could not be what they look like', async () => {
    const figure = 'figure: count, of: closed, where: { resolvedAtFirstContact: true }';
    const becomes = (text: string) => afterChanging('pack.yaml', figure, text);
    expect(await becomes('figure: count, of: closed, what: repeated')).toContain('says nothing of a count');
    expect(await becomes('figure: percentile-days, of: closed, what: most')).toContain("'most' is no percentile");
    expect(await becomes('figure: median-days, of: opened')).toContain('days are counted from opening to closing');
    expect(await becomes('figure: percentile-days, of: closed, what: 90th')).toBe('');
    expect(await afterChanging('pack.yaml', 'period: quarter', 'period: four-weeks')).toContain(
      'four weeks need the day they end on',
    );
  });

  it('finds clocks that wait for each other, and ids there twice', async () => {
    expect(await afterChanging('pack.yaml', 'starts: escalated', 'starts: { dueOf: review }')).toContain('for its own last day');
    expect(await afterChanging('pack.yaml', '- id: assess', '- id: ack')).toContain("'ack' is there twice");
  });

  it('finds facts that rest on general knowledge and do not say so', async () => {
    const said = await afterChanging('pack.yaml', 'evidence: K\n  sure: high\n  unconfirmed: true', 'evidence: K\n  sure: high');
    expect(said).toContain('definition | rests on general knowledge (K) and does not say so');
  });

  it('finds letters that lack what the rule requires', async () => {
    expect(await afterChanging('letters/response.md', ':::part recourse', ':::part')).toContain("no part provides 'recourse'");
    expect(await afterChanging('letters/response.md', ':::part recourse', ':::part recourse more')).toContain(
      "a part provides 'more'",
    );
    expect(await afterChanging('letters/response.md', '{{decision}}', '{{decison}}')).toContain(
      'nobody can fill the blank {{decison}}',
    );
    expect(await afterChanging('letters/response.md', /:::\n\n\{\{handler/, '{{handler')).toContain("is not ended with ':::'");
    expect(await afterChanging('pack.yaml', 'file: letters/response.md', 'file: letters/reply.md')).toContain(
      'letters/reply.md is not there',
    );
  });

  it('shows what came out where an example does not, with the reason', async () => {
    const said = await afterChanging('examples.yaml', 'due: { response: 2026-10-05 }', 'due: { response: 2026-10-06 }');
    expect(said).toContain(
      'response: last day 2026-10-06 was expected; 2026-10-05 came out. 20 working days after the complaint was received on Monday 7 September 2026.',
    );
  });

  it('asks for an example of every clock, and for the sources', async () => {
    expect(await afterChanging('examples.yaml', /assess: soft, /, '')).toContain("no example tries the clock 'assess'");
    expect(await afterChanging('README.md', '## Sources', '## Where from')).toContain('no heading “## Sources”');
  });

  it('finds a pack in a folder of another name', async () => {
    expect(await afterChanging('pack.yaml', 'id: iso-10002', 'id: iso-10003')).toContain(
      "the id is 'iso-10003' and the folder 'iso-10002'",
    );
  });
});

describe('What is wrong with a pack', () => {
  const problems = async (file: string, from: string | RegExp, to: string) => {
    await afterChanging(file, from, to);
    return checkPack(join(folders.at(-1) ?? '', 'iso-10002'), calendars);
  };
  const lineOf = async (file: string, words: string) =>
    (await readFile(join(folders.at(-1) ?? '', 'iso-10002', file), 'utf8')).split('\n').findIndex((line) => line.includes(words)) +
    1;

  it('names the line and column of a word that is wrong', async () => {
    const [first] = await problems('pack.yaml', 'starts: received', 'starts: recieved');
    expect(first?.place).toEqual({ line: await lineOf('pack.yaml', 'recieved'), column: 5 });
    expect(whereInWords(first ?? { where: '' })).toMatch(/^pack\.yaml, line \d+, column 5: clocks › ack › starts$/);
  });

  it('names the line where the file is no YAML, and where an example does not come out', async () => {
    expect((await problems('pack.yaml', 'id: iso-10002', 'id: [iso'))[0]?.place?.line).toBeGreaterThan(0);
    const [wrong] = await problems('examples.yaml', '2026-10-02', '2030-01-01');
    expect(wrong?.place?.line).toBeGreaterThan(1);
  });

  it('names the line in a letter', async () => {
    const [letter = ''] = await readdir(join(rulepacksFolder, 'iso-10002/letters'));
    const found = await problems(`letters/${letter}`, /\n:::\n/, '\n{{nobody.knows}}\n:::\n');
    const told = found.find(({ what }) => what.includes('nobody.knows'));
    expect(told?.place?.line).toBe(await lineOf(`letters/${letter}`, 'nobody.knows'));
  });

  it('says what to add where something is missing', async () => {
    const said = await afterChanging('pack.yaml', /\n {4}duty: [^\n]+/, '');
    expect(said).toContain('is missing | Add `duty: Send a final response.`.');
  });

  it('says that a comma cut a text in two, and how to write it whole', async () => {
    const said = await afterChanging('pack.yaml', 'name: Justified in part,', 'name: Justified, second edition,');
    expect(said).toContain(
      "'second edition' was cut off from the text before it by a comma | Put quotation marks round the whole text",
    );
  });

  it('numbers the values of a list as people count, and names them by their first day', async () => {
    const said = await afterChanging('pack.yaml', /(- from: (\S+)[\s\S]*?), unconfirmed: true|unconfirmed: true/, '$1');
    expect(said).not.toContain('› 0');
  });

  it('says which calendar, kind of complaint or period an example names that is not there', async () => {
    const first = (more: string) => afterChanging('examples.yaml', /^- says: (.*)$/m, `- says: $1\n  ${more}`);
    expect(await first('calendars: { payments: GB-EAW }')).toContain("names the calendar role 'payments', which is not there");
    expect(await afterChanging('examples.yaml', 'calendar: GB-EAW', 'calendar: ZA')).toContain(
      "names the calendar 'ZA', which is not there | Did you mean 'CA'? Write one beside the packs",
    );
    expect(await afterChanging('examples.yaml', /keep: \{ [a-z_-]+:/, 'keep: { for_ever:')).toContain(
      "names the period of retention 'for_ever'",
    );
    expect(await afterChanging('pack.yaml', /suggests: \[[^\]]*\]/, 'suggests: [ZA]')).toContain(
      "suggests the calendar 'ZA', which is not there",
    );
  });
});
