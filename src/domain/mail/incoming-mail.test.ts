// Where a message ends, by rule alone.
import { describe, expect, it } from 'vitest';
import { decideFiling, type MailFacts, mailSorts, type MailSort } from './incoming-mail.ts';

const facts: MailFacts = { sort: 'message', readable: true, ours: false, lately: 0, forged: false, outgoing: null, marked: null };
const marked = { complaint: 'c', reference: 'C-26-04F7K', by: 'subject', known: true, takes: true } as const;

describe('A message that came in', () => {
  it('comes onto a complaint by our mark and from an address known there, and by neither alone', () => {
    expect(decideFiling({ ...facts, marked })).toMatchObject({ state: 'complaint', complaint: 'c' });
    const stranger = decideFiling({ ...facts, marked: { ...marked, known: false } });
    expect(stranger.state).toBe('contact');
    expect(stranger.because).toContain('C-26-04F7K');
    expect(decideFiling(facts).state).toBe('contact');
  });
  it('is never taken for somebody’s words when a machine sent it', () => {
    const machines: MailSort[] = ['auto-reply', 'delivery-report', 'read-receipt', 'complaint-feedback', 'bulk', 'bounce'];
    for (const sort of machines) expect(decideFiling({ ...facts, sort, marked }).state).toBe('set-aside');
    expect(Object.keys(mailSorts).length).toBe(machines.length + 2);
  });
  it('is a contact when a form of a web site sent it', () => {
    expect(decideFiling({ ...facts, sort: 'automatic' }).state).toBe('contact');
  });
  it('is on our message when it says that ours came back', () => {
    expect(decideFiling({ ...facts, sort: 'bounce', outgoing: 'o' })).toMatchObject({ state: 'bounce', outgoing: 'o' });
  });
  it('is set aside when it is our own, or one of too many', () => {
    expect(decideFiling({ ...facts, ours: true, marked }).state).toBe('set-aside');
    expect(decideFiling({ ...facts, lately: 30, marked }).state).toBe('set-aside');
  });
  it('says so when there is nothing to read', () => {
    expect(decideFiling({ ...facts, readable: false }).state).toBe('unreadable');
  });
});
