// A letter and its gate: parts by the pack, blanks, and each fault that holds it back or is pointed out.
import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import type { LetterRule } from '../rule-pack.ts';
import { letterRemarks } from './advice.ts';
import type { LetterCase } from './case.ts';
import { emptyLetter, type LetterContent, writeInto } from './content.ts';
import { letterGate } from './gate.ts';
import { wayTo } from './gate-recipient.ts';
import type { AtTheGate } from './gate-item.ts';
import { joinLetters } from './join.ts';
import { readMarkup } from './markup.ts';
import { answersIn, type Block, blocks, textOf, withoutEmpty } from './text.ts';
import { pointAnswered, remedyInWords, tellCase } from './words-of-case.ts';

const cited = { source: 'Rule 7', evidence: 'V1', sure: 'high', unconfirmed: false } as const;
const rule: LetterRule = {
  id: 'final-response',
  name: 'Final response',
  kind: 'final-response',
  file: 'letters/final-response.md',
  to: 'customer',
  sends: 'final-response-sent',
  must: [
    { ...cited, id: 'decision', says: 'The decision.', wordings: [] },
    { ...cited, id: 'reasons', says: 'The reasons.', wordings: [] },
    { ...cited, id: 'rights', says: 'The right to go further.', wordings: ['rights-a', 'rights-b'] },
    { ...cited, id: 'late', says: 'Why it came too late.', onlyIf: 'we reject it as out of time', wordings: [] },
    { ...cited, id: 'new-rule', says: 'A thing required later.', from: day('2027-01-01'), wordings: [] },
  ],
  encloses: [{ ...cited, id: 'leaflet', name: 'The leaflet', from: 'www.example.org' }],
};
const part = (elements: string[], text: string, more: { locked?: boolean; wordings?: string[] } = {}) => ({
  elements,
  text,
  locked: more.locked ?? false,
  wordings: more.wordings ?? [],
});
const body = {
  parts: [
    part([], 'Dear {{customer.name}}'),
    part(['decision'], '{{decision}}'),
    part(['reasons'], '{{findings}}'),
    part(['late'], '{{time-bar.reason}}'),
    part(['rights'], '@rights-a\n@rights-b', { locked: true, wordings: ['rights-a', 'rights-b'] }),
    part([], 'We will answer by {{due response}}.'),
  ],
  blanks: [],
};
const points = [
  {
    id: '0190a000-0000-7000-8000-000000000001',
    position: 1,
    text: 'The fan',
    finding: 'justified' as const,
    reasons: 'The notes of both visits show that nobody came, and that nobody rang to say so.',
  },
  {
    id: '0190a000-0000-7000-8000-000000000002',
    position: 2,
    text: 'The fee',
    finding: 'not-justified' as const,
    reasons: 'The tariff that was signed in March names the fee, and it was charged once.',
  },
];
const recipient = {
  customer: '0190a000-0000-7000-8000-000000000009',
  name: 'Amara Osei',
  address: '4 Mill Lane',
  email: null,
  phone: null,
  preferredChannel: null,
  language: null,
  adjustments: null,
  mayBeTold: true,
};
const wording = (id: string, text: string | null) => ({
  id,
  name: `Wording ${id}`,
  versions: [{ ...cited, from: day('2020-01-01'), text, url: 'https://example.org/rules' }],
});

const say = (text: string): Block[] => [{ kind: 'paragraph', inline: [{ text }] }];
const set = (content: LetterContent, key: string, change: Partial<LetterContent['parts'][number]>): LetterContent => ({
  ...content,
  parts: content.parts.map((one) => (one.key === key ? { ...one, ...change } : one)),
});
const empty = emptyLetter(rule, body);
const whole = [
  ['part-1', { blocks: say('We find your complaint justified in part. You may go to the Energy Ombudsman.') }],
  ['part-2', { blocks: points.flatMap(pointAnswered) }],
  ['part-3', { belongs: false }],
  ['part-4', { chosen: 'rights-a' }],
] as const;
const complete = whole.reduce<LetterContent>((content, [key, change]) => set(content, key, change), {
  ...empty,
  enclosed: ['leaflet'],
});

const facts: AtTheGate['of'] = {
  points,
  language: 'en',
  inConfidence: [],
  reference: 'C-26-04F7K',
  outcome: 'partly-upheld',
  remedies: [],
  promises: 1,
  lesson: null,
  understandingDraft: null,
  understandingSent: true,
  requests: [],
  closed: null,
  otherStage: false,
  rulesGone: null,
  lastWord: true,
};
const at = (content: LetterContent, more: Partial<AtTheGate> = {}): AtTheGate => ({
  rule,
  pack: {
    wordings: [wording('rights-a', 'You may go further.'), wording('rights-b', null)],
    thirdParty: { name: 'the Energy Ombudsman' },
    clocks: [{ id: 'response', name: 'Response' }],
  },
  content,
  of: facts,
  files: [],
  offered: [],
  approved: { manager: false, senior: false },
  fills: new Map([
    ['customer.name', 'Amara Osei'],
    ['due response', 'Monday 21 December 2026'],
  ]),
  dues: new Map([['due response', day('2026-12-21')]]),
  reader: recipient,
  on: day('2026-11-23'),
  by: 'post',
  ...more,
});
const nothing = { alsoEnclosed: [], files: [], newDate: null, reason: null, consented: false, agreed: null };
const codes = (content: LetterContent, more: Partial<AtTheGate> = {}): string[] =>
  letterGate(at(content, more)).map(({ code }) => code);

describe('The gate before a letter', () => {
  it('lets a complete letter through', () => expect(codes(complete)).toEqual([]));

  const faults: readonly (readonly [string, LetterContent, Partial<AtTheGate>])[] = [
    ['blank.open', set(complete, 'part-1', { blocks: readMarkup('{{decision}} You may go to the Energy Ombudsman.') }), {}],
    [
      'blank.unknown',
      complete,
      {
        fills: new Map([
          ['customer.name', null],
          ['due response', 'x'],
        ]),
      },
    ],
    ['element.missing', set(complete, 'part-1', { blocks: [] }), {}],
    ['element.undecided', set(complete, 'part-3', { belongs: null }), {}],
    ['element.missing', complete, { on: day('2027-01-04'), dues: new Map() }],
    ['wording.not-chosen', set(complete, 'part-4', { chosen: null }), {}],
    ['wording.not-held', set(complete, 'part-4', { chosen: 'rights-b' }), {}],
    ['point.unanswered', set(complete, 'part-2', { blocks: points.slice(0, 1).flatMap(pointAnswered) }), {}],
    ['finding.missing', complete, { of: { ...at(complete).of, points: points.map((one) => ({ ...one, finding: null })) } }],
    [
      'finding.contradicted',
      complete,
      { of: { ...at(complete).of, points: points.map((one) => ({ ...one, finding: 'partly' as const })) } },
    ],
    [
      'reasons.thin',
      set(complete, 'part-2', { blocks: points.map((one) => ({ ...one, reasons: 'It was so.' })).flatMap(pointAnswered) }),
      {},
    ],
    ['points.none', complete, { of: { ...at(complete).of, points: [] } }],
    ['rights.missing', set(complete, 'part-1', { blocks: say('We find your complaint justified in part.') }), {}],
    ['date.passed', complete, { dues: new Map([['due response', day('2026-11-20')]]) }],
    ['enclosure.missing', { ...complete, enclosed: [] }, {}],
    ['recipient.none', complete, { reader: null }],
    ['recipient.no-authority', complete, { reader: { ...recipient, mayBeTold: false } }],
    ['recipient.no-address', complete, { reader: { ...recipient, address: null } }],
    ['recipient.no-phone', complete, { by: 'phone' }],
    ['recipient.no-email', complete, { by: 'email' }],
    ['recipient.adjustments', complete, { reader: { ...recipient, adjustments: 'Large print' } }],
    ['recipient.language', complete, { reader: { ...recipient, language: 'Welsh' } }],
    ['new-date.missing', complete, { rule: { ...rule, kind: 'holding' } }],
    ['new-date.passed', { ...complete, newDate: '2026-11-23' }, { rule: { ...rule, kind: 'holding' } }],
    ['new-date.not-told', { ...complete, newDate: '2027-01-15' }, { rule: { ...rule, kind: 'holding' } }],
  ];
  it.each(faults)('finds %s', (code, content, more) => {
    const item = letterGate(at(content, more)).find((one) => one.code === code);
    expect(item?.says).toMatch(/\S/);
  });

  it('says what prescribed words to get, and where, when the pack does not hold them', () => {
    const [item] = letterGate(at(set(complete, 'part-4', { chosen: 'rights-b' })));
    expect(item?.says).toContain('Wording rights-b');
    expect(item?.says).toContain('https://example.org/rules');
  });

  it('asks for nothing in the envelope of a letter that is read out', () => {
    expect(codes({ ...complete, enclosed: [] }, { by: 'phone', reader: { ...recipient, phone: '1' } })).toEqual([]);
  });
});

describe('The way a letter goes, to begin with', () => {
  const reach = { address: '4 Mill Lane', email: 'amara@example.org', phone: '0161 496 0000', preferredChannel: null };
  it.each([
    ['what they like best', { ...reach, preferredChannel: 'email' }, 'email'],
    ['by post, where nothing was said', reach, 'post'],
    ['another way where the one they like is not known', { ...reach, phone: null, preferredChannel: 'phone' }, 'post'],
    ['the only way they can be reached', { ...reach, address: null, phone: '' }, 'email'],
    ['by post, where nothing is known', { address: null, email: null, phone: null, preferredChannel: null }, 'post'],
  ] as const)('is %s', (_, recipient, way) => {
    expect(wayTo(recipient, { texted: true })).toBe(way);
  });

  it('is by text for who likes that and has a number, where texts can be sent', () => {
    const likes = { ...reach, preferredChannel: 'sms' };
    expect(wayTo(likes, { texted: true })).toBe('text');
    expect(wayTo(likes, { texted: false })).toBe('post');
    expect(wayTo({ ...likes, phone: null }, { texted: true })).toBe('post');
  });
});

describe('Writing into a letter', () => {
  it('keeps locked parts as the pack has them', () => {
    expect(writeInto(empty, { parts: [{ key: 'part-4', blocks: say('Not so.') }], enclosed: [], ...nothing }, rule)).toBe('locked');
    expect(writeInto(empty, { parts: [{ key: 'part-4', chosen: 'another' }], enclosed: [], ...nothing }, rule)).toBe(
      'unknown-wording',
    );
    expect(writeInto(empty, { parts: [{ key: 'part-99', blocks: [] }], enclosed: [], ...nothing }, rule)).toBe('unknown-part');
  });

  it('cannot leave out a part that every letter of its kind has', () => {
    const written = writeInto(empty, { parts: [{ key: 'part-1', belongs: false }], enclosed: [], ...nothing }, rule);
    expect(typeof written === 'string' ? written : written.parts[1]?.belongs).toBe(true);
  });

  it('takes a tree of a letter and nothing else', () => {
    for (const piece of [
      { text: 'x', href: 'http://example.org' },
      { text: 'x', href: 'javascript:alert(1)' },
      { text: '' },
      { html: 'x' },
    ])
      expect(blocks.safeParse([{ kind: 'paragraph', inline: [piece] }]).success).toBe(false);
    expect(blocks.safeParse([{ kind: 'image', src: 'x' }]).success).toBe(false);
  });

  it('drops paragraphs and items that say nothing', () => {
    const list: Block = { kind: 'list', numbered: false, items: [[{ text: ' ' }], [{ text: 'One' }]] };
    expect(withoutEmpty([{ kind: 'paragraph', inline: [] }, list])).toEqual([
      { kind: 'list', numbered: false, items: [[{ text: 'One' }]] },
    ]);
  });
});

describe('A letter of a pack', () => {
  it('may have headings, lists, bold, links and blanks', () => {
    expect(readMarkup('## What we found\n\n- one **two**\n- {{decision}}\n\n[Go](https://example.org) now')).toEqual([
      { kind: 'heading', inline: [{ text: 'What we found' }] },
      { kind: 'list', numbered: false, items: [[{ text: 'one ' }, { text: 'two', bold: true }], [{ blank: 'decision' }]] },
      { kind: 'paragraph', inline: [{ text: 'Go', href: 'https://example.org' }, { text: ' now' }] },
    ]);
  });

  it('puts each point under a heading that says so, and knows it again', () => {
    expect([...answersIn(points.flatMap(pointAnswered)).keys()]).toEqual(points.map(({ id }) => id));
  });

  it('tells money exactly, and what it is for', () => {
    const money = [{ basis: 'distress-inconvenience', minor: 15050, currency: 'GBP' }];
    expect(remedyInWords({ text: 'A new fan', money })).toBe('A new fan: £150.50 for the upset and the trouble');
    const part = { first: '2025-03-02', last: '2025-04-20', days: 50, percent: 80000, daysOfYear: 365, source: 'S' } as const;
    const by = { of: 'rule', rule: 'r' } as const;
    const working = {
      principal: 100000,
      from: '2025-03-01',
      to: '2025-04-20',
      year: '365',
      by,
      rate: 'R',
      minor: 1096,
      days: 50,
      parts: [part],
    } as const;
    const interest = [{ basis: 'interest', minor: 1096, currency: 'GBP', working: { ...working, parts: [part] } }];
    expect(remedyInWords({ text: 'The fee back', money: interest })).toBe(
      'The fee back: £10.96 in interest, for money you were without (simple interest on £1,000 from 1 March 2025 to 20 April 2025, ' +
        '50 days at 8 % a year)',
    );
  });

  it('leads in to what we do to put it right, once', () => {
    const of = { remedies: [{ text: 'A new fan', money: [] }], points: [] } as unknown as LetterCase;
    const remedy: Block = { kind: 'paragraph', inline: [{ blank: 'remedy' }] };
    const told = (...before: Block[]) => textOf(tellCase([...before, remedy], of, undefined));
    expect(told()).toContain('This is what we do to put it right:');
    expect(told(...say('To put things right:'))).not.toContain('This is what we do');
    const none = { ...of, remedies: [] };
    const unfounded = { ...none, points: [{ ...points[0], finding: 'not-justified' }] } as unknown as LetterCase;
    expect(tellCase([...say('To put things right:'), remedy], unfounded, undefined)).toEqual([]);
    expect(tellCase([remedy], none, undefined)).toEqual([remedy]);
    expect(textOf(tellCase([remedy], none, undefined))).not.toContain('This is what we do');
  });

  it('is remarked on in the parts that are the writer’s alone', () => {
    const against = { jargon: [], promised: [], days: [], liabilityAdmitted: false };
    const content = set(complete, 'part-1', { blocks: say('You failed to call.') });
    expect(letterRemarks(content, against).map(({ part: where, found }) => [where, found])).toEqual([['part-1', 'You failed to']]);
  });
});

describe('Two hands on one letter', () => {
  const mine = set(complete, 'part-1', { blocks: say('Mine.') });

  it('are put together where they wrote in different parts, and choices with them', () => {
    const theirs = { ...set(complete, 'part-2', { blocks: say('Theirs.') }), newDate: '2027-01-15' };
    const both = joinLetters(complete, mine, theirs);
    expect(both?.parts[1]?.blocks).toEqual(say('Mine.'));
    expect(both?.parts[2]?.blocks).toEqual(say('Theirs.'));
    expect(both?.newDate).toBe('2027-01-15');
  });

  it('are not put together where both wrote in the same part, unless alike', () => {
    expect(joinLetters(complete, mine, set(complete, 'part-1', { blocks: say('Theirs.') }))).toBeNull();
    expect(joinLetters(complete, mine, mine)).toEqual(mine);
  });
});
