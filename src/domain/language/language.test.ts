// What is remarked on in a letter, and what is not: seeded faults are found at the very words, and clean letters draw nothing.
import { describe, expect, it } from 'vitest';
import { firstJargon } from './jargon.ts';
import { jargonList } from './jargon-list.ts';
import { readingAge } from './reading-age.ts';
import type { RemarkKind } from './remark.ts';
import { remarksOn } from './remarks-on.ts';
import { sentencesOf, syllablesIn } from './sentences.ts';

const against = {
  jargon: firstJargon,
  promised: ['An engineer calls on Tuesday to fit the new fan'],
  days: ['21 December 2026'],
  liabilityAdmitted: false,
};
const found = (text: string, more: Partial<typeof against> = {}) => remarksOn(text, { ...against, ...more });
const kinds = (text: string): RemarkKind[] => found(text).map(({ kind }) => kind);

const faults: readonly (readonly [RemarkKind, string, string])[] = [
  ['false-apology', 'We are sorry you feel that way.', 'sorry you feel'],
  ['false-apology', 'I am sorry that you feel let down.', 'sorry that you feel'],
  ['false-apology', 'We apologise for any inconvenience caused.', 'apologise for any inconvenience caused'],
  ['false-apology', 'We are sorry if you were upset by this.', 'sorry if you were upset by this'],
  ['false-apology', 'Our apologies for any delay.', 'apologies for any delay'],
  ['false-apology', 'We regret that you were unhappy with the visit.', 'regret that you were unhappy'],
  ['false-apology', 'We are sorry about the delay, but the part was late.', 'sorry about the delay, but'],
  ['blame', 'You failed to give us access on Monday.', 'You failed to'],
  ['blame', 'You should have told us sooner.', 'You should have'],
  ['blame', 'The leak came from your own negligence.', 'your own negligence'],
  ['blame', 'Had you called us, we could have come.', 'Had you called'],
  ['blame', 'As you were told in June, the rent has gone up.', 'As you were told'],
  ['blame', 'You claim that nobody came.', 'You claim'],
  ['blame', 'We looked into your allegations.', 'your allegations'],
  ['defensive', 'As previously stated, the charge stands.', 'As previously stated'],
  ['defensive', 'This is our policy.', 'This is our policy'],
  ['defensive', 'The refund was refused in line with our policy.', 'in line with our policy'],
  ['defensive', 'Rest assured, it is in hand.', 'Rest assured'],
  ['defensive', 'We must point out that the form was late.', 'We must point out'],
  ['defensive', 'Our records clearly show a visit.', 'Our records clearly show'],
  ['defensive', 'We take complaints very seriously.', 'We take complaints very seriously'],
  ['defensive', 'There was nothing we could do.', 'nothing we could do'],
  ['defensive', 'This was an isolated incident.', 'isolated incident'],
  ['jargon', 'We write in respect of your boiler.', 'in respect of'],
  ['jargon', 'Prior to the visit we rang you.', 'Prior to'],
  ['jargon', 'Our operatives attended twice.', 'operatives'],
  ['jargon', 'An ex gratia sum was paid.', 'ex gratia'],
  ['promise', 'We will refund the £45 by Friday.', 'We will refund the £45 by Friday.'],
  ['promise', 'Our engineer will replace the boiler.', 'Our engineer will replace the boiler.'],
  ['promise', 'We’ll call you on 3 December.', 'We’ll call you on 3 December.'],
  ['promise', 'We are going to train everyone at the desk.', 'We are going to train everyone at the desk.'],
  ['promise', 'We will write to you again by 4 January 2027.', 'We will write to you again by 4 January 2027.'],
  ['liability', 'We accept full liability for the damage.', 'We accept full liability'],
  ['liability', 'We were negligent in the repair.', 'We were negligent'],
  ['liability', 'The flood was caused by our negligence.', 'caused by our negligence'],
  ['liability', 'We have breached our contract with you.', 'We have breached our contract'],
  ['liability', 'This was entirely our fault.', 'This was entirely our fault'],
  ['liability', 'You are entitled to compensation.', 'You are entitled to compensation'],
];

const clean: readonly string[] = [
  'We are sorry that we missed the visit on 3 November, and that you waited at home all day.',
  'We apologise for the two visits we missed.',
  'You told us that nobody rang. Our call log for that day shows no call to you.',
  'You were right: the meter had been read twice.',
  'We do not accept that the fee was wrong. The tariff you chose includes it.',
  'We do not accept liability for the ceiling.',
  'If you are not happy with this, tell us and we will look at it again.',
  'If we need longer, we will tell you why and give you a new date.',
  'We will look into what happened and write to you by 21 December 2026.',
  'An engineer will call on Tuesday to fit the new fan.',
  'The engineer found that the valve had failed, which is why the heating stopped.',
  'You could have the boiler replaced or the cost refunded. Please say which you prefer.',
  'We read your letter, the photographs and the notes of both visits.',
  'The policy you bought in 2024 covers storm damage.',
  'You do not have to wait for us. You may go to the ombudsman now.',
  'We will not charge you for the second visit.',
];

describe('Remarks on the words of a letter', () => {
  it.each(faults)('find %s in “%s”, at the very words', (kind, text, words) => {
    const remark = found(text).find((one) => one.kind === kind);
    expect(remark?.found).toBe(words);
    expect(text.slice(remark?.from, remark?.to)).toBe(words);
    expect(remark?.why).not.toBe('');
  });

  it.each(clean)('leave “%s” alone', (text) => expect(kinds(text)).toEqual([]));

  it('say nothing of liability once somebody with the authority admitted it', () => {
    expect(found('We accept liability for the damage.', { liabilityAdmitted: true })).toEqual([]);
  });

  it('take a promise as kept where the register says as much', () => {
    const promised = ['Refund of the £45 call-out charge'];
    expect(found('We will refund the £45 call-out charge by Friday.', { promised })).toEqual([]);
  });

  it('point at a sentence of more than 25 words, and not at one of 25', () => {
    const words = (n: number): string => `${Array.from({ length: n }, () => 'word').join(' ')}.`;
    expect(kinds(words(25))).toEqual([]);
    expect(kinds(words(26))).toEqual(['long-sentence']);
  });
});

describe('The list of words to avoid', () => {
  it('is the organisation’s own: words added, worded otherwise, taken off', () => {
    const list = jargonList([
      { term: 'void property', better: 'empty home' },
      { term: 'prior to', better: null },
    ]);
    expect(list).toContainEqual({ term: 'void property', better: 'empty home' });
    expect(list.some(({ term }) => term === 'prior to')).toBe(false);
  });
});

describe('Sentences', () => {
  it('do not end after a title, an initial, an amount or a web address', () => {
    const text = 'Mr. Osei paid £45.50 to Harbour Ltd. on Monday. He rang www.example.org later. Was it J. Smith?';
    expect(sentencesOf(text).map((one) => one.text)).toEqual([
      'Mr. Osei paid £45.50 to Harbour Ltd. on Monday.',
      'He rang www.example.org later.',
      'Was it J. Smith?',
    ]);
  });
});

describe('The age at which a text is read with ease', () => {
  it('counts syllables as people speak them', () => {
    const spoken = { heat: 1, boiler: 2, repaired: 2, compensation: 4, visited: 3, table: 2, the: 1, missed: 1, engineer: 3 };
    for (const [word, many] of Object.entries(spoken)) expect([word, syllablesIn(word)]).toEqual([word, many]);
  });

  it('follows the published formulas: a plain text is young, an official one old', () => {
    const plain =
      'We missed the visit. We are sorry. You sat at home all day and no one came. We should have rung you. We did not. That was wrong. A man will come on Tuesday with the part.';
    const official =
      'Notwithstanding the aforementioned representations, the organisation has determined that remuneration in consideration of consequential inconvenience is inappropriate. Furthermore, documentation substantiating the alleged deterioration of accommodation facilities remains unavailable to the adjudicating department.';
    const [young, old] = [readingAge(plain), readingAge(official)];
    // 37 words, 7 sentences, 40 syllables by hand: 0.39·5.29 + 11.8·1.08 − 15.59 is below grade 1.
    expect(young?.fleschKincaid).toBeLessThanOrEqual(7);
    expect(old?.fleschKincaid).toBeGreaterThan(20);
    expect(old?.smog).toBeGreaterThan(20);
  });

  it('is not guessed from a few words', () => expect(readingAge('We are sorry. We missed it.')).toBeNull());
});
