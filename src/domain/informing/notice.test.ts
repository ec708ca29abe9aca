// What customers are told without asking: the pure rule, its quiet hours, and by which way.
import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { dueNotices, type InformFacts, overtakenNotices } from './notice.ts';
import { filledNotice, languageOfNotice, noticeAsItCame, noticeLanguages, wrongNoticeWords } from './notice-words.ts';
import { noticeNames } from './notice.ts';
import { isQuiet } from './quiet-hours.ts';
import { wayToTell } from './way-to-tell.ts';

const now = new Date('2026-11-25T10:00:00Z');
const heardAt = new Date('2026-11-20T09:00:00Z');
const facts = (given: Partial<InformFacts> = {}): InformFacts => ({
  state: 'open',
  stage: 'investigate',
  level: 1,
  waitingOn: 'us',
  moved: { at: new Date('2026-11-25T09:00:00Z'), byCustomer: false },
  kept: [],
  heardAt,
  newsDue: false,
  wantsNone: false,
  held: [],
  causes: new Set(),
  choices: { 'inform-stage': 1, 'inform-promise-kept': 1, 'inform-no-news': 1 },
  ...given,
});
const due = (given: Partial<InformFacts> = {}) => dueNotices(facts(given), now).map(({ notice }) => notice);
const kept = [{ promise: '0195-a', what: 'A new boiler' }];

describe('A customer', () => {
  it('is told that handling moved on, where that helps', () => {
    expect(due()).toEqual(['stage-investigate']);
    expect(due({ stage: 'decide' })).toEqual(['stage-decide']);
    for (const stage of ['listen', 'understand', 'respond', 'put-right', 'learn'] as const) expect(due({ stage })).toEqual([]);
  });
  it('is told of one cause once', () => {
    expect(due({ causes: new Set(['stage:1:investigate']) })).toEqual([]);
    expect(due({ kept, moved: null, causes: new Set(['promise:0195-a']) })).toEqual([]);
  });
  it('is told that a promise was kept, and not on the same day that there is no news', () => {
    expect(due({ kept, moved: null, newsDue: true })).toEqual(['promise-kept']);
  });
  it('is told that there is no news on the day they should hear; otherwise where we wait for them', () => {
    expect(due({ moved: null, newsDue: true })).toEqual(['no-news']);
    expect(due({ moved: null, newsDue: true, waitingOn: 'customer' })).toEqual(['no-news-waiting']);
  });
  it('is not told what they did themselves, nor what they heard about since', () => {
    expect(due({ moved: { at: now, byCustomer: true } })).toEqual([]);
    expect(due({ heardAt: now })).toEqual([]);
  });
  it('is told nothing who asked for none, or whose complaint has ended or was withdrawn', () => {
    expect(due({ wantsNone: true, kept, newsDue: true })).toEqual([]);
    for (const state of ['closed', 'withdrawn', 'not-for-us'] as const) expect(due({ state, kept, newsDue: true })).toEqual([]);
    expect(due({ state: 'answered', kept, newsDue: true })).toEqual(['promise-kept']);
  });
  it('is told nothing by itself that the organisation leaves to colleagues', () => {
    const choices = { 'inform-stage': 0, 'inform-promise-kept': 0, 'inform-no-news': 0 };
    expect(due({ choices, kept, newsDue: true })).toEqual([]);
  });
});

describe('A notice that was prepared', () => {
  const held = (cause: string, kind: string) => [{ message: 'm', cause, kind, madeAt: heardAt }];
  const over = (given: Partial<InformFacts>) => overtakenNotices(facts(given)).length;
  it('is set aside once they heard since, the stage is another, it ended, or they asked for none', () => {
    expect(over({ held: held('silence:x', 'no-news') })).toBe(0);
    expect(over({ held: held('silence:x', 'no-news'), heardAt: now })).toBe(1);
    expect(over({ held: held('stage:1:decide', 'progress') })).toBe(1);
    expect(over({ held: held('promise:a', 'promise-kept'), heardAt: now })).toBe(0);
    expect(over({ held: held('promise:a', 'promise-kept'), state: 'closed' })).toBe(1);
    expect(over({ held: held('promise:a', 'promise-kept'), wantsNone: true })).toBe(1);
  });
});

describe('The way somebody is told', () => {
  const reach = { preferred: null, email: 'a@b.example', phone: '07700 900123', address: '1 Mill Lane' };
  it('is the one they like, where the program can send it; else a colleague’s hand', () => {
    const both = new Set(['email', 'sms']);
    expect(wayToTell(reach, both)).toMatchObject({ channel: 'email', byHand: false });
    expect(wayToTell({ ...reach, preferred: 'sms' }, both)).toMatchObject({ channel: 'sms', address: '07700 900123' });
    expect(wayToTell({ ...reach, preferred: 'sms' }, new Set(['email']))).toMatchObject({ channel: 'email' });
    expect(wayToTell({ ...reach, preferred: 'phone' }, both)).toMatchObject({ channel: 'phone', byHand: true });
    expect(wayToTell({ ...reach, preferred: 'letter' }, both)).toMatchObject({ channel: 'letter', byHand: true });
    expect(wayToTell({ ...reach, email: null }, new Set())).toMatchObject({ channel: 'phone', byHand: true });
    expect(wayToTell({ preferred: null, email: null, phone: null, address: null }, both)).toBeUndefined();
  });
});

describe('Quiet hours', () => {
  const at = (hour: string) => new Date(`2026-11-25T${hour}:30:00Z`);
  it('go past midnight, by the clock of the place', () => {
    const night = { from: 20, until: 8 };
    expect(['19', '20', '23', '07', '08'].map((hour) => isQuiet(night, at(hour), 'Europe/London'))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(isQuiet(night, at('07'), 'Europe/Berlin')).toBe(false);
    expect(isQuiet({ from: 8, until: 8 }, at('08'), 'UTC')).toBe(false);
  });
});

describe('The words of a notice', () => {
  const fills = {
    name: null,
    handler: null,
    organisation: 'Harbour Homes',
    page: 'https://x.example',
    nextDay: day('2026-12-04'),
    promise: 'A new boiler',
  };
  it('leave no gap open in any language, and nothing of anybody in a subject', () => {
    for (const language of noticeLanguages)
      for (const notice of noticeNames) {
        const words = noticeAsItCame(notice, language);
        expect(wrongNoticeWords(notice, words)).toEqual({});
        expect(filledNotice(words, language, { ...fills, name: 'Amara Osei' }).text).not.toMatch(/[{}]/);
        expect(filledNotice(words, language, { ...fills, name: 'Amara Osei' }).subject).not.toContain('Amara');
      }
  });
  it('greet somebody without a name, and write days as their language does', () => {
    expect(filledNotice(noticeAsItCame('no-news', 'en'), 'en', fills).text).toContain('Hello,');
    expect(filledNotice(noticeAsItCame('no-news', 'en'), 'en', fills).text).toContain('Friday, 4 December 2026');
    expect(filledNotice(noticeAsItCame('no-news', 'cy'), 'cy', fills).text).toContain('4 Rhagfyr 2026');
  });
  it('are refused with a gap nobody knows, one in the subject, or a promise that is not named', () => {
    expect(wrongNoticeWords('no-news', { subject: 'News for {name}', text: 'x' })).toHaveProperty('subject');
    expect(wrongNoticeWords('no-news', { subject: 'News', text: 'Dear {nme}' })).toHaveProperty('text');
    expect(wrongNoticeWords('promise-kept', { subject: 'Done', text: 'It is done.' })).toHaveProperty('text');
  });
  it('are spoken in the customer’s language where there are words in it, else in English', () => {
    expect([
      languageOfNotice('cy-GB', []),
      languageOfNotice('pl', []),
      languageOfNotice('pl', ['pl']),
      languageOfNotice(null, []),
    ]).toEqual(['cy', 'en', 'pl', 'en']);
  });
});
