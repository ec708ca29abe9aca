// Brings in the next rows of a running import: a complaint for each that is new, with its record and its words for search.
// The position moves on in the same transaction, so a kill at any moment loses no row and makes none twice. Rows behind the
// position are passed over, so two who work on one import do no harm.
import { z } from 'zod';
import type { Happenings } from '#domain/happening.ts';
import { broughtFrom, complaintMade, nodeAdded, problemsOf, routedBy } from '#domain/import/brought.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { customersOf } from '#records/imported-customers.ts';
import { addBrought } from '#records/imported-complaints.ts';
import { addRowProblems, advanceImport, lockImport } from '#records/imports.ts';
import { namesFor } from '#records/known-names.ts';
import { regulatorFor } from '#records/regime-rules.ts';
import { routerFor } from '#records/routing-rules.ts';
import { lockSource } from '#records/row-identity.ts';
import { sorterFor } from '#records/sorted-rows.ts';
import { command } from '../command.ts';

const Row = z.object({
  number: z.number().int(),
  cells: z.array(z.string()),
  trouble: z.string().optional(),
  oddity: z.string().optional(),
});

export const bringInRows = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid(), from: z.number().int().min(0), rows: z.array(Row) }),
  async run({ import: id, from, rows: given }, { tx, now, rules, secret }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    const { mapping, source, startedBy } = found;
    if (found.state !== 'running' || !mapping) return refuse('import.not-running');
    if (from > found.rowsDone) return refuse('import.out-of-step');
    const rows = given.slice(found.rowsDone - from);
    if (rows.length === 0) return { unchanged: true, reply: { rowsDone: found.rowsDone } };
    await lockSource(tx, source);
    const register = { id, source, analysis: found.analysis, mapping, secret, erasedToo: found.erasedToo };
    const sort = await sorterFor(tx, register, now);
    const sorted = await sort(rows);
    const drafts = sorted.made.map(({ draft }) => draft);
    const { names, added } = await namesFor(tx, drafts, found.mayAddTaxonomy, now);
    const regulate = await regulatorFor(tx);
    const told = sorted.made.map((row) => broughtFrom(row, { known: names, regulate, rules, now }));
    const route = mapping.route ? await routerFor(tx) : undefined;
    const brought = route ? told.map((one) => routedBy(one, route)) : told;
    const customers = await customersOf(
      tx,
      drafts.map(({ customer }) => customer),
      now,
    );
    const toRead = (await handlingChoice(tx, 'signals-read-imported')) === 1;
    const made = await addBrought(tx, brought, customers, { importId: id, source, by: startedBy, now, toRead });
    const problems = problemsOf(sorted, brought);
    await addRowProblems(tx, id, problems);
    const counts = { made: made.length, known: sorted.known, refused: sorted.refused, warned: problems.length - sorted.refused };
    await advanceImport(tx, id, { ...counts, rows: rows.length, changed: sorted.changed, now });
    const numbers = { from: rows[0]?.number ?? 0, to: rows.at(-1)?.number ?? 0 };
    const happened: Happenings = [
      { kind: 'rows-brought-in', about: id, ...numbers, ...counts },
      ...added.map(nodeAdded),
      ...made.flatMap((one) => complaintMade(one, id, source)),
    ];
    return { happened, reply: { rowsDone: found.rowsDone + rows.length } };
  },
});
