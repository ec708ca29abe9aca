// Whether a complaint c still waits for somebody to say what it is about: its product or its category is not chosen, and there is
// one to choose. An organisation that has set up none is never asked for what nobody could give.
import { sql } from 'kysely';

const oneToChoose = (taxonomy: 'product' | 'category') =>
  sql`exists (select 1 from taxonomy_node n where n.taxonomy = ${sql.lit(taxonomy)} and n.retired_at is null)`;

export const toClassify = sql`((c.product_id is null and ${oneToChoose('product')})
  or (c.category_id is null and ${oneToChoose('category')}))`;
