// The row of a complaint that is being logged: open, heard and not yet understood, with whoever logged it as its handler only
// if they said so.
import { type Severity, titleFrom } from '#domain/complaint.ts';
import type { DueFirst } from '#domain/complaint-clocks.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { dueColumns } from './clocks.ts';
import { addComplaint } from './complaints.ts';
import type { LegalEntity } from './legal-entities.ts';

export interface NewComplaint {
  readonly id: string;
  readonly reference: string;
  readonly told: {
    readonly title?: string | null | undefined;
    readonly description: string;
    readonly outcomeWanted: string;
    readonly channel: string;
    readonly severity: Severity;
    readonly severityReasons: string[];
    readonly product?: string | null | undefined;
    readonly category?: string | null | undefined;
    readonly handleMyself: boolean;
  };
  readonly entity: LegalEntity;
  readonly receivedAt: Date;
  readonly by: string | null;
  readonly now: Date;
  readonly due: DueFirst | null;
  /** The team it goes to: as chosen, else by the organisation's routing rules. */
  readonly team: string | null;
}

export async function addNewComplaint(tx: Transaction, made: NewComplaint): Promise<void> {
  const { id, reference, told, entity, receivedAt, by, now, due, team } = made;
  const handler = told.handleMyself ? by : null;
  await addComplaint(tx, {
    id,
    reference,
    title: told.title || titleFrom(told.description),
    description: told.description,
    outcome_wanted: told.outcomeWanted,
    channel: told.channel,
    received_at: receivedAt,
    first_made_at: receivedAt,
    logged_at: now,
    logged_by: by,
    state: 'open',
    stage: 'listen',
    track: 'full-investigation',
    severity: told.severity,
    severity_reasons: told.severityReasons,
    product_id: told.product ?? null,
    category_id: told.category ?? null,
    legal_entity_id: entity.id,
    rule_pack: entity.rulePack,
    calendar: entity.calendar,
    team_id: team,
    handler_id: handler,
    handler_since: handler && now,
    ...dueColumns(due),
  });
}
