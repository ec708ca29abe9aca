// What is sent when a complaint is logged, from what was typed.
import { describe, expect, it } from 'vitest';
import { askNext } from './ask-next.ts';
import { emptyForm, receivedAt, severityOf, toBody } from './form.ts';

const here = { timeZone: 'Europe/London', now: new Date('2026-07-01T08:00:00Z') };

describe('What is sent when a complaint is logged', () => {
  it('leaves out empty points and a receipt that is now', () => {
    const body = toBody({ ...emptyForm, description: 'No heat', points: ['One ', '', '  ', 'Two'] }, here);
    expect(body.points).toEqual(['One', 'Two']);
    expect(body).not.toHaveProperty('receivedAt');
  });

  it('names a known customer by id alone', () => {
    const known = { id: 'c1', name: 'Amara', email: null, phone: null, supportNeeds: true };
    const who = { known, name: 'left over', email: '', phone: '' };
    expect(toBody({ ...emptyForm, who }, here).customer).toEqual({ id: 'c1' });
  });

  it('holds support needs only with consent', () => {
    const form = { ...emptyForm, supportNeeds: 'Hearing loss' };
    expect(toBody(form, here).customer).toMatchObject({ supportNeeds: null });
    expect(toBody({ ...form, supportConsent: true }, here).customer).toMatchObject({ supportNeeds: 'Hearing loss' });
  });
});

describe('When it was received', () => {
  const at = (receivedDay: string, receivedTime = '') => receivedAt({ ...emptyForm, receivedDay, receivedTime }, here);

  it('is told on the organisation’s wall clock', () => {
    expect(at('2026-06-30', '09:30')).toEqual(new Date('2026-06-30T08:30:00Z'));
    expect(at('2026-01-30', '09:30')).toEqual(new Date('2026-01-30T09:30:00Z'));
  });

  it('is noon on a day without a time, and now on the day it is', () => {
    expect(at('2026-06-30')).toEqual(new Date('2026-06-30T11:00:00Z'));
    expect(at('2026-07-01')).toBeUndefined();
  });

  it('is none for a day that is not on the calendar', () => {
    expect(at('2026-02-30')).toBeNull();
    expect(at('2026-06-30', 'noon')).toBeNull();
  });
});

describe('The severity it is logged with', () => {
  const form = { ...emptyForm, description: 'A gas leak in the kitchen' };

  it('is what the words suggest, with those words as the reason, until a person decides', () => {
    expect(severityOf(form)).toEqual({
      severity: 'high',
      reasons: ['A danger at home or with a product is mentioned (“gas leak”)'],
    });
  });

  it('is what the person decides, for their reason alone', () => {
    expect(severityOf({ ...form, severity: 'low', severityReason: 'It was last year, and mended' })).toEqual({
      severity: 'low',
      reasons: ['It was last year, and mended'],
    });
  });

  it('counts the support needs of a customer we know', () => {
    const known = { id: 'c1', name: 'Amara', email: null, phone: null, supportNeeds: true };
    const told = { ...emptyForm, description: 'A wrong bill', who: { known, name: '', email: '', phone: '' } };
    expect(severityOf(told).severity).toBe('moderate');
  });
});

describe('What to ask next', () => {
  it('begins with what happened, and ends when all is told', () => {
    expect(askNext(emptyForm)[0]).toBe('What happened, in your own words?');
    const told = {
      ...emptyForm,
      description: 'The boiler failed last Tuesday. Nobody was hurt.',
      outcomeWanted: 'Heat',
      contactTimes: 'Evenings',
      adjustments: 'Large print',
    };
    expect(askNext(told)).toEqual([]);
  });
});
