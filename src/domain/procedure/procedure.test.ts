// The texts of the organisation: which version is in force, what live values say, and which typed times are longer than the rules.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '#rulepacks/load-rules.ts';
import { day } from '../day.ts';
import { readMarkup } from '../letter/markup.ts';
import { blanksOf, textOf } from '../letter/text.ts';
import type { RulePack } from '../rule-pack.ts';
import { inForceOn, standingOf, toRead } from './house-text.ts';
import { fillHouseText, liveValues } from './live-values.ts';
import { longerThanTheRule, ruleTimes } from './longer-than-rule.ts';
import { starterText } from './starter.ts';

const today = day('2026-11-23');
const us = { name: 'Harbour Homes', contact: '020 7946 0000' };
let packs: ReadonlyMap<string, RulePack>;
beforeAll(async () => {
  packs = (await loadRules(new URL('../../../rulepacks', import.meta.url).pathname)).packs;
});
const packsOf = (...ids: string[]) => ids.flatMap((id) => packs.get(id) ?? []);

describe('The version in force', () => {
  const versions = [
    { number: 1, from: day('2026-01-01') },
    { number: 2, from: day('2027-01-01') },
    { number: 3, from: day('2026-11-23') },
    { number: 4, from: day('2026-11-23') },
  ];
  it('is the one published last of those that have begun', () => {
    expect(inForceOn(versions, today)?.number).toBe(4);
    expect(inForceOn(versions, day('2026-11-22'))?.number).toBe(1);
    expect(inForceOn([...versions, { number: 5, from: day('2027-01-01') }], day('2027-01-01'))?.number).toBe(5);
    expect(inForceOn(versions, day('2025-12-31'))).toBeUndefined();
  });
  it('leaves the others to come or past', () => {
    expect(versions.map((one) => standingOf(one, versions, today))).toEqual(['past', 'past', 'past', 'in-force']);
  });
  it('is to be read by whoever has not said so, and so is one to come', () => {
    const coming = [...versions, { number: 5, from: day('2027-01-01') }];
    expect(toRead(coming, [4], today)).toEqual([5]);
    expect(toRead(coming, [1, 3], today)).toEqual([4, 5]);
  });
  it('is not one that another overtook before it began', () => {
    const overtaken = [
      { number: 1, from: day('2027-02-01') },
      { number: 2, from: day('2027-01-01') },
    ];
    expect(overtaken.map((one) => standingOf(one, overtaken, today))).toEqual(['past', 'to-come']);
  });
});

describe('A live value', () => {
  it('says what the rule says on the day it is read', () => {
    const [pack] = packsOf('uk-housing-ombudsman');
    const values = liveValues(pack ? [pack] : [], us, today);
    const text = readMarkup(
      'We answer within {{time uk-housing-ombudsman s1_response}}. Then: {{body uk-housing-ombudsman name}}.',
    );
    expect(textOf(fillHouseText(text, values).blocks)).toBe(
      'We answer within 10 working days after the complaint was acknowledged. Then: the Housing Ombudsman.',
    );
  });
  it('follows a rule that changes by date: eight weeks before the day, six from it on', () => {
    const [pack] = packsOf('uk-ofcom-c4');
    const said = (on: string) =>
      liveValues(pack ? [pack] : [], us, day(on))
        .map(({ says }) => says)
        .join('\n');
    expect(said('2026-04-07')).toMatch(/8 weeks/);
    expect(said('2026-04-08')).toMatch(/6 weeks/);
  });
  it('is a gap, named, where the rules that apply do not give it', () => {
    const { blocks, gaps } = fillHouseText(readMarkup('Within {{time uk-fca-disp src}}.'), liveValues([], us, today));
    expect(gaps).toEqual(['time uk-fca-disp src']);
    expect(textOf(blocks)).toBe('Within [not known at present].');
  });
});

describe('A first text', () => {
  it('of every pack is whole: no value in it says nothing, and no typed time is longer than its rules', () => {
    for (const pack of packs.values())
      for (const text of ['procedure', 'charter'] as const) {
        const blocks = starterText(text, [pack], us, today);
        expect([pack.id, text, fillHouseText(blocks, liveValues([pack], us, today)).gaps]).toEqual([pack.id, text, []]);
        expect([pack.id, longerThanTheRule(blocks, ruleTimes([pack], today))]).toEqual([pack.id, []]);
      }
  });
  it('places the times, the stages and the independent body of each regime under a heading of its own', () => {
    const both = packsOf('uk-fca-disp', 'uk-housing-ombudsman');
    const blocks = starterText('procedure', both, us, today);
    expect(blanksOf(blocks)).toEqual(
      expect.arrayContaining(['time uk-housing-ombudsman s2_response', 'body uk-fca-disp name', 'organisation contact']),
    );
    expect(textOf(blocks)).toContain('What happens then: social housing');
    expect(textOf(blocks)).toContain('There are 2 stages: Stage 1, then Stage 2.');
    const general = textOf(starterText('procedure', packsOf('iso-10002', 'uk-fca-disp'), us, today));
    expect(general).toContain('What a complaint is: in general');
  });
  it('of the charter says what we owe, what we ask, and where else to go', () => {
    const words = textOf(starterText('charter', packsOf('uk-fca-disp'), us, today));
    for (const part of ['What we owe you', 'What we ask of you', 'The independent body']) expect(words).toContain(part);
  });
});

describe('A typed time', () => {
  const held = (text: string, ...ids: string[]) =>
    longerThanTheRule(readMarkup(text), ruleTimes(packsOf(...ids), today)).map(({ promised, rule }) => [promised, rule.cites]);

  it('longer than the rule is told, with the rule', () => {
    expect(held('We send our final response within 12 weeks.', 'uk-fca-disp')).toEqual([['12 weeks', 'DISP 1.6.2R']]);
    expect(held('We acknowledge your complaint within ten working days.', 'uk-housing-ombudsman')).toHaveLength(1);
  });
  it('as long or shorter is not', () => {
    expect(held('We answer within eight weeks. We answer within 56 days.', 'uk-fca-disp')).toEqual([]);
    expect(held('We acknowledge it within 5 working days.', 'uk-housing-ombudsman')).toEqual([]);
  });
  it('is held against the stage that the heading or the sentence names', () => {
    const text = '## Stage 1\n\nWe answer within 20 working days.\n\n## Stage 2\n\nWe answer within 20 working days.';
    expect(held(text, 'uk-housing-ombudsman')).toHaveLength(1);
  });
  it('is let be where it is about what the customer may do, or about nothing we owe', () => {
    expect(held('You can answer us within 12 weeks. Our office is closed for 2 weeks.', 'uk-housing-ombudsman')).toEqual([]);
    expect(held('You may go to the Ombudsman within 12 months of our answer.', 'uk-housing-ombudsman')).toEqual([]);
  });
  it('is told once for each regime it is too long for', () => {
    expect(held('We answer within 6 months.', 'uk-fca-disp', 'uk-housing-ombudsman')).toHaveLength(2);
  });
});
