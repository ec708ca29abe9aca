// The regimes of a complaint decided anew, because what they follow from has changed: its product or category, its points, when it
// was received. What a person chose stays. What came of it, for the record; the clocks are counted anew where anything changed.
import { sql } from 'kysely';
import type { Happening } from '#domain/happening.ts';
import { mainOf, type Regime } from '#domain/regime.ts';
import { decideAgain, type DecidedRegime } from '#domain/regime-rule.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { fingerprintOfClocks, saveClocks } from './clocks.ts';
import { regulatorFor, type ToRegulate } from './regime-rules.ts';
import { putRegimes, regimesOf, relabel, removeRegime, takenAway } from './regimes.ts';

interface Row {
  readonly product: string | null;
  readonly category: string | null;
  readonly points: ToRegulate['points'];
  readonly entity: ToRegulate['entity'];
  readonly receivedAt: Date;
}

export async function regulateAgain(tx: Transaction, complaint: string, rules: Rules, now: Date): Promise<Happening[]> {
  const [facts, had, away] = [await factsOf(tx, complaint), await regimesOf(tx, complaint), await takenAway(tx, complaint)];
  const regimes = decideAgain(had, away, (await regulatorFor(tx))(facts));
  const gone = had.filter(({ rulePack }) => !regimes.some((one) => one.rulePack === rulePack));
  const changed = regimes.filter((one) => !had.some((before) => same(before, one)));
  if (gone.length + changed.length === 0) return [];
  const before = await fingerprintOfClocks(tx, complaint);
  for (const { rulePack } of gone) await removeRegime(tx, complaint, rulePack, { byPerson: false, now });
  await putRegimes(tx, changed, { complaint, by: null, now });
  const [was, is] = [mainOf(had)?.rulePack, regimes.find(({ main }) => main)?.rulePack];
  if (was !== undefined && is !== undefined && was !== is && gone.some(({ rulePack }) => rulePack === was))
    await relabel(tx, complaint, was, is);
  await saveClocks(tx, complaint, rules);
  const due = { was: before.due, becomes: (await fingerprintOfClocks(tx, complaint)).due };
  return [
    ...changed.map((one): Happening => told(complaint, one, had, { rules, due })),
    ...gone.map(
      ({ rulePack }): Happening => ({
        kind: 'regime-removed',
        about: complaint,
        rulePack,
        name: nameOf(rules, rulePack),
        choice: null,
        due,
      }),
    ),
  ];
}

const nameOf = (rules: Rules, rulePack: string): string => rules.packs.get(rulePack)?.name ?? rulePack;

function told(
  about: string,
  one: DecidedRegime,
  had: readonly Regime[],
  { rules, due }: { rules: Rules; due: { was: string | null; becomes: string | null } },
): Happening {
  const { rulePack, because, becauseRule: rule, main } = one;
  const facts = { rulePack, name: nameOf(rules, rulePack), choice: null, due, points: one.points?.length ?? null };
  const before = had.find((other) => other.rulePack === rulePack);
  if (!before) return { kind: 'regime-added', about, ...facts, because, rule };
  const kind = before.type === one.type ? {} : { type: { was: before.type, becomes: one.type } };
  return { kind: 'regime-corrected', about, ...facts, ...(before.main === main ? {} : { main }), ...kind };
}

function same(a: DecidedRegime, b: DecidedRegime): boolean {
  const points = (one: DecidedRegime) => (one.points === null ? 'all' : one.points.toSorted().join(' '));
  return (
    a.rulePack === b.rulePack &&
    a.main === b.main &&
    a.because === b.because &&
    a.type === b.type &&
    a.typeBecause === b.typeBecause &&
    points(a) === points(b)
  );
}

async function factsOf(tx: Transaction, complaint: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select c.product_id as product, c.category_id as category, c.received_at as "receivedAt",
      json_build_object('id', e.id, 'rulePack', e.rule_pack, 'timeZone', o.time_zone) as entity,
      (select coalesce(json_agg(json_build_object('id', p.id, 'category', p.category_id)), '[]')
        from complaint_point p where p.complaint_id = c.id and p.withdrawn_at is null) as points
    from complaint c join legal_entity e on e.id = c.legal_entity_id cross join organisation o where c.id = ${complaint}`.execute(
    tx.sql,
  );
  const [row] = rows;
  if (!row) throw new Error(`Regimes were asked for a complaint that is not there: ${complaint}`);
  return row;
}
