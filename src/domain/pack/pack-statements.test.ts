// A rule pack told in words: complete, and nothing unchecked left out. Every pack that comes with the program is put to it.
import { describe, expect, it } from 'vitest';
import { day } from '#domain/day.ts';
import { unconfirmedIn } from '#rulepacks/in-force.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { packStatements, statementOf } from './pack-statements.ts';

const { packs } = await loadRules(new URL('../../../rulepacks', import.meta.url).pathname);
const on = day('2026-11-22');

describe('A rule pack in words', () => {
  it.each([...packs.values()].map((pack) => [pack.id, pack] as const))(
    'of %s leaves out nothing that is unconfirmed',
    (_, pack) => {
      const statements = packStatements(pack, on).flatMap((one) => one.statements);
      const unconfirmed = statements.filter(({ cited }) => cited?.unconfirmed);
      expect(unconfirmed).toHaveLength(unconfirmedIn({ ...pack, instruments: [] }).length);
      expect(new Set(statements.map(({ key }) => key)).size).toBe(statements.length);
      expect(statements.filter(({ says }) => says.trim() === '' || says.includes('undefined'))).toEqual([]);
    },
  );

  it('tells the value that held, the one that holds and the one to come, each from its day', () => {
    // Ofcom General Conditions, C4: eight weeks, six from 8 April 2026
    const ofcom = [...packs.values()].find(({ regulator, sector }) => regulator === 'Ofcom' && sector.includes('communications'));
    if (!ofcom) throw new Error('no pack of Ofcom');
    const clock = ofcom.clocks.find(({ values }) => values.length > 1);
    const told = packStatements(ofcom, day('2026-04-07')).find(({ section }) => section === 'clocks')?.statements ?? [];
    expect(told.filter(({ name }) => name === clock?.name).map(({ from, standing }) => [from, standing])).toEqual([
      [clock?.values[0]?.from, 'now'],
      [clock?.values[1]?.from, 'later'],
    ]);
    const key = `clocks/${clock?.id}/${clock?.values[0]?.from}`;
    expect(statementOf(ofcom, key, day('2026-04-08'))).toMatchObject({ standing: 'over' });
    expect(statementOf(ofcom, 'clocks/none', on)).toBeUndefined();
  });
});
