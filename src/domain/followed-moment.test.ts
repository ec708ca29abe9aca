// When redress agreed counts as paid and as delivered, and which rules watch for it.
import { describe, expect, it } from 'vitest';
import { momentsReached, watches } from './followed-moment.ts';
import type { RulePack } from './rule-pack.ts';

const nothing = { agreed: true, paid: false, unpaid: false, promised: false };

describe('Redress that was agreed', () => {
  it('is delivered once nothing is unpaid and nothing promised is left to do', () => {
    expect(momentsReached({ ...nothing, paid: true })).toEqual(['payment-made', 'redress-delivered']);
    expect(momentsReached(nothing)).toEqual(['redress-delivered']);
  });

  it('is paid before it is delivered, while a promise is still to be kept', () => {
    expect(momentsReached({ ...nothing, paid: true, promised: true })).toEqual(['payment-made']);
  });

  it('is neither while money that was agreed has not arrived, nor where nothing was agreed', () => {
    expect(momentsReached({ ...nothing, paid: true, unpaid: true })).toEqual([]);
    expect(momentsReached({ ...nothing, agreed: false })).toEqual([]);
  });

  it('is watched for by rules that end with it, and never taken for the payment that rules begin with', () => {
    const clock = { kind: 'duty', starts: 'payment-made', datedBy: 'payment-made', met: [], ended: [], values: [] };
    const pack = { clocks: [clock] } as unknown as Pick<RulePack, 'clocks'>;
    expect(watches(pack, 'payment-made')).toBe(false);
    const met = { clocks: [{ ...clock, starts: 'acceptance', met: ['payment-made'] }] } as unknown as Pick<RulePack, 'clocks'>;
    expect([watches(met, 'payment-made'), watches(met, 'acceptance'), watches(met, 'redress-delivered')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
