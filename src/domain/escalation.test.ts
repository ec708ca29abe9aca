// When somebody more senior should look: the reasons that a case itself gives.
import { describe, expect, it } from 'vitest';
import { type EscalationFacts, reasonsToEscalate } from './escalation.ts';

const calm: EscalationFacts = {
  due: null,
  severity: 'moderate',
  supportNeeds: false,
  approvals: { waiting: 0, sentBack: 0 },
  liabilityProposed: false,
  interest: null,
  declinedOffers: 0,
  quietDays: 0,
  cameBack: 0,
};
const reasons = (facts: Partial<EscalationFacts>) =>
  reasonsToEscalate({ ...calm, ...facts }).map(({ reason, says }) => `${reason}: ${says}`);

describe('A reason to escalate', () => {
  it('is none where nothing speaks for it', () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ quietDays: 9 })).toEqual([]);
  });

  it.each<[string, Partial<EscalationFacts>, string]>([
    [
      'that the handler is complained about',
      { interest: 'handler' },
      'interest: whoever handles it is named as a colleague it is about',
    ],
    ['that the team is', { interest: 'team' }, 'interest: a colleague it is about works in the team that handles it'],
    ['an offer not taken', { declinedOffers: 1 }, 'conflict: the customer did not take our offer'],
    ['offers not taken', { declinedOffers: 3 }, 'conflict: the customer did not take our offers, 3 times'],
    ['that the customer came back', { cameBack: 1 }, 'conflict: the customer came back once'],
    ['quiet', { quietDays: 10 }, 'stuck: nothing was done on it for 10 days'],
    ['liability', { liabilityProposed: true }, 'liability: a decision on liability is proposed'],
    ['what was sent back', { approvals: { waiting: 0, sentBack: 1 } }, 'authority: what was sent for approval came back'],
  ])('may be %s', (_, facts, said) => {
    expect(reasons(facts)).toEqual([said]);
  });

  it('is named by how grave it is, harm first', () => {
    const found = reasons({ severity: 'critical', declinedOffers: 1, interest: 'team' });
    expect(found.map((one) => one.split(':')[0])).toEqual(['harm', 'interest', 'conflict']);
  });
});
