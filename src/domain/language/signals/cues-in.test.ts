// Which words show which cue, and which only look as if they did.
import { describe, expect, it } from 'vitest';
import type { Cue } from './cue.ts';
import { cuesIn } from './cues-in.ts';

const shows: readonly [Cue, string, string][] = [
  ['repeated-contact', 'I have called you three times about the same bill.', 'called you three times'],
  ['repeated-contact', 'This is the second time I write.', 'second time'],
  ['repeated-contact', 'I keep ringing and nothing happens.', 'keep ringing'],
  ['unanswered-question', 'Nobody has ever replied to my letter.', 'Nobody has ever replied'],
  ['unanswered-question', 'I’m still waiting for an engineer.', 'still waiting'],
  ['unanswered-question', "You haven't got back to me", "haven't got back to me"],
  ['threat-to-leave', "If this goes on I'm going to cancel my contract.", 'going to cancel my'],
  ['threat-to-leave', 'I will take my business elsewhere.', 'I will take my business elsewhere'],
  ['wants-a-manager', 'Let me speak to a manager.', 'speak to a manager'],
  ['outside-help', 'I shall go to the ombudsman.', 'ombudsman'],
  ['outside-help', 'You will hear from my solicitor.', 'my solicitor'],
  ['outside-help', 'I am writing to my MP about you', 'writing to my MP'],
  ['risk-of-harm', 'I cannot cope with this.', 'cannot cope'],
  ['risk-of-harm', 'We have no heating and a newborn baby here.', 'no heating and a newborn baby'],
  ['vulnerability', 'My husband has dementia and cannot use the app.', 'My husband has dementia'],
  ['vulnerability', 'My late wife passed away in May.', 'My late wife passed away'],
  ['urgency', 'I need this sorted today, URGENT', 'need this sorted today'],
  ['patience-wearing-thin', 'With all due respect, this is not an answer.', 'With all due respect'],
  ['patience-wearing-thin', "I'm sorry to chase again", 'sorry to chase'],
  ['says-complaint', 'I want to make a formal complaint.', 'make a formal complaint'],
  ['says-unhappy', 'I am very unhappy with how I was spoken to.', 'I am very unhappy with'],
  ['says-unhappy', 'This is totally unacceptable.', 'is totally unacceptable'],
  ['mock-praise', 'Thanks for nothing, you lost it again.', 'Thanks for nothing'],
  ['mock-praise', 'Well done on losing my parcel twice.', 'Well done on losing'],
  ['mock-praise', 'Love paying full price for half a service.', 'Love paying full'],
  ['mock-praise', 'Nobody came. What a surprise.', 'What a surprise'],
];

const showsNone: readonly [Cue, string][] = [
  ['says-complaint', 'Lovely stay, no complaints at all.'],
  ['says-complaint', "Can't complain!"],
  ['says-unhappy', 'I have never been disappointed by you.'],
  ['says-unhappy', 'I am very happy with the answer.'],
  ['says-complaint', 'This is not a complaint, I understand.'],
  ['says-complaint', 'Thanks for resolving my complaint.'],
  ['says-complaint', 'How do I make a complaint about another company?'],
  ['threat-to-leave', 'How do I cancel my subscription?'],
  ['outside-help', 'Are there any jobs at the regulator?'],
  ['urgency', "Not urgent, whenever you have time. I can't wait to try it right now."],
  ['repeated-contact', 'Thank you once again for your help.'],
  ['unanswered-question', 'They would not take no for an answer.'],
  ['patience-wearing-thin', 'I was treated with respect throughout.'],
  ['wants-a-manager', 'I am a project manager in Leeds.'],
  ['mock-praise', 'Thank you for everything, well done on the new branch.'],
  ['mock-praise', 'I love chatting at the counter, they always have a chat.'],
];

describe('A cue in a customer’s words', () => {
  it.each(shows)('%s is seen in “%s”', (cue, text, words) => {
    const found = cuesIn(text).find((one) => one.cue === cue);
    expect(found && text.slice(found.from, found.to)).toBe(words);
  });

  it.each(showsNone)('%s is not seen in “%s”', (cue, text) => {
    expect(cuesIn(text).filter((one) => one.cue === cue)).toEqual([]);
  });

  it('stands where it was written, whatever letters go before it', () => {
    const text = 'İİ ﬁ 👩‍👩‍👧 “Zoë”: still waiting';
    const [found] = cuesIn(text);
    expect(text.slice(found?.from, found?.to)).toBe('still waiting');
  });

  it('is found in a very long text without taking long over it', () => {
    const text = `${'no one not never '.repeat(20_000)}ombudsman`;
    expect(cuesIn(text).at(-1)?.cue).toBe('outside-help');
  });
});
