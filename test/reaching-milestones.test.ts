// Whatever a pack's clocks turn on can be brought about: by a deed of its own, by naming the moment on the complaint, or by the
// organisation's return. A pack that counts from something nobody could ever record would have clocks that never start or end.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deeds } from '#domain/complaint-deed.ts';
import { recordable, triggersOf, wayTo } from '#domain/milestone-way.ts';
import { answersIn } from '#domain/milestone.ts';
import { placementDeeds } from '#domain/placement.ts';
import { loadPack, packIds } from '#rulepacks/load.ts';
import { rulepacksFolder } from './support/clocks.ts';

const ids = await packIds(rulepacksFolder);
const known = new Set<string>([...Object.keys(deeds), ...placementDeeds]);

describe.each(ids)('In the rule pack %s', async (id) => {
  const { loaded } = await loadPack(join(rulepacksFolder, id));
  if (loaded === null) throw new Error(`${id} cannot be read.`);
  const { pack } = loaded;
  const named = new Set(recordable(pack).map(({ what }) => what));

  it('every moment that a clock turns on is reached by exactly one way', () => {
    const unreached = pack.clocks.flatMap((rule) =>
      triggersOf(rule)
        .filter((trigger) => {
          const way = wayTo(trigger, pack);
          if (way.by === 'deed') return !known.has(way.deed);
          if (way.by === 'return') return rule.kind !== 'return';
          return rule.kind !== 'return' && !named.has(trigger);
        })
        .map((trigger) => `${rule.id}: ${trigger}`),
    );
    expect(unreached).toEqual([]);
  });

  it('every answer that a clock waits for can be recorded as one', () => {
    const met = new Set(pack.clocks.flatMap((clock) => clock.met));
    const answers = new Set<string>(answersIn(pack));
    const kinds = ['final-response-sent', 'stage-response-sent', 'summary-resolution-sent'] as const;
    expect(kinds.filter((kind) => met.has(kind) && !answers.has(kind))).toEqual([]);
  });

  it('every letter that sets a moment sets one that a clock or a stage knows, or the plain word', () => {
    const turnedOn = new Set(pack.clocks.flatMap(triggersOf));
    for (const { begins, ends } of pack.stages) for (const trigger of [begins, ...ends]) turnedOn.add(trigger);
    for (const letter of pack.letters) {
      if (letter.sends === null) continue;
      const plain = !letter.sends.includes('@');
      expect(plain || turnedOn.has(letter.sends), `${letter.id} sends ${letter.sends}`).toBe(true);
    }
  });
});
