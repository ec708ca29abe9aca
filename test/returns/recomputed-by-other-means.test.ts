// Every return of every rule pack on a made-up register, recomputed from the rows as PostgreSQL exports them and the packs as they are
// written, by code that knows nothing of the program's; then each cell of the written files is compared.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programFolder } from '#apps/open-house.ts';
import type { PersonActor } from '#domain/actor.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { type Drawn, drawnAndCompared } from './draw-up.ts';
import { type Exported, exportedRows } from './recompute/exported.ts';
import { type Filer, registerOf } from './register.ts';

const folder = new URL('rulepacks', programFolder).pathname;
const rules = await loadRules(folder);
const all = [...rules.packs.values()].flatMap((pack) => pack.returns.map((definition) => ({ pack, definition })));

let house: TestHouse;
let noor: PersonActor;
let filers: Filer[];
let exported: Exported;
const drawn = new Map<string, Drawn>();
beforeAll(async () => {
  house = await testHouse({ now: '2027-09-01T09:00:00Z' });
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  filers = await registerOf(house, () => Number(process.env['RETURN_COMPLAINTS'] ?? 300));
  exported = await exportedRows(house.pool);
}, 240_000);
afterAll(() => house.close());

describe('Recomputed by other means', () => {
  it.each(all.map((one) => [`${one.pack.name}: ${one.definition.name}`, one] as const))(
    '%s has the same figure in every cell',
    async (name, { pack, definition }) => {
      const filer = filers.find((one) => one.pack.id === pack.id);
      if (!filer) throw new Error(`Nobody is under ${pack.id}.`);
      const one = await drawnAndCompared({ house, actor: noor, folder, exported, filer, definition });
      drawn.set(name, one);
      expect(one.compared.faults.slice(0, 10)).toEqual([]);
      expect(one.complaints).toBeGreaterThan(20);
    },
    60_000,
  );

  it('is said of thousands of cells', () => {
    const compared = [...drawn.values()].map((one) => one.compared);
    expect(drawn.size).toBe(all.length);
    expect(compared.reduce((sum, { full }) => sum + full, 0)).toBeGreaterThan(3000);
    expect(compared.filter(({ full }) => full < 4)).toEqual([]);
  });
});
