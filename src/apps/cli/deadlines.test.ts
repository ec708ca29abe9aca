// Trying a rule out on the command line: dates in, deadlines out, and words when something given is not right.
import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { deadlinesCommand } from './deadlines.ts';
import { rulepackCheckCommand } from './rulepack-check.ts';

async function run(command: typeof deadlinesCommand, args: string) {
  const results: string[] = [];
  const words: string[] = [];
  const parts = args.match(/(?:"[^"]*"|\S)+/g) ?? [];
  const code = await command(
    parts.map((part) => part.replaceAll('"', '')),
    {
      out: (line) => results.push(line),
      words: (line) => words.push(line),
      settings: readSettings({}),
      clock: () => new Date('2026-04-08T09:00:00Z'),
    },
  );
  return { code, out: results.join('\n'), words: words.join('\n') };
}

const dues = (json: string) => {
  const read: unknown = JSON.parse(json);
  return read;
};

describe('redress deadlines', () => {
  it.each([
    ['received', "'received' has no date; write it as received=2026-04-02."],
    ['received=2026-02-30', 'There is no day 2026-02-30: look at the day and the month.'],
    ['received=2026-04-02T25:00', "There is no time '25:00'; write it as 18:30, or as 18:30Z"],
    ['received=02/04/2026', "'02/04/2026' is not a date; write it as 2026-04-02"],
    ['received=2999-12-31', "'2999-12-31' is too far from today: years from 1900 to 2899 can be counted."],
    ['recieved=2026-04-02', "Unknown event 'recieved': did you mean 'received'?"],
  ])('says what is wrong with the event %s', async (event, said) => {
    const { code, words } = await run(deadlinesCommand, `--pack uk-fca-disp --calendar GB-EAW --event ${event}`);
    expect([code, words]).toEqual([1, expect.stringContaining(said)]);
  });

  it('takes a time with seconds, and refuses a complainant that no rule knows', async () => {
    const asked = '--pack uk-fca-disp --calendar GB-EAW --event received=2026-04-02T18:30:15 --json';
    expect((await run(deadlinesCommand, asked)).code).toBe(0);
    expect((await run(deadlinesCommand, `${asked} --complainant nobody`)).words).toContain("There is no complainant 'nobody'");
  });

  it('prints the clocks that have started, for a program', async () => {
    const { code, out } = await run(deadlinesCommand, '--pack uk-fca-disp --calendar GB-EAW --event received=2026-04-02 --json');
    expect(code).toBe(0);
    expect(dues(out)).toMatchObject({
      clocks: [
        { id: 'ack', due: null, target: '2026-04-13' },
        { id: 'src', due: '2026-04-09', cites: 'DISP 1.5.1R, 1.5.4R' },
        { id: 'final_or_written_response', due: '2026-05-28' },
        { id: 'progress' },
      ],
      thirdParty: { on: '2026-05-29' },
    });
    expect(out).toContain('3 business days after the complaint was received');
  });

  it('takes a type by its name, a choice, and words with underscores', async () => {
    const dca = await run(
      deadlinesCommand,
      '--pack uk-fca-disp --calendar none --type "relevant motor finance DCA complaint" --event received=2024-03-01 --json',
    );
    expect(dca.out).toContain('"due":"2026-07-26"');
    const rolled = await run(
      deadlinesCommand,
      '--pack uk-fca-disp --calendar GB-EAW --choose src.receiptRoll=after-hours --event received=2026-05-01T18:30 --json',
    );
    expect(rolled.out).toContain('"id":"src","name":"Summary resolution communication","kind":"window","due":"2026-05-08"');
    const sent = await run(deadlinesCommand, '--pack uk-fca-disp --calendar none --event final_response_sent=2026-11-30');
    expect(sent.out).toContain('Referral to the Financial Ombudsman Service: 2027-05-30');
  });

  it('counts several packs side by side, and an answer under one of them for that one alone', async () => {
    const { code, out } = await run(
      deadlinesCommand,
      '--pack uk-fca-disp --pack uk-data-protection --calendar GB-EAW --event received=2026-07-01 --event uk-data-protection:final-response-sent=2026-07-20 --json',
    );
    expect(code).toBe(0);
    const clocks = (dues(out) as { clocks: { pack: string; id: string; due: string | null }[] }).clocks;
    const due = (pack: string, id: string) => clocks.find((one) => one.pack === pack && one.id === id)?.due;
    expect(due('uk-fca-disp', 'final_or_written_response')).toBe('2026-08-26'); // DISP 1.6.2R: eight weeks
    expect(due('uk-data-protection', 'ack')).toBe('2026-07-31'); // DPA 2018, section 164A: 30 days
    expect(due('uk-data-protection', 'ico_referral')).toBe('2026-10-20');
    expect(due('uk-fca-disp', 'fos_referral')).toBeUndefined();
    const words = await run(
      deadlinesCommand,
      '--pack uk-fca-disp --pack uk-data-protection --calendar GB-EAW --event received=2026-07-01',
    );
    expect(words.out).toMatch(/^FCA DISP 1.*\n\n[\s\S]*Final response: 2026-08-26[\s\S]*\n\n.*[Dd]ata protection/);
    const wrong = await run(deadlinesCommand, '--pack uk-fca-disp --calendar none --event uk-legal:received=2026-07-01');
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.words).toContain('none of the packs named');
  });

  it('says where each clock stands at a moment', async () => {
    const { out } = await run(
      deadlinesCommand,
      '--pack uk-fca-disp --calendar GB-EAW --event received=2026-04-02 --now 2026-04-08T10:00',
    );
    expect(out).toContain('Summary resolution communication: 2026-04-09, tomorrow');
  });

  it.each([
    ['--pack uk-fca-disq --calendar GB-EAW --event received=2026-04-02', "did you mean 'uk-fca-disp'?"],
    ['--pack uk-fca-disp --calendar GB-EWA --event received=2026-04-02', "did you mean 'GB-EAW'?"],
    ['--pack uk-fca-disp --event received=2026-04-02', 'Name a calendar with --calendar. There are: AU, AU-ACT'],
    ['--pack uk-fca-disp --calendar XX --event received=2026-04-02', "There is no calendar 'XX'. There are: AU, AU-ACT"],
    ['--pack nope --calendar GB-EAW --event received=2026-04-02', "There is no pack 'nope'. There are: au-asic-rg271"],
    ['--pack uk-fca-disp --calendar GB-EAW --event recieved=2026-04-02', "did you mean 'received'?"],
    ['--pack uk-fca-disp --calendar GB-EAW --event received=2026-02-30', 'There is no day 2026-02-30'],
    ['--pack uk-fca-disp --calendar GB-EAW', 'Say what happened with --event'],
    ['--pack uk-fca-disp --calendar GB-EAW --event received=2026-04-02 --type pension', "no type 'pension'"],
    ['--pack uk-fca-disp --calendar GB-EAW --event received=2026-04-02 --choose src.length="9 days"', 'does not leave the length'],
    ['--pack uk-fca-disp --calendar GB-EAW --event received=2026-04-02 --now tomorrow', "'tomorrow' is not a moment"],
    ['--pakc uk-fca-disp', 'redress deadlines --pack'],
    ['', 'redress deadlines --pack'],
  ])('with %s says what is not right', async (args, said) => {
    const { code, out, words } = await run(deadlinesCommand, args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(words).toContain(said);
  });
});

describe('redress rulepack check', () => {
  it('passes the packs that come with Redress, and counts what is unconfirmed', async () => {
    const { code, out } = await run(rulepackCheckCommand, '');
    expect(code).toBe(0);
    expect(out).toMatch(/uk-fca-disp: nothing wrong\. \d+ examples come out\. \d+ facts in it are marked unconfirmed\./);
  });

  it('says which packs there are when one is not', async () => {
    const { code, words } = await run(rulepackCheckCommand, 'iso-1002');
    expect(code).toBe(1);
    expect(words).toContain("did you mean 'iso-10002'?");
  });

  it('reports for a program as well', async () => {
    const { out } = await run(rulepackCheckCommand, 'iso-10002 --json');
    expect(dues(out)).toMatchObject({ packs: [{ id: 'iso-10002', problems: [] }] });
  });
});
