// Rows of the organisation's rules of which regimes apply, in their order, and what they go by in one complaint or in many.
import { sql } from 'kysely';
import { type Day, dayOf, parseDay } from '#domain/day.ts';
import { type DecidedRegime, decideRegimes, lineOf, type RegimeRule } from '#domain/regime-rule.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

type Row = Omit<RegimeRule, 'from' | 'to'> & { readonly from: string | null; readonly to: string | null };
const dayOrNone = (written: string | null): Day | null => (written === null ? null : parseDay(written));

export async function regimeRules(tx: Transaction): Promise<RegimeRule[]> {
  const { rows } = await sql<Row>`
    select name, product_id as product, category_id as category, legal_entity_id as "legalEntity", to_char(from_day, 'YYYY-MM-DD') as "from",
      to_char(to_day, 'YYYY-MM-DD') as "to", rule_pack as "rulePack", applies, type
    from regime_rule order by position`.execute(tx.sql);
  return rows.map(({ from, to, ...rule }) => ({ ...rule, from: dayOrNone(from), to: dayOrNone(to) }));
}

/** A complaint as far as these rules ask of it. */
export interface ToRegulate {
  readonly product: string | null;
  readonly category: string | null;
  readonly points: readonly { readonly id: string; readonly category: string | null }[];
  readonly entity: { readonly id: string; readonly rulePack: string; readonly timeZone: string };
  readonly receivedAt: Date;
}

export type Regulator = (complaint: ToRegulate) => DecidedRegime[];

/** Decides for any number of complaints: rules and tree are read one time, and the tree only where a rule asks for it. */
export async function regulatorFor(tx: Transaction): Promise<Regulator> {
  const rules = await regimeRules(tx);
  const asksTree = rules.some(({ product, category }) => product !== null || category !== null);
  const nodes = asksTree ? await tx.sql.selectFrom('taxonomy_node').select(['id', 'parent_id']).execute() : [];
  const parents = new Map(nodes.map(({ id, parent_id: parent }) => [id, parent]));
  return ({ product, category, points, entity, receivedAt }) =>
    decideRegimes(rules, {
      products: lineOf(product, parents),
      categories: lineOf(category, parents),
      points: points.map((point) => ({ id: point.id, categories: lineOf(point.category, parents) })),
      legalEntity: entity.id,
      received: dayOf(receivedAt, entity.timeZone),
      entityPack: entity.rulePack,
    });
}

/** Puts these rules, in this order, in place of all there were. */
export async function replaceRegimeRules(tx: Transaction, rules: readonly RegimeRule[], now: Date): Promise<void> {
  await tx.sql.deleteFrom('regime_rule').execute();
  if (rules.length === 0) return;
  const rows = rules.map((rule, position) => ({
    id: newId(now),
    position,
    name: rule.name,
    product_id: rule.product,
    category_id: rule.category,
    legal_entity_id: rule.legalEntity,
    from_day: rule.from,
    to_day: rule.to,
    rule_pack: rule.rulePack,
    applies: rule.applies,
    type: rule.type,
  }));
  await tx.sql.insertInto('regime_rule').values(rows).execute();
}
