// Complaints by the thousand for returns, as rows at once: opened, answered, closed, reopened, withdrawn, merged and declined on and
// around the borders of periods, some without what a return needs. The same for the same seed.
import { numbers } from '../../bench/register.ts';
import { newId } from '#platform/new-id.ts';
import type { TestHouse } from './house.ts';

export interface Made {
  readonly id: string;
  readonly product: string | null;
  readonly category: string | null;
  readonly pointCategories: readonly string[];
  readonly receivedAt: Date;
  readonly state: string;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  readonly level: number;
  readonly vulnerable: boolean;
  readonly milestones: readonly { what: string; at: Date; takenBack: boolean }[];
  readonly clocks: Readonly<Record<string, { due: Date | null; met: Date | null; stopped: Date | null }>>;
  readonly payments: readonly { minor: number; paidOn: string | null }[];
}

export interface Wanted {
  readonly count: number;
  readonly seed: number;
  readonly pack: string;
  readonly entity: string;
  readonly products: readonly string[];
  readonly categories: readonly string[];
  /** Instants around which most things happen: the borders of periods. */
  readonly borders: readonly Date[];
  /** The clocks, with how many days each gives. */
  readonly clocks: Readonly<Record<string, number>>;
  readonly answer: string;
}

const day = 86_400_000;

export async function madeUp(house: Pick<TestHouse, 'pool' | 'clock'>, wanted: Wanted): Promise<Made[]> {
  const next = numbers(wanted.seed);
  const made = Array.from({ length: wanted.count }, () => one(next, wanted));
  const customers = made.map(() => newId(house.clock()));
  const insert = (table: string, rows: readonly object[]) =>
    rows.length > 0 &&
    house.pool.query(
      `insert into ${table} (${Object.keys(rows[0] ?? {}).join(', ')}) select ${Object.keys(rows[0] ?? {}).join(', ')}
       from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  const { pack: rule_pack, entity: legal_entity_id } = wanted;
  await insert(
    'customer',
    made.map(({ vulnerable }, at) => ({
      id: customers[at],
      created_at: house.clock(),
      support_needs: vulnerable ? 'Cannot read small print' : null,
      version: 1,
      anonymous: false,
      confidential: false,
    })),
  );
  await insert(
    'complaint',
    made.map((complaint, at) => ({
      id: complaint.id,
      reference: `M-${wanted.seed}-${at}`,
      title: 'Made up',
      description: 'Made up for a return.',
      outcome_wanted: '',
      channel: 'phone',
      received_at: complaint.receivedAt,
      first_made_at: complaint.receivedAt,
      logged_at: complaint.receivedAt,
      state: complaint.state,
      stage: 'listen',
      track: 'full-investigation',
      level: complaint.level,
      severity: 'moderate',
      severity_reasons: [],
      product_id: complaint.product,
      category_id: complaint.category,
      legal_entity_id,
      rule_pack,
      calendar: 'GB-EAW',
      waiting_on: 'us',
      need_to_know: next() < 0.05,
      closed_at: complaint.closedAt,
      outcome: complaint.outcome,
      merged_into: complaint.state === 'merged' ? (made[0]?.id ?? null) : null,
      version: 1,
      forwarded: false,
    })),
  );
  await insert(
    'complaint_party',
    made.map(({ id }, at) => ({ complaint_id: id, customer_id: customers[at], role: 'complainant', is_primary: true })),
  );
  await insert(
    'complaint_point',
    made.flatMap(({ id, pointCategories }) =>
      pointCategories.map((category_id, at) => ({
        complaint_id: id,
        id: newId(house.clock()),
        position: at + 1,
        text: 'A point',
        category_id,
      })),
    ),
  );
  await insert(
    'complaint_milestone',
    made.flatMap(({ id, milestones }) =>
      milestones.map(({ what, at, takenBack }) => ({
        complaint_id: id,
        id: newId(house.clock()),
        what,
        at,
        text: '',
        recorded_at: at,
        taken_back_at: takenBack ? at : null,
      })),
    ),
  );
  await insert(
    'complaint_clock',
    made.flatMap(({ id, clocks, receivedAt }) =>
      Object.entries(clocks).map(([clock, { due, met, stopped }]) => ({
        complaint_id: id,
        clock,
        rule_pack,
        rule_from: '2000-01-01',
        trigger: 'received',
        started_at: receivedAt,
        due_at: due,
        due_day: due,
        local_target: false,
        met_at: met,
        stopped_at: stopped,
      })),
    ),
  );
  await insert(
    'option',
    made.map(({ id, receivedAt }) => ({
      complaint_id: id,
      id,
      position: 1,
      kind: 'refund',
      title: 'Pay',
      detail: '',
      customer_benefits: '',
      customer_drawbacks: '',
      our_benefits: '',
      our_drawbacks: '',
      cost_minor: 0,
      currency: 'GBP',
      state: 'chosen',
      reason: '',
      added_at: receivedAt,
      version: 1,
    })),
  );
  await insert(
    'payment',
    made.flatMap(({ id, payments, receivedAt }) =>
      payments.map(({ minor, paidOn }) => ({
        complaint_id: id,
        id: newId(house.clock()),
        option_id: id,
        basis: 'goodwill',
        amount_minor: minor,
        currency: 'GBP',
        state: paidOn === null ? 'to-be-paid' : 'paid',
        arranged_at: receivedAt,
        paid_on: paidOn,
        method: '',
        failed_because: '',
        version: 1,
      })),
    ),
  );
  return made;

  function one(random: () => number, of: Wanted): Made {
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const border = pick(of.borders).getTime();
    // One in five is on the very border or a millisecond beside it.
    const receivedAt = new Date(random() < 0.2 ? border + pick([-1, 0, 1]) : border + (random() - 0.5) * 300 * day);
    const state = pick([
      'open',
      'open',
      'answered',
      'answered',
      'closed',
      'closed',
      'closed',
      'withdrawn',
      'not-for-us',
      'merged',
      'undone',
    ]);
    const after = (at: Date): Date =>
      new Date(random() < 0.15 ? Math.max(at.getTime(), border) : at.getTime() + random() * 120 * day);
    const milestones: { what: string; at: Date; takenBack: boolean }[] = [];
    const answeredAt = state === 'answered' || (state === 'closed' && random() < 0.8) ? after(receivedAt) : null;
    if (answeredAt) milestones.push({ what: of.answer, at: answeredAt, takenBack: false });
    const closedAt = state === 'open' || state === 'answered' ? null : after(answeredAt ?? receivedAt);
    if (closedAt && random() < 0.3) {
      // Closed, opened again, and closed once more: what was taken back does not count.
      milestones.push({ what: 'closed', at: new Date((answeredAt ?? receivedAt).getTime() + 1), takenBack: true });
      milestones.push({ what: 'reopened', at: closedAt, takenBack: false });
    }
    if (closedAt && state === 'closed') milestones.push({ what: 'closed', at: closedAt, takenBack: false });
    if (random() < 0.2) milestones.push({ what: 'escalated', at: after(receivedAt), takenBack: false });
    if (random() < 0.1) milestones.push({ what: 'referred-to-third-party', at: after(receivedAt), takenBack: false });
    const clocks: Record<string, { due: Date | null; met: Date | null; stopped: Date | null }> = {};
    for (const [clock, days] of Object.entries(of.clocks)) {
      const due = random() < 0.05 ? null : new Date(receivedAt.getTime() + days * day);
      clocks[clock] = { due, met: answeredAt, stopped: state === 'withdrawn' ? closedAt : null };
    }
    return {
      id: newId(house.clock()),
      product: random() < 0.1 ? null : pick(of.products),
      category: random() < 0.1 ? null : pick(of.categories),
      pointCategories: random() < 0.5 ? [] : [pick(of.categories), pick(of.categories)],
      receivedAt,
      state,
      closedAt,
      outcome: random() < 0.1 ? null : pick(['upheld', 'partly-upheld', 'not-upheld', 'other']),
      level: random() < 0.2 ? 2 : 1,
      vulnerable: random() < 0.2,
      milestones,
      clocks,
      payments:
        random() < 0.6
          ? []
          : [
              {
                minor: Math.ceil(random() * 50_000),
                paidOn: random() < 0.2 ? null : new Date(border + (random() - 0.5) * 200 * day).toISOString().slice(0, 10),
              },
            ],
    };
  }
}

/** A list of the organisation's own with these entries, as 'Parent/Child'; their ids by name. */
export async function listed(
  house: Pick<TestHouse, 'pool' | 'clock'>,
  taxonomy: 'product' | 'category',
  names: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const path of names) {
    const [parent, child] = path.split('/');
    const name = child ?? parent ?? path;
    const id = newId(house.clock());
    const under = child === undefined ? null : (ids.get(parent ?? '') ?? null);
    await house.pool.query('insert into taxonomy_node (id, taxonomy, parent_id, name) values ($1, $2, $3, $4)', [
      id,
      taxonomy,
      under,
      name,
    ]);
    ids.set(name, id);
  }
  return ids;
}
