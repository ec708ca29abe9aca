// Letters with faults put into them, each of which the gate or the advice must find, and sound letters, none of which may be held
// back. A final response in two points is the letter; each row changes one thing in it.
import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { firstJargon } from '../language/jargon.ts';
import type { LetterKindName } from './kind.ts';
import { letterRemarks } from './advice.ts';
import { emptyLetter, type LetterContent } from './content.ts';
import { letterGate } from './gate.ts';
import type { AtTheGate } from './gate-item.ts';
import { mendWords } from './mend-words.ts';
import { readMarkup } from './markup.ts';
import type { Block } from './text.ts';
import { pointAnswered } from './words-of-case.ts';

const cited = { source: 'Rule 7', evidence: 'V1', sure: 'high', unconfirmed: false } as const;
const must = (id: string, more: object = {}) => ({ ...cited, id, says: `It gives the ${id}.`, wordings: [] as string[], ...more });
const rule: AtTheGate['rule'] = {
  id: 'final-response',
  name: 'Final response',
  kind: 'final-response',
  file: 'letters/final-response.md',
  to: 'customer',
  sends: 'final-response-sent',
  must: [
    must('decision'),
    must('reasons'),
    must('rights', { wordings: ['six-months', 'consent'] }),
    must('late', { onlyIf: 'it came too late' }),
  ],
  encloses: [{ ...cited, id: 'leaflet', name: 'The leaflet', from: 'www.example.org' }],
};
// biome-ignore format: one thing to a line
const points = [
  { id: '0190a000-0000-7000-8000-000000000001', position: 1, text: 'The fan', finding: 'justified' as const, reasons: 'The notes of both visits show that nobody came on 3 November 2026, and that nobody rang to say so.' },
  { id: '0190a000-0000-7000-8000-000000000002', position: 2, text: 'The fee', finding: 'not-justified' as const, reasons: 'The tariff that you signed in March names the fee, and it was charged once, on the day it names.' },
];
// biome-ignore format: one thing to a line
const recipient = {
  customer: '0190a000-0000-7000-8000-000000000009', name: 'Amara Osei', address: '4 Mill Lane', email: null, phone: '0117 496 0001', preferredChannel: null,
  language: null, adjustments: null, mayBeTold: true,
};
// biome-ignore format: one thing to a line
const facts: AtTheGate['of'] = {
  points, language: 'en', inConfidence: [], reference: 'C-26-04F7K', outcome: 'partly-upheld', promises: 0, lesson: null, understandingDraft: null, understandingSent: true,
  remedies: [{ text: 'A new fan', sums: ['£150.00'] }], requests: [], closed: null, otherStage: false, rulesGone: null, lastWord: true,
};

const parts = [
  { elements: [], text: 'Dear {{customer.name}}', locked: false, wordings: [] },
  { elements: ['decision'], text: '', locked: false, wordings: [] },
  { elements: ['reasons'], text: '', locked: false, wordings: [] },
  { elements: ['late'], text: '{{time-bar.reason}}', locked: false, wordings: [] },
  { elements: [], text: 'You may go to the Energy Ombudsman until {{third-party.until}}.', locked: true, wordings: [] },
  { elements: ['rights'], text: '@six-months\n@consent', locked: true, wordings: ['six-months', 'consent'] },
  { elements: [], text: '{{handler.name}}', locked: false, wordings: [] },
];
const decision =
  'We find your complaint justified in part. We are sorry that nobody came.\n\nWe will pay you £150.00 for the upset. A new fan was fitted on 20 November 2026.';
const [salute, decides, reasons, late, , rights] = ['part-0', 'part-1', 'part-2', 'part-3', 'part-4', 'part-5'] as const;
const set = (content: LetterContent, key: string, change: Partial<LetterContent['parts'][number]>): LetterContent => ({
  ...content,
  parts: content.parts.map((one) => (one.key === key ? { ...one, ...change } : one)),
});
const sound = [
  [decides, { blocks: readMarkup(decision) }],
  [reasons, { blocks: points.flatMap(pointAnswered) }],
  [late, { belongs: false }],
  [rights, { chosen: 'six-months' }],
].reduce<LetterContent>((content, [key, change]) => set(content, key as string, change as object), {
  ...emptyLetter(rule, { parts, blanks: [] }),
  enclosed: ['leaflet'],
});

interface Told extends Partial<AtTheGate> {
  readonly facts?: Partial<AtTheGate['of']>;
}
const at = (content: LetterContent, { facts: changed, ...more }: Told = {}): AtTheGate => ({
  rule,
  pack: {
    wordings: [
      { id: 'six-months', name: 'Six months', versions: [{ ...cited, from: day('2020-01-01'), text: 'You have six months.' }] },
      { id: 'consent', name: 'Consent', versions: [{ ...cited, from: day('2020-01-01'), text: null }] },
    ],
    thirdParty: { name: 'the Energy Ombudsman' },
    clocks: [{ id: 'response', name: 'Response' }],
  },
  content,
  of: { ...facts, ...changed },
  fills: new Map([
    ['customer.name', 'Amara Osei'],
    ['handler.name', 'Sam Handler'],
    ['third-party.until', '23 May 2027'],
    ['due response', '21 December 2026'],
    ['complaint.received', '9 November 2026'],
  ]),
  dues: new Map([['due response', day('2026-12-21')]]),
  reader: recipient,
  on: day('2026-11-23'),
  by: 'post',
  files: [],
  offered: [],
  approved: { manager: false, senior: false },
  ...more,
});

const adding = (text: string): LetterContent => set(sound, decides, { blocks: [...readMarkup(decision), ...readMarkup(text)] });
const instead = (text: string): LetterContent => set(sound, decides, { blocks: readMarkup(text) });
const heading = (text: string): Block => ({ kind: 'heading', inline: [{ text }] });
const kind = (name: LetterKindName) => ({ rule: { ...rule, kind: name } });
// biome-ignore format: one thing to a line
const time = { clock: 'response', name: 'Response', due: day('2026-12-21'), most: day('2027-01-20'), reasons: ['a part has to be made'], consent: true, approval: 'senior' as const, cites: 'Rule 9', not: null };
const later = { ...sound, newDate: '2027-03-01' };

// biome-ignore format: one thing to a line
const faults: readonly (readonly [fault: string, found: string, LetterContent, Told?])[] = [
  ['a point with no answer', 'point.unanswered', set(sound, reasons, { blocks: points.slice(0, 1).flatMap(pointAnswered) })],
  ['a point nobody has found on', 'finding.missing', sound, { facts: { points: points.map((one) => ({ ...one, finding: null })) } }],
  ['another finding than was made', 'finding.contradicted', sound, { facts: { points: points.map((one) => ({ ...one, finding: 'partly' as const })) } }],
  ['no reasons', 'reasons.thin', set(sound, reasons, { blocks: points.map((one) => ({ ...one, reasons: 'It was so.' })).flatMap(pointAnswered) })],
  ['no points set out', 'points.none', sound, { facts: { points: [] } }],
  ['another decision than the findings', 'decision.contradicted', instead('We find your complaint justified. We will pay you £150.00 for A new fan.')],
  ['a decision that is not there', 'element.missing', instead('')],
  ['a remedy that is not told', 'remedy.not-told', instead('We find your complaint justified in part. We are sorry.')],
  ['another sum than was decided', 'remedy.not-decided', adding('We will also pay you £250 for the trouble.')],
  ['a sum nobody decided', 'remedy.not-decided', adding('We offer you £1,200.00 to settle this.'), { facts: { remedies: [] } }],
  ['no remedy at all', 'remedy.none', instead('We find your complaint justified in part.'), { facts: { remedies: [] } }],
  ['no rights', 'rights.missing', { ...sound, parts: sound.parts.filter(({ key }) => key !== 'part-4') }],
  ['no prescribed wording chosen', 'wording.not-chosen', set(sound, rights, { chosen: null })],
  ['a wording nobody holds', 'wording.not-held', set(sound, rights, { chosen: 'consent' })],
  ['a wording not in force yet', 'wording.not-in-force', sound, { on: day('2019-06-03') }],
  ['a part left undecided', 'element.undecided', set(sound, late, { belongs: null })],
  ['a part that belongs and says nothing', 'blank.open', set(sound, late, { belongs: true })],
  ['a wrong last day to the ombudsman', 'date.rights', adding('You can go to the ombudsman until 23 June 2027.')],
  ['a day that has passed as one to come', 'date.passed', adding('You will hear from us by 2 November 2026.')],
  ['a clock’s day that has passed', 'date.passed', adding('We will write by {{due response}}.'), { dues: new Map([['due response', day('2026-11-20')]]) }],
  ['a day on no calendar', 'date.impossible', adding('The fan was fitted on 31 November 2026.')],
  ['a day on the wrong weekday', 'date.weekday', adding('Somebody will come on Tuesday 2 December 2026.')],
  ['a new date that is missing', 'new-date.missing', sound, kind('holding')],
  ['a new date that has passed', 'new-date.passed', { ...sound, newDate: '2026-11-20' }, kind('holding')],
  ['a new date that is not told', 'new-date.not-told', later, kind('holding')],
  ['a new date past what the rules give', 'more-time.too-far', later, { offered: [time] }],
  ['more time without a reason of the rules', 'more-time.reason', later, { offered: [time] }],
  ['more time without the customer’s consent', 'more-time.consent', later, { offered: [time] }],
  ['more time without somebody senior', 'more-time.approval', later, { offered: [time], approved: { manager: true, senior: false } }],
  ['an enclosure not put in', 'enclosure.missing', { ...sound, enclosed: [] }],
  ['something enclosed that nobody listed', 'enclosure.not-listed', adding('We enclose a copy of the visit log.')],
  ['somebody else’s name', 'recipient.other-name', set(sound, salute, { blocks: readMarkup('Dear Mr Khan') })],
  ['somebody else’s reference', 'reference.other', adding('Please quote C-26-0ABCD when you write.')],
  ['a name nobody knows', 'blank.unknown', sound, { fills: new Map([['customer.name', null], ['handler.name', 'Sam Handler'], ['third-party.until', '23 May 2027']]) }],
  ['no handler to sign it', 'blank.unknown', sound, { fills: new Map([['customer.name', 'Amara Osei'], ['handler.name', null], ['third-party.until', '23 May 2027']]) }],
  ['a blank left open', 'blank.open', adding('{{lesson}}')],
  ['square brackets to be filled', 'text.placeholder', adding('We visited on [date of visit] and found nothing.')],
  ['crosses in place of a sum', 'text.placeholder', adding('That is £XX a month.')],
  ['a note to oneself', 'text.placeholder', adding('TBC with the depot.')],
  ['dummy text', 'text.placeholder', adding('Lorem ipsum dolor sit amet.')],
  ['an alternative not struck out', 'text.placeholder', adding('Your landlord or agent (delete as appropriate) was told.')],
  ['a line to be filled by hand', 'text.placeholder', adding('Signed ______')],
  ['an empty section', 'heading.empty', set(sound, decides, { blocks: [...readMarkup(decision), heading('What happens next')] })],
  ['the same passage twice', 'text.twice', adding('We looked at the notes of both visits and at the call that you made.\n\nWe looked at the notes of both visits and at the call that you made.')],
  ['nobody it goes to', 'recipient.none', sound, { reader: null }],
  ['a representative without authority', 'recipient.no-authority', sound, { reader: { ...recipient, mayBeTold: false } }],
  ['no address to post it to', 'recipient.no-address', sound, { reader: { ...recipient, address: null } }],
  ['a language the reader does not read', 'recipient.language', sound, { reader: { ...recipient, language: 'Polish' } }],
  ['large print asked for', 'recipient.adjustments', sound, { reader: { ...recipient, adjustments: 'Large print' } }],
  ['a letter of another decision', 'stage.other', sound, { facts: { otherStage: true } }],
  ['a window that has closed', 'window.closed', sound, { facts: { closed: { name: 'Three days', on: '2026-11-20', cites: 'Rule 1' } } }],
  ['an understanding nobody wrote', 'understanding.missing', sound, { ...kind('understanding'), facts: { understandingSent: false } }],
  ['an understanding in other words', 'understanding.differs', sound, { ...kind('understanding'), facts: { understandingDraft: 'Nobody came, three times.' } }],
  ['a request nobody would chase', 'request.none', sound, kind('request')],
  ['a request that does not say by when', 'request.no-day', sound, { ...kind('request'), facts: { requests: [{ text: 'The receipt', due: '10 December 2026' }] } }],
  ['another body’s name', 'rights.other-body', adding('If you are not happy with this, you may go to the Housing Ombudsman.')],
  ['a door that is shut', 'rights.denied', adding('This is the end of the matter and you cannot take it any further.')],
  ['a shorter time than there is', 'rights.window', adding('You have three months to go to the ombudsman.')],
  ['somebody else’s name within', 'recipient.other-name', adding('We are sorry, Mr Patel.')],
  ['a greeting to somebody else', 'recipient.other-name', set(sound, salute, { blocks: readMarkup('Good morning Priya') })],
  ['a point answered only in the heading of another', 'point.unanswered', set(sound, reasons, { blocks: [{ kind: 'heading', inline: [{ text: 'Point 1: The fan; Point 2: The fee' }], answers: points[0]?.id ?? '' }, ...points.slice(0, 1).flatMap(pointAnswered).slice(1)] })],
  ['another finding in one’s own words', 'finding.contradicted', set(sound, reasons, { blocks: [...points.slice(0, 1).flatMap(pointAnswered).slice(0, 1), ...readMarkup('We do not uphold this part of your complaint. The notes of both visits show that somebody was there on each of those days.'), ...points.slice(1).flatMap(pointAnswered)] })],
  ['another decision in one’s own words', 'decision.contradicted', instead('We have decided to reject your complaint. We will pay you £150.00 for the upset. A new fan was fitted.')],
  ['a sum that they are to receive', 'remedy.not-decided', adding('You will receive £275.00 within ten days.')],
  ['a sum with its currency in words', 'remedy.not-decided', adding('We offer you 250 pounds for your trouble.')],
  ['another day on which the complaint came', 'date.received', adding('Thank you for your complaint of 3 October 2026.')],
  ['a day to come as one that was', 'date.not-yet', adding('The fan was fitted on 20 November 2036.')],
  ['words that announce nothing', 'lead-in.empty', instead('We find your complaint justified in part. We are sorry.\n\nThis is what we will do about it, with £150.00 for A new fan:')],
  ['a lesson as told to colleagues', 'lesson.as-kept', adding('Ring before each visit.'), { facts: { lesson: 'Ring before each visit.' } }],
];

// biome-ignore format: one thing to a line
const advised: readonly (readonly [fault: string, found: string, words: string])[] = [
  ['a promise not in the register', 'promise', 'A surveyor will visit you next week.'],
  ['liability admitted', 'liability', 'We accept full liability for the damage.'],
  ['negligence admitted', 'liability', 'The flood was due to our negligence.'],
  ['blame', 'blame', 'You failed to tell us that you were out.'],
  ['an apology that is none', 'false-apology', 'We are sorry if you were upset by this.'],
  ['a policy for a reason', 'defensive', 'That is simply our policy.'],
  ['jargon', 'jargon', 'We write with regard to the aforementioned matter.'],
  ['an apology for inconvenience', 'false-apology', 'We apologise for the inconvenience caused.'],
  ['a sentence that says it is our fault', 'liability', 'It is our fault that the boiler failed.'],
  ['damage we are responsible for', 'liability', 'We are responsible for the damage to your ceiling.'],
  ['what they should have done', 'blame', 'You did not tell us that you were out.'],
  ['what they are aware of', 'blame', 'As you are well aware, visits are between 8 and 6.'],
  ['a name for the customer', 'blame', 'We regard your repeated complaints as vexatious.'],
  ['a threat', 'defensive', 'If you write again we will consider legal action.'],
  ['a settlement of everything', 'defensive', 'We offer this in full and final settlement.'],
  ['what they are to get, in no register', 'promise', 'You will receive a new meter next week.'],
  ['a note among colleagues', 'jargon', 'As per our notes it was closed as NFA.'],
  ['a sentence nobody can follow', 'long-sentence', `We looked ${'at the notes and then '.repeat(8)}at the call.`],
];

describe('A letter with a fault in it', () => {
  for (const [fault, code, content, told] of faults)
    it(`is told of ${fault}`, () => {
      const item = letterGate(at(content, told)).find((one) => one.code === code);
      expect(item?.says).toMatch(/\S/);
      expect(mendWords[item?.mend.to ?? 'part']).toMatch(/\S/); // every line leads to where it is mended
    });

  it('is led to the very words that were to be replaced, and to the very thing to tick', () => {
    const words = letterGate(at(adding('That is £XX a month.'))).find(({ code }) => code === 'text.placeholder');
    expect(words?.mend).toMatchObject({ to: 'part', words: '£XX' });
    const ticked = letterGate(at({ ...sound, enclosed: [] })).find(({ code }) => code === 'enclosure.missing');
    expect(ticked?.mend).toEqual({ to: 'enclosures', enclosure: sound.enclosed[0] });
  });

  it.each(advised)('is advised of %s', (_, found, words) => {
    const against = { jargon: firstJargon, promised: [], days: [], liabilityAdmitted: false };
    expect(letterRemarks(adding(words), against).map((one) => one.kind)).toContain(found);
  });
});

// biome-ignore format: one thing to a line
const soundOnes: readonly (readonly [letter: string, LetterContent, Told?])[] = [
  ['as it was first written', sound],
  ['with both halves of a name', set(sound, salute, { blocks: readMarkup('Dear Mrs Osei') })],
  ['to somebody by their first name', set(sound, salute, { blocks: readMarkup('Dear Amara,') })],
  ['to somebody whose name is not known', set(sound, salute, { blocks: readMarkup('Dear Sir or Madam') }), { reader: { ...recipient, name: null } }],
  ['that tells of days gone by', adding('You rang on 2 November 2026. By 5 November 2026 nobody had come.')],
  ['that quotes what was asked for', adding('You asked us to refund £300. We looked at that too.')],
  ['that names a sum paid long ago', adding('In March we had refunded £45.50, as you know.')],
  ['with the sum said without its pence', instead('We find your complaint justified in part. We will pay you £150.00, that is £150 in all, for A new fan.')],
  ['with two sums and their total', instead('We find your complaint justified in part. We will pay you £150.00 and £50.00. We will pay £200 in all.'), { facts: { remedies: [{ text: 'Both', sums: ['£150.00', '£50.00'] }] } }],
  ['with its own reference in it', adding('Quote C-26-04F7K, or c 26 04f7k, when you write.')],
  ['with something else in the envelope', { ...adding('We enclose a copy of the log.'), alsoEnclosed: ['The visit log'] }],
  ['read out on the phone', { ...sound, enclosed: [] }, { by: 'phone' }],
  ['with a heading of the writer’s own', set(sound, decides, { blocks: [...readMarkup(decision), heading('What happens next'), ...readMarkup('You need do nothing.')] })],
  ['with the last day to the ombudsman as it is', adding('You can go to the ombudsman until 23 May 2027.')],
  ['with a right weekday', adding('We spoke on Monday 23 November 2026.')],
  ['in one’s own words on each point', set(sound, reasons, { blocks: points.flatMap(({ id, text }) => [{ ...heading(text), answers: id }, ...readMarkup('We read the notes of that day and asked the depot. Both say the same, and so we find as we do.')]) })],
  ['with a point that was withdrawn', sound, { facts: { points: [...points, { id: '0190a000-0000-7000-8000-000000000003', position: 3, text: 'The noise', reasons: '', finding: 'withdrawn' as const }] } }],
  ['that gives an apology for a remedy', instead('We find your complaint justified in part. We are sorry.'), { facts: { remedies: [] } }],
  ['that rejects it all', set(instead('We have looked into this fully and do not find your complaint justified. The reasons are below.'), reasons, { blocks: points.map((one) => ({ ...one, finding: 'not-justified' as const })).flatMap(pointAnswered) }), { facts: { outcome: 'not-upheld', remedies: [], points: points.map((one) => ({ ...one, finding: 'not-justified' as const })) } }],
  ['that names its own body and its time', adding('You may go to the Energy Ombudsman within six months. The Energy Ombudsman usually answers in three months.')],
  ['that gives the day on which it came', adding('Thank you for your complaint of 9 November 2026.')],
  ['that tells what they will receive, as decided', instead('We find your complaint justified in part. You will receive £150 for the upset. A new fan was fitted.')],
  ['that upholds in part in one’s own words', instead('We uphold your complaint in part. We will pay you £150.00. A new fan was fitted.')],
  ['that speaks to the customer by name', adding('Thank you for your patience, Mrs Osei.')],
  ['that ends our own procedure and names the next', adding('You cannot take it any further with us.')],
  ['with a web address and a link', adding('See [our page](https://example.org/help) or www.example.org.')],
];

describe('A sound letter', () => {
  for (const [letter, content, told] of soundOnes)
    it(`is not held back ${letter}`, () => {
      expect(letterGate(at(content, told)).filter(({ level }) => level === 'must')).toEqual([]);
    });
});
