// The model that comes with the program, tried on contacts written for this: what is read as what, and that the words shown are why.
import { describe, expect, it } from 'vitest';
import { readSignalsModel } from '#apps/signals-model.ts';
import { bytesOfModel, modelFromBytes } from '#domain/language/signals/model.ts';
import { signalsReader } from '#domain/language/signals/signals-in.ts';
import fc from 'fast-check';
import { isReadRight, readHardCases } from '../../tools/signals/hard-cases.ts';

const model = await readSignalsModel();
const read = signalsReader(model);
const complaint = (text: string): number => read(text).complaint ?? Number.NaN;
const dissatisfaction = (text: string): number => read(text).dissatisfaction ?? Number.NaN;

const complaints = [
  '@AcmeHelp my order is three weeks late and nobody replies to my emails. Where is it?',
  '@AcmeHelp your app keeps crashing since the update, this is a joke. Fix it!',
  '@AcmeHelp been on hold for 2 hours and then you cut me off. Disgusting service',
  '@AcmeHelp I paid for next day delivery and it still has not arrived. I want my money back',
  'Charged twice for the same train and the refund never came @AcmeTrains',
];
const others = [
  '@AcmeHelp what time do you open on Sunday?',
  '@AcmeHelp thank you so much, the engineer was brilliant and it works perfectly',
  '@AcmeHelp do you ship to Ireland?',
  'Had a lovely day at the beach with the kids',
  'Happy birthday! Hope you have a great one',
];
const displeased = [
  'The waiting time was far too long and staff were rude.',
  'I was left in pain for hours and nobody came. Very poor care.',
  'Nobody told us what was happening, we felt ignored.',
];
const pleased = [
  'Staff were kind and caring, nothing was too much trouble.',
  'Excellent service, very friendly nurses, thank you.',
  'I felt listened to.',
];

describe('Reading a contact for signs of a complaint', () => {
  it('reads every complaint as likelier to be one than anything else, and most as more likely than not', () => {
    const likely = complaints.map(complaint);
    expect(Math.min(...likely)).toBeGreaterThan(Math.max(...others.map(complaint), 0.3));
    expect(likely.filter((probability) => probability > 0.5).length).toBeGreaterThan(complaints.length / 2);
  });

  it('reads what displeased patients wrote as more dissatisfied than what pleased ones wrote', () => {
    const lowest = Math.min(...displeased.map(dissatisfaction));
    const highest = Math.max(...pleased.map(dissatisfaction));
    expect(lowest).toBeGreaterThan(0.5);
    expect(highest).toBeLessThan(0.2);
  });

  it.each([...complaints, ...displeased])('shows the words that make “%s” one: without them it scores less', (text) => {
    const { cues, complaint: before, dissatisfaction: alsoBefore } = read(text);
    const words = cues.filter(({ cue }) => cue === 'words').toReversed();
    expect(words.length).toBeGreaterThan(0);
    const rest = words.reduce((left, { span: [from, to] }) => left.slice(0, from) + left.slice(to), text);
    const after = read(rest);
    expect((after.complaint ?? 0) + (after.dissatisfaction ?? 0)).toBeLessThan((before ?? 0) + (alsoBefore ?? 0));
  });

  it('reads at least 30 of the first 50 hard cases right, half of the others, and takes no plain question and no thanks for a complaint', () => {
    const cases = readHardCases();
    const right = cases.filter((one) => isReadRight(read, one));
    expect(right.filter(({ set }) => set === 'first').length).toBeGreaterThanOrEqual(30);
    expect(right.filter(({ set }) => set !== 'first').length).toBeGreaterThanOrEqual(25);
    const plain = cases.filter(({ kind }) => kind === 'plain question' || kind === 'thanks');
    expect(plain.filter((one) => !isReadRight(read, one))).toEqual([]);
  });

  it('does not read what a customer quotes of others, nor take mock praise for praise', () => {
    const alone = read('It is not settled.');
    const quoting = read('It is not settled.\n\n> Excellent service, thank you so much, everybody was kind.');
    expect(quoting.dissatisfaction).toBeCloseTo(alone.dissatisfaction ?? 0, 1);
    const mocking = 'Thanks for nothing. Two hours on a platform.';
    expect(read(mocking).cues).toContainEqual(expect.objectContaining({ cue: 'mock-praise', span: [0, 18] }));
  });

  it('takes at their word whoever says that it is a complaint, or that they are unhappy', () => {
    expect(dissatisfaction('I am very unhappy with how I was spoken to.')).toBeGreaterThanOrEqual(0.8);
    expect(complaint('I want to make a formal complaint.')).toBeGreaterThanOrEqual(0.9);
    expect(complaint('Lovely stay, no complaints at all.')).toBeLessThan(0.3);
  });

  it('says that it does not know the language rather than guess', () => {
    const unknown = { complaint: null, dissatisfaction: null, language: 'unknown' };
    for (const text of [
      'Ich warte seit drei Wochen auf meine Bestellung und niemand antwortet mir.',
      "J'attends ma commande depuis trois semaines et personne ne me répond.",
      'Rwy wedi bod yn aros am dair wythnos ac mae neb yn ateb fy e-byst.',
      'Я жду уже три недели, и никто не отвечает.',
      '三週間も待っているのに、誰も返事をしてくれません。',
    ])
      expect(read(text)).toMatchObject(unknown);
  });

  it('looks in a conversation at the customer’s last words, and sees that they are said again', () => {
    const turns = [
      { ours: false, text: 'I need a taxi to the station at five.' },
      { ours: true, text: 'Sorry, there is no restaurant with that name.' },
      { ours: false, text: 'No, I need a taxi to the station at five.' },
    ];
    const again = read(turns);
    const once = read(turns.slice(0, 1));
    expect(again.dissatisfaction ?? 0).toBeGreaterThan(once.dissatisfaction ?? 1);
    expect(again.cues).toContainEqual({ cue: 'conversation', span: [0, 41], why: 'says the same again' });
    expect(read([{ ours: true, text: 'Hello' }]).complaint).toBeNull();
  });

  it('gives for any text whatever a probability, and spans that lie within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { complaint: one, dissatisfaction: two, cues } = read(text);
        for (const probability of [one, two]) expect(probability === null || (probability >= 0 && probability <= 1)).toBe(true);
        for (const { span } of cues) expect(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length).toBe(true);
      }),
    );
  });

  it('reads the same text the same way, whatever was read in between', () => {
    const before = complaints.map((text) => read(text));
    for (const text of [...others, ...pleased, '']) read(text);
    expect(complaints.map((text) => read(text))).toEqual(before);
  });
});

describe('The file of the model', () => {
  const bytes = bytesOfModel(model);

  it('is written and read back the same, and is smaller than five megabytes', () => {
    expect(modelFromBytes(bytes)).toEqual(model);
    expect(bytes.length).toBeLessThan(5_000_000);
  });

  it('is refused when it is cut short, is another format, or is something else', () => {
    expect(() => modelFromBytes(bytes.subarray(0, 1000))).toThrow('not whole');
    expect(() => modelFromBytes(new TextEncoder().encode('{"format":9,"scores":[]}\n'))).toThrow('another version');
    expect(() => modelFromBytes(new Uint8Array(10).fill(65))).toThrow('no first line');
  });
});
