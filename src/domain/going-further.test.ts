// Who may ask us to look again, and until when; tried on every pack there is, so that none is forgotten.
import { describe, expect, it } from 'vitest';
import { programFolder } from '#apps/open-house.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { day } from './day.ts';
import { lastDayToGoFurther, whyNotFurther } from './going-further.ts';
import { beginsAt } from './stage-of-decision.ts';

const rules = await loadRules(new URL('rulepacks', programFolder).pathname);
const packs = [...rules.packs.values()];
const today = day('2026-11-23');
const inside = (pack: (typeof packs)[number]) => pack.stages.filter(({ outside }) => !outside).length;

describe('Asking us to look again', () => {
  it('is open once this stage was answered, wherever the rules have another with us, and nowhere else', () => {
    const open = packs.filter((pack) => {
      const of = { state: 'answered', level: 1, rulePack: pack.id, clocks: [] };
      return whyNotFurther(of, pack, today) === undefined;
    });
    expect(open).toEqual(packs.filter((pack) => inside(pack) > 1));
    expect(open.length).toBeGreaterThan(0);
  });

  it('is not open before the answer, nor past the last stage', () => {
    for (const pack of packs) {
      const of = { rulePack: pack.id, clocks: [] };
      expect(whyNotFurther({ ...of, state: 'open', level: 1 }, pack, today)).toBe('further.not-open');
      expect(whyNotFurther({ ...of, state: 'answered', level: inside(pack) }, pack, today)).toBe('further.not-open');
    }
  });

  it('ends with the last day, which still counts', () => {
    const windowed = packs.flatMap((pack) => {
      const clock = pack.clocks.find(({ kind, met }) => kind === 'window' && met.includes(beginsAt(2, pack)));
      return clock && inside(pack) > 1 ? [{ pack, clock: clock.id }] : [];
    });
    for (const { pack, clock } of windowed) {
      const of = { state: 'answered', level: 1, rulePack: pack.id, clocks: [{ clock, rulePack: pack.id, dueDay: '2026-11-23' }] };
      expect(lastDayToGoFurther(of, pack)).toBe('2026-11-23');
      expect(whyNotFurther(of, pack, today)).toBeUndefined();
      expect(whyNotFurther(of, pack, day('2026-11-24'))).toBe('further.window-over');
    }
  });
});
