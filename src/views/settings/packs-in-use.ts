// The rule packs that legal entities answer to, that the organisation's rules name, and that open complaints are handled by under any
// of their regimes: asked before the program starts to count by them.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function packsInUse(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ pack: string }>`
    select rule_pack as pack from legal_entity
    union select rule_pack from regime_rule
    union select rule_pack from complaint where state in ('open', 'answered')
    union select g.rule_pack from complaint_regime g join complaint c on c.id = g.complaint_id
      where g.removed_at is null and c.state in ('open', 'answered')`.execute(tx.sql),
  );
  return rows.map(({ pack }) => pack);
}
