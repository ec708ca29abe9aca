// What one complaint is to one return: when its matter under these rules was opened, closed and left, how its clocks stand, what was
// paid, in which lines it falls. One complaint under several rules is a matter under each of them.
import { daysFrom, dayThere } from './calendar.ts';
import type { Written, WrittenPack } from './definition.ts';
import { type Exported, grouped, instantIn, type Row } from './exported.ts';
import { type Placing, placing } from './placing.ts';

export interface Clock {
  readonly due: number | null;
  readonly met: number | null;
  readonly stopped: number | null;
}

export interface Matter {
  readonly row: Row;
  readonly opened: number;
  readonly openedDay: string;
  readonly outcome: string;
  readonly type: string;
  readonly refused: boolean;
  /** When it counts as closed; null while it does not. */
  readonly done: number | null;
  /** When it was no longer open: closed, withdrawn, declined. */
  readonly left: number | null;
  readonly answered: number | null;
  readonly escalated: number | null;
  readonly referred: number | null;
  readonly decided: number | null;
  readonly sentToCompany: number | null;
  readonly clocks: ReadonlyMap<string, Clock>;
  readonly paid: number;
  readonly paidInPeriod: number;
  readonly vulnerable: boolean;
  readonly noted: Readonly<Record<string, string>>;
  readonly primaryRole: string;
  readonly lines: readonly string[];
  readonly causes: readonly string[];
}

export interface Asked {
  readonly folder: string;
  readonly pack: WrittenPack;
  readonly definition: Written;
  /** '' for the whole organisation. */
  readonly entity: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly calendar: string;
  readonly now: number;
  readonly answers: Readonly<Record<string, string | number | boolean>>;
}

const answering = [
  'final-response-sent',
  'summary-resolution-sent',
  'written-response-sent',
  'stage-response-sent',
  'outcome-told',
];

export function matters(all: Exported, asked: Asked): Matter[] {
  const beside = besideComplaints(all, asked);
  return under(all, asked.pack.id)
    .filter(({ row }) => asked.entity === '' || row['legal_entity_id'] === asked.entity)
    .filter(({ row }) => row['state'] !== 'merged' && row['state'] !== 'undone')
    .map((one) => matter(one, asked, beside))
    .filter(({ openedDay }) => openedDay <= asked.to);
}

interface Under {
  readonly row: Row;
  readonly opened: number;
  readonly outcome: string;
  readonly type: string;
}

function under({ complaint, complaint_regime: regimes }: Exported, pack: string): Under[] {
  const byComplaint = grouped(regimes, 'complaint_id');
  return complaint.flatMap((row) => {
    const theirs = byComplaint.get(row['id'] ?? '') ?? [];
    const received = instantIn(row['received_at']) ?? 0;
    const main = theirs.find((one) => one['main'] === 't');
    const first =
      row['rule_pack'] === pack ? [{ row, opened: received, outcome: row['outcome'] ?? '', type: main?.['type'] ?? '' }] : [];
    const second = theirs
      .filter((one) => one['main'] === 'f' && one['rule_pack'] === pack && one['removed_at'] === '')
      .map((one) => ({
        row,
        opened: instantIn(one['received_at']) ?? received,
        outcome: one['outcome'] ?? '',
        type: one['type'] ?? '',
      }));
    return [...first, ...second];
  });
}

interface Beside {
  readonly milestones: Map<string, Row[]>;
  readonly clocks: Map<string, Row[]>;
  readonly payments: Map<string, Row[]>;
  readonly parties: Map<string, Row[]>;
  readonly facts: Map<string, Row[]>;
  readonly origins: Map<string, Row[]>;
  readonly points: Map<string, Row[]>;
  readonly needs: ReadonlyMap<string, string>;
  readonly rows: Placing;
  readonly causes: Placing;
}

function besideComplaints(all: Exported, { pack, definition }: Asked): Beside {
  return {
    milestones: grouped(all.complaint_milestone, 'complaint_id'),
    clocks: grouped(
      all.complaint_clock.filter((row) => row['rule_pack'] === pack.id),
      'complaint_id',
    ),
    payments: grouped(all.payment, 'complaint_id'),
    parties: grouped(all.complaint_party, 'complaint_id'),
    facts: grouped(all.return_fact, 'complaint_id'),
    origins: grouped(all.complaint_origin, 'complaint_id'),
    points: grouped(all.complaint_point, 'complaint_id'),
    needs: new Map(all.customer.map((row) => [row['id'] ?? '', row['support_needs'] ?? ''])),
    rows: placing(all, pack.id, definition, 'rows'),
    causes: placing(all, pack.id, definition, 'causes'),
  };
}

const least = (instants: readonly (number | null)[]): number | null => {
  const known = instants.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((first, one) => Math.min(first, one));
};

function matter({ row, opened, outcome, type }: Under, asked: Asked, beside: Beside): Matter {
  const { pack, definition, timeZone, from, to } = asked;
  const id = row['id'] ?? '';
  const happened = (beside.milestones.get(id) ?? []).filter(
    (one) => one['taken_back_at'] === '' && (one['rule_pack'] === '' || one['rule_pack'] === pack.id),
  );
  const firstOf = (words: readonly string[], whole = false) =>
    least(
      happened
        .filter(({ what = '' }) => words.includes(whole ? what : (what.split('@')[0] ?? '')))
        .map((one) => instantIn(one['at'])),
    );
  const closedAt = instantIn(row['closed_at']);
  const atClosing = row['state'] === 'closed' ? closedAt : null;
  const closes = (definition.closed ?? []).length === 0 ? ['closed'] : (definition.closed ?? []);
  const done = firstOf(closes, true) ?? atClosing;
  const later = (pack.stages ?? []).filter(({ outside }) => outside !== true).slice(1);
  const parties = beside.parties.get(id) ?? [];
  const paid = (beside.payments.get(id) ?? []).filter((one) => one['state'] === 'paid');
  const sum = (rows: readonly Row[]) => rows.reduce((total, one) => total + Number(one['amount_minor']), 0);
  return {
    row,
    opened,
    openedDay: dayThere(opened, timeZone),
    outcome,
    type,
    refused: row['state'] === 'not-for-us',
    done,
    left: least([done, row['state'] === 'withdrawn' || row['state'] === 'not-for-us' ? closedAt : null]),
    answered: firstOf(answering) ?? atClosing,
    escalated: firstOf(['escalated', ...later.map(({ begins }) => begins.split('@')[0] ?? '')]),
    referred: firstOf(['referred-to-third-party']),
    decided: firstOf(['third-party-decided']),
    sentToCompany: firstOf(['sent-to-company']),
    clocks: new Map((beside.clocks.get(id) ?? []).map((one) => [one['clock'] ?? '', clockOf(one)])),
    paid: sum(paid),
    paidInPeriod: sum(paid.filter(({ paid_on: on = '' }) => on >= from && on <= to)),
    vulnerable: parties.some((one) => one['role'] !== 'representative' && beside.needs.get(one['customer_id'] ?? '') !== ''),
    noted: {
      ...(JSON.parse(beside.origins.get(id)?.[0]?.['extra'] ?? '{}') as Record<string, string>),
      ...Object.fromEntries((beside.facts.get(id) ?? []).map((one) => [one['fact'] ?? '', one['value'] ?? ''])),
    },
    primaryRole: parties.find((one) => one['is_primary'] === 't')?.['role'] ?? '',
    lines: beside.rows.linesOf(row, beside.points.get(id) ?? []),
    causes: beside.causes.linesOf(row, beside.points.get(id) ?? []),
  };
}

const clockOf = (row: Row): Clock => ({
  due: instantIn(row['due_at']),
  met: instantIn(row['met_at']),
  stopped: instantIn(row['stopped_at']),
});

/** Whole days from the day it was opened to the day it was closed; never fewer than none. */
export const daysOpen = ({ openedDay, done }: Matter, timeZone: string): number =>
  done === null ? 0 : Math.max(0, daysFrom(openedDay, dayThere(done, timeZone)));
