// Rows of escalations. A complaint has one open at a time; those answered stay.
import { type Insertable, sql } from 'kysely';
import type { Escalated } from '#domain/escalation.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface OpenEscalation extends Escalated {
  readonly id: string;
  readonly fromPerson: string | null;
  readonly fromTeam: string | null;
  readonly by: string | null;
}

export async function openEscalation(tx: Transaction, complaint: string): Promise<OpenEscalation | undefined> {
  const { rows } = await sql<OpenEscalation>`
    select id, kind, to_person as "toPerson", to_team as "toTeam", from_person as "fromPerson", from_team as "fromTeam", by_person as by
    from escalation where complaint_id = ${complaint} and state = 'open' for update`.execute(tx.sql);
  return rows[0];
}

export async function addEscalation(tx: Transaction, row: Insertable<DB['escalation']>): Promise<void> {
  await tx.sql.insertInto('escalation').values(row).execute();
}

export interface Answer {
  readonly complaint: string;
  readonly id: string;
  readonly as: 'taken-up' | 'handed-back';
  readonly by: string | null;
  readonly advice: string;
  readonly now: Date;
}

export async function settleEscalation(tx: Transaction, { complaint, id, as, by, advice, now }: Answer): Promise<void> {
  await tx.sql
    .updateTable('escalation')
    .set({ state: as, settled_by: by, settled_at: now, advice })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .execute();
}

/** A senior who may see the complaint: somebody who gives out work. */
export async function seniorFor(tx: Transaction, complaint: string, person: string): Promise<Refusal | undefined> {
  const { rows } = await sql<{ senior: boolean }>`
    select exists (select 1 from person_role r join role_permission using (role) where r.person_id = p.id and permission = 'assign') as senior
    from person p where p.id in (select who_sees(${complaint}, array[${person}]::uuid[]))`.execute(tx.sql);
  if (!rows[0]) return refuse('handler.unknown');
  return rows[0].senior ? undefined : refuse('escalation.not-senior');
}

/** Whether the team is open and marked as a specialist unit. */
export async function isSpecialist(tx: Transaction, team: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('team')
    .select('specialist')
    .where('id', '=', team)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.specialist ?? false;
}

export interface AtRisk {
  readonly complaint: string;
  readonly team: string;
  readonly handler: string | null;
  readonly due: Date;
  /** Who gives out work in the team. */
  readonly managers: readonly string[];
}

/** Complaints whose most pressing date is at risk or past, not escalated now nor ever for that date; at most so many at once. */
export async function lockAtRisk(tx: Transaction, now: Date, most: number): Promise<AtRisk[]> {
  const { rows } = await sql<AtRisk>`
    select c.id as complaint, c.team_id as team, c.handler_id as handler, c.due_at as due,
      array(select distinct m.person_id from team_member m join person p on p.id = m.person_id and p.state = 'active'
        join person_role r on r.person_id = m.person_id join role_permission g on g.role = r.role and g.permission = 'assign'
        where m.team_id = c.team_id) as managers
    from complaint c where c.state in ('open', 'answered') and c.team_id is not null and c.due_at is not null
      and (coalesce(c.due_at, 'infinity'::timestamptz) <= ${now} or c.at_risk_at <= ${now})
      and not exists (select 1 from escalation e where e.complaint_id = c.id and (e.state = 'open' or e.for_due_at = c.due_at))
    order by c.due_at, c.id limit ${most} for update of c`.execute(tx.sql);
  return rows.filter(({ managers }) => managers.length > 0);
}

/** Escalations go with a merged complaint; one still open there ends where the other has one open too. */
export async function moveEscalations(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`update escalation e set state = 'handed-back', settled_at = clock_timestamp(), advice = ''
    where complaint_id = ${from} and state = 'open'
      and exists (select 1 from escalation o where o.complaint_id = ${to} and o.state = 'open')`.execute(tx.sql);
  await sql`update escalation e set complaint_id = ${to}, for_due_at = null where complaint_id = ${from}`.execute(tx.sql);
}
