// Reading what people write: calendars, letters, moments, choices, and words that were nearly right.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarOf, rulepacksFolder } from '#test/support/clocks.ts';
import { CLOCK_KINDS, LOCAL_CHOICES } from '#domain/clock-rule.ts';
import { day } from '#domain/day.ts';
import { LETTER_BLANKS } from '#domain/letter-body.ts';
import { PAUSE_REASONS } from '#domain/stopped-time.ts';
import { SOFT_WORDS } from '#domain/time-limit.ts';
import { TRIGGER_WORDS } from '#domain/trigger.ts';
import { loadCalendars, readCalendarFiles } from './calendars.ts';
import { closest, suggest } from './closest.ts';
import { changesAhead, clocksInForce, unconfirmedIn } from './in-force.ts';
import { readLetter } from './letter-file.ts';
import { loadRules } from './load-rules.ts';
import { parseHappened, parseMoment } from './moment.ts';
import { readChoice } from './read-choice.ts';

describe('A word that is nearly right', () => {
  it('is recognised, one that is far off is not', () => {
    expect(closest('recieved', ['received', 'closed'])).toBe('received');
    expect(closest('final_response_sent', ['final-response-sent'])).toBe('final-response-sent');
    expect(closest('elephant', ['received', 'closed'])).toBeNull();
    expect(suggest('elephant', ['received', 'closed'])).toBe('choose one of: received, closed.');
  });
});

describe('The calendars that come with Redress', () => {
  it('are those of the places whose rules come with it, and one without closed days', async () => {
    expect([...(await loadCalendars(rulepacksFolder)).keys()].join(' ')).toBe(
      'AU-ACT AU-NSW AU-NT AU-QLD AU-SA AU-TAS AU-VIC AU-WA AU CA-QC CA GB-EAW GB-NIR GB-SCT IE IN NL US none',
    );
  });

  it('name their source and hold a plausible number of holidays for every year they claim', async () => {
    const odd = (await readCalendarFiles(join(rulepacksFolder, 'calendars'))).flatMap(({ id, source, known, events }) => {
      const years = Array.from({ length: known.to - known.from + 1 }, (_, index) => String(known.from + index));
      // Australia as a whole keeps seven days in common; Indian banks close on two Saturdays a month besides.
      const [fewest, most] = { AU: [7, 7], IN: [26, 27] }[id] ?? [8, 12];
      const implausible = years.filter((year) => {
        const holidays = events.filter(({ date }) => date.startsWith(year)).length;
        return holidays < (fewest ?? 0) || holidays > (most ?? 0);
      });
      return [...implausible.map((year) => `${id} ${year}`), ...(source.length < 40 ? [`${id} names no source`] : [])];
    });
    expect(odd).toEqual([]);
  });

  it('are refused when they cannot be trusted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'calendars-'));
    const [file] = await readCalendarFiles(join(rulepacksFolder, 'calendars'));
    for (const wrong of [
      { timeZone: 'Europe/Londn' },
      { known: { from: 2020, to: 2021 } },
      { weekend: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] },
    ]) {
      await writeFile(join(folder, 'GB-EAW.json'), JSON.stringify({ ...file, ...wrong }));
      await expect(readCalendarFiles(folder)).rejects.toThrow('GB-EAW.json cannot be used');
    }
    await rm(folder, { recursive: true });
  });
});

describe('A moment', () => {
  const london = calendarOf('GB-EAW');
  it('is a day, a time on the wall, or an instant', () => {
    expect(parseMoment('2026-05-01', london)).toEqual({ on: '2026-05-01' });
    expect(parseMoment('2026-05-01T18:30', london)).toEqual({ on: '2026-05-01', at: new Date('2026-05-01T17:30:00Z') });
    expect(parseMoment('2026-05-01T23:30:00Z', london)?.on).toBe('2026-05-02');
    for (const wrong of ['2026-05-01T25:00', '2026-05-01T18:30:60', '1 May', '2026-02-30'])
      expect(parseMoment(wrong, london)).toBeNull();
  });
  it('says what is wrong with an event in words', () => {
    expect(parseHappened('recieved', '2026-05-01', london)).toBe("Unknown event 'recieved': did you mean 'received'?");
    expect(parseHappened('received', 'yesterday', london)).toContain("'yesterday' is not a date");
  });
});

describe('A choice', () => {
  it('is read in words, and what cannot be read is said', () => {
    const faults: string[] = [];
    expect(readChoice('ack', { target: '2 working days', receiptRoll: 'after-hours' }, faults)).toEqual({
      target: { length: 2, unit: 'working-days' },
      receiptRoll: 'after-hours',
    });
    expect(faults).toEqual([]);
    readChoice('ack', { target: 'soon', receiptRoll: 'late', lenght: '2 days' }, faults);
    expect(faults).toHaveLength(3);
  });
});

describe('A letter of a pack', () => {
  it('is read into parts, the locked ones with their prescribed wording', () => {
    const { body, faults } = readLetter(
      'Dear {{customer.name}}\n\n:::part a b\nText {{due ack}}.\n:::\n\n:::locked c\n@w-1\n@w-2\n:::\nEnd\n',
    );
    expect(faults).toEqual([]);
    expect(body.parts.map(({ elements, locked, wordings }) => [elements.join(), locked, wordings.join()])).toEqual([
      ['', false, ''],
      ['a,b', false, ''],
      ['c', true, 'w-1,w-2'],
      ['', false, ''],
    ]);
    expect(body.blanks).toEqual(['customer.name', 'due ack']);
  });
  it('says in which line its mark-up is wrong', () => {
    expect(readLetter(':::part a\n:::part b\n:::\n:::\n:::lokced c\n').faults).toEqual([
      "line 2: a part begins before the one of line 1 has ended with ':::'",
      "line 4: ':::' ends a part that has not begun",
      "line 5: ':::lokced c' should be ':::part', ':::locked' or ':::'",
    ]);
  });
});

describe('An administrator', () => {
  it('sees what holds on a day, what changes next, and what nobody has confirmed', async () => {
    const pack = [...(await loadRules(rulepacksFolder)).packs.values()].find(({ returns }) => returns.length > 1);
    if (pack === undefined) throw new Error('No pack has a return that changes.');
    expect(clocksInForce(pack, day('2010-01-01')).filter(({ value }) => value === null).length).toBeGreaterThan(0);
    const ahead = changesAhead(pack, day('2026-05-01'));
    expect(ahead.map(({ on }) => on)).toEqual(ahead.map(({ on }) => on).toSorted());
    expect(ahead.map(({ on }) => on)).toContain('2026-06-01');
    expect(ahead.every(({ on }) => on > '2026-05-01')).toBe(true);
    expect(unconfirmedIn(pack).map(({ where }) => where)).toContain('definition');
  });

  it('is told at the start which pack cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rules-'));
    await cp(join(rulepacksFolder, 'calendars'), join(folder, 'calendars'), { recursive: true });
    await mkdir(join(folder, 'broken'));
    await writeFile(join(folder, 'broken', 'pack.yaml'), 'id: broken');
    await expect(loadRules(folder)).rejects.toThrow('The rule pack broken cannot be used');
    await rm(folder, { recursive: true });
  });
});

describe('The guide for authors', () => {
  it('lists every word they may use', async () => {
    const guide = await readFile(join(rulepacksFolder, '../docs/how-to/write-a-rule-pack.md'), 'utf8');
    const words = [
      ...Object.keys(TRIGGER_WORDS),
      ...Object.keys(PAUSE_REASONS),
      ...Object.keys(LETTER_BLANKS),
      ...SOFT_WORDS,
      ...CLOCK_KINDS,
      ...LOCAL_CHOICES,
    ];
    expect(words.filter((word) => !guide.includes(word))).toEqual([]);
  });
});
