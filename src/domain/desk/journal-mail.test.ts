// Whose words a message of a journal holds, what is passed over, and which conversation it belongs to.
import { describe, expect, it } from 'vitest';
import { beginningOf, isAmong, type JournalMail, sideOf, subjectOf, threadIds } from './journal-mail.ts';

const amara = { name: 'Amara Obi', address: 'amara@customers.example' };
const nadia = { name: 'Nadia', address: 'nadia@Harbour.example' };
const team = { name: '', address: 'help@harbour.example' };
const ours = ['harbour.example', 'harbour.help@mail.example'];
const mail = (given: Partial<JournalMail>): JournalMail => ({
  sort: 'message',
  from: amara,
  replyTo: [],
  to: [team],
  lists: [],
  handledHere: false,
  ...given,
});
const side = (given: Partial<JournalMail>) => sideOf(mail(given), ours);

describe('A message in a journal', () => {
  it('holds the customer’s words where its sender is none of ours, whoever it went to', () => {
    expect(side({})).toEqual({ ours: false, customer: amara });
    expect(side({ to: [] })).toEqual({ ours: false, customer: amara });
  });
  it('is our side’s where its sender is ours; the customer is the first outside whom it went to', () => {
    expect(side({ from: nadia, to: [team, amara] })).toEqual({ ours: true, customer: amara });
    expect(side({ from: { name: '', address: 'harbour.help@mail.example' }, to: [amara] })).toEqual({
      ours: true,
      customer: amara,
    });
  });
  it('is the customer’s where a form or a list of ours sends it and names whom to answer', () => {
    expect(side({ from: team, to: [nadia], replyTo: [amara] })).toEqual({ ours: false, customer: amara });
  });
  it('is passed over among ourselves, from a machine, sent to many, or taken in by Redress itself', () => {
    const why = (given: Partial<JournalMail>): string => {
      const answer = side(given);
      return 'passedOver' in answer ? answer.passedOver : 'taken';
    };
    expect(why({ from: nadia, to: [team] })).toBe('Mail among ourselves.');
    expect(why({ sort: 'auto-reply' })).toBe('An automatic answer; nobody wrote it.');
    expect(why({ sort: 'bulk', lists: ['news.shop.example'] })).toContain('Sent to many');
    expect(why({ handledHere: true })).toContain('Redress itself');
    expect(why({ from: { name: 'Nobody', address: '' } })).toBe('It names no sender.');
  });
  it('is taken where it came by a list of our own, which marks what customers write as sent to many', () => {
    expect(side({ sort: 'bulk', lists: ['help.harbour.example'] })).toEqual({ ours: false, customer: amara });
  });
  it('belongs where what it answers belongs, then to what was said before it', () => {
    const said = { messageId: 'c@x', inReplyTo: 'b@x', references: ['a@x', 'b@x'] };
    expect(threadIds(said)).toEqual(['b@x', 'a@x', 'c@x']);
    expect(beginningOf(said)).toBe('a@x');
    expect(beginningOf({ messageId: 'c@x', inReplyTo: null, references: [] })).toBe('c@x');
  });
  it('has its subject without the marks of answering', () => {
    expect(subjectOf('RE: Fwd: AW[2]: Boiler')).toBe('Boiler');
    expect(subjectOf('Regarding the boiler')).toBe('Regarding the boiler');
  });
});

describe('An address of ours', () => {
  it('is one that is named, or any of a named domain and below it, and nothing that only ends alike', () => {
    expect(isAmong('A@SUB.harbour.example', ours)).toBe(true);
    expect(isAmong('a@notharbour.example', ours)).toBe(false);
    expect(isAmong('other@mail.example', ours)).toBe(false);
    expect(isAmong('a@harbour.example', ['@harbour.example'])).toBe(true);
    expect(isAmong('', ours)).toBe(false);
  });
});
