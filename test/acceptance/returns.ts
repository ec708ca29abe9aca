// Every return of every rule pack over twenty thousand made-up complaints, against figures worked out from the rows as PostgreSQL
// exports them, by code that shares nothing with the program. It needs no data of others.
import type { Actor } from '#domain/actor.ts';
import { type OpenHouse, programFolder } from '#apps/open-house.ts';
import { connect } from '#platform/postgres/connect.ts';
import { joinEmbedded } from '#platform/postgres/join.ts';
import { drawnAndCompared } from '../returns/draw-up.ts';
import { exportedRows } from '../returns/recompute/exported.ts';
import { registerOf } from '../returns/register.ts';
import type { AcceptanceCheck, Outcome } from './check.ts';
import { inOwnHouse } from './own-house.ts';

const actor: Actor = { kind: 'program', name: 'command line' };
const now = new Date('2027-09-01T09:00:00Z');
const folder = new URL('rulepacks', programFolder).pathname;

/** How many complaints are made under these rules, and under each of all the others. */
const many: Readonly<Record<string, number>> = {
  'uk-fca-disp': 5000,
  'au-asic-rg271': 2000,
  'us-cfpb': 2000,
  'uk-nhs-england': 1500,
  'uk-housing-ombudsman': 1500,
  'uk-ofgem-chs': 1500,
};
const inAll = 20_000;

export const returnsRecomputed: AcceptanceCheck = {
  promise: 'Returns over 20,000 complaints are what comes of counting the exported rows by other means',
  needs: [],
  run: () =>
    inOwnHouse((house, data) => recomputed({ ...house, clock: () => now }, data), {
      timeZone: 'Europe/London',
      calendar: 'GB-EAW',
    }),
};

async function recomputed(house: OpenHouse, data: string): Promise<Outcome> {
  const owner = await connect({ to: joinEmbedded(data), name: 'acceptance', log: () => undefined });
  try {
    const packs = [...house.rules.packs.values()].filter(({ returns }) => returns.length > 0);
    const others = packs.filter(({ id }) => many[id] === undefined).length;
    const rest = Math.ceil((inAll - Object.values(many).reduce((sum, one) => sum + one, 0)) / others);
    const filers = await registerOf({ ...house, pool: owner.pool }, (pack) => many[pack] ?? rest);
    await owner.pool.query('analyze');
    const exported = await exportedRows(owner.pool);
    const failures: string[] = [];
    let passed = 0;
    for (const filer of filers)
      for (const definition of filer.pack.returns) {
        const { compared } = await drawnAndCompared({ house, actor, folder, exported, filer, definition });
        passed += compared.cells - compared.faults.length;
        failures.push(...compared.faults.map((fault) => `${filer.pack.id}: ${fault}`));
      }
    if (exported.complaint.length < inAll) failures.push(`only ${exported.complaint.length} complaints were made`);
    return { passed, failures };
  } finally {
    await owner.close();
  }
}
