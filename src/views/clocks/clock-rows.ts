// The one query behind the clocks of a complaint: the facts they are counted from, the regimes with why they were chosen, what was
// given, what was late and why, and the lists to choose from.
import { sql } from 'kysely';
import type { TimeRequest } from '#domain/time-request.ts';
import type { MoreTimeShown } from './clock-shapes.ts';

const who = (column: string) => sql`(select p.name from person p where p.id = ${sql.ref(column)})`;

export interface RegimeRow {
  readonly rulePack: string;
  readonly main: boolean;
  readonly because: 'entity' | 'rule' | 'person';
  readonly becauseRule: string | null;
  readonly type: string | null;
  readonly typeBecause: 'rule' | 'person' | null;
  readonly complainant: string | null;
  readonly receivedAt: string | null;
  readonly points: string[] | null;
  readonly outcome: string | null;
  readonly chosenBy: string | null;
}

export interface ClockRows {
  readonly version: number;
  readonly state: 'open' | 'answered' | 'closed' | 'not-for-us' | 'withdrawn' | 'merged' | 'undone';
  readonly restricted: boolean;
  readonly handler: string | null;
  readonly receivedAt: string;
  readonly outcome: string | null;
  readonly entity: string;
  readonly clockCase: unknown;
  readonly regimes: RegimeRow[];
  readonly choices: { rulePack: string; at: string; by: string | null; reason: string }[];
  readonly given: {
    rulePack: string;
    clock: string;
    at: string;
    to: string | null;
    reason: string;
    consented: boolean;
    by: string | null;
  }[];
  readonly asked: (NonNullable<MoreTimeShown['asked']> & {
    rulePack: string;
    clock: string;
    request: TimeRequest;
    digest: string;
  })[];
  readonly late: { rulePack: string; clock: string; reason: string; words: string; by: string | null; at: string }[];
  readonly milestones: {
    id: string;
    what: string;
    at: string;
    channel: string | null;
    text: string;
    rulePack: string | null;
    named: boolean;
  }[];
  readonly pauses: { reason: string; since: string; clocks: { rulePack: string; clock: string }[] }[];
  readonly points: { id: string; position: number; text: string }[];
  readonly reasons: { id: string; name: string }[];
}

export const clockRows = (complaint: string) => sql<ClockRows>`
  select c.version, c.state, c.restricted_at is not null as restricted, c.handler_id as handler, to_json(c.received_at) as "receivedAt", c.outcome,
    (select e.name from legal_entity e where e.id = c.legal_entity_id) as entity, clock_case(c.id) as "clockCase",
    coalesce((select json_agg(json_build_object('rulePack', g.rule_pack, 'main', g.main, 'because', g.because, 'becauseRule', g.because_rule,
        'type', g.type, 'typeBecause', g.type_because, 'complainant', g.complainant, 'receivedAt', g.received_at, 'outcome', g.outcome,
        'chosenBy', ${who('g.chosen_by')}, 'points', case when g.certain_points then
          (select coalesce(json_agg(p.point_id), '[]') from complaint_regime_point p where p.complaint_id = g.complaint_id and p.rule_pack = g.rule_pack) end)
      order by not g.main, g.chosen_at, g.rule_pack) from complaint_regime g where g.complaint_id = c.id and g.removed_at is null), '[]') as regimes,
    coalesce((select json_agg(json_build_object('rulePack', k.rule_pack, 'at', k.made_at, 'reason', k.reason, 'by', ${who('k.made_by')})
      order by k.made_at desc) from regime_choice k where k.complaint_id = c.id), '[]') as choices,
    coalesce((select json_agg(json_build_object('rulePack', e.rule_pack, 'clock', e.clock, 'at', e.at, 'to', to_char(e.to_day, 'YYYY-MM-DD'),
        'reason', e.reason, 'consented', e.consented, 'by', ${who('e.given_by')}) order by e.at)
      from complaint_clock_extension e where e.complaint_id = c.id), '[]') as given,
    coalesce((select json_agg(json_build_object('rulePack', t.rule_pack, 'clock', t.clock, 'approval', a.id, 'state', a.state, 'digest', a.digest,
        'by', ${who('t.asked_by')}, 'at', t.asked_at, 'to', to_char(t.to_day, 'YYYY-MM-DD'), 'reason', t.reason, 'consented', t.consented,
        'decidedBy', ${who('a.decided_by')}, 'words', a.words, 'request', json_build_object('id', t.id, 'rulePack', t.rule_pack, 'clock', t.clock,
          'reason', t.reason, 'to', to_char(t.to_day, 'YYYY-MM-DD'), 'consented', t.consented, 'due', to_char(t.due_day, 'YYYY-MM-DD'),
          'told', case when t.told_at is null then null else json_build_object('at', t.told_at, 'channel', t.told_channel) end,
          'stands', (select to_char(k.due_day, 'YYYY-MM-DD') from complaint_clock k
            where k.complaint_id = t.complaint_id and k.rule_pack = t.rule_pack and k.clock = t.clock))))
      from time_request t join lateral (select * from approval a where a.complaint_id = t.complaint_id and a.kind = 'time'
        and a.subject = t.id::text and a.state in ('waiting', 'approved', 'sent-back') order by a.asked_at desc limit 1) a on true
      where t.complaint_id = c.id and t.state = 'asked'), '[]') as asked,
    coalesce((select json_agg(json_build_object('rulePack', l.rule_pack, 'clock', l.clock, 'words', l.words, 'at', l.given_at,
        'reason', (select r.name from lateness_reason r where r.id = l.reason_id), 'by', ${who('l.given_by')}))
      from lateness l where l.complaint_id = c.id), '[]') as late,
    coalesce((select json_agg(json_build_object('id', m.id, 'what', m.what, 'at', m.at, 'channel', m.channel, 'text', m.text,
        'rulePack', m.rule_pack, 'named', m.named) order by m.at, m.id)
      from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null), '[]') as milestones,
    coalesce((select json_agg(json_build_object('reason', p.reason, 'since', p.since, 'clocks', p.clocks)) from (
        select reason, min(from_at) as since, json_agg(json_build_object('rulePack', rule_pack, 'clock', clock)) as clocks
        from complaint_clock_pause where complaint_id = c.id and to_at is null group by reason order by 2) p), '[]') as pauses,
    coalesce((select json_agg(json_build_object('id', p.id, 'position', p.position, 'text', p.text) order by p.position)
      from complaint_point p where p.complaint_id = c.id and p.withdrawn_at is null), '[]') as points,
    coalesce((select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.position) from lateness_reason r
      where r.retired_at is null), '[]') as reasons
  from complaint c where c.id = ${complaint}`;
