// The row of the organisation (there is one) and of the legal entities that answer for its complaints.
import { type Language, languages } from '#domain/organisation.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewOrganisation {
  readonly id: string;
  readonly organisation: string;
  readonly timeZone: string;
  readonly calendar: string;
  readonly legalEntityId: string;
  readonly legalEntity: string;
  readonly rulePack: string;
  readonly linkLifeDays: number;
  readonly now: Date;
}

export async function organisationExists(tx: Transaction): Promise<boolean> {
  return (await tx.sql.selectFrom('organisation').select('id').executeTakeFirst()) !== undefined;
}

export async function addOrganisation(tx: Transaction, made: NewOrganisation): Promise<void> {
  await tx.sql
    .insertInto('organisation')
    .values({
      id: made.id,
      name: made.organisation,
      time_zone: made.timeZone,
      calendar: made.calendar,
      link_life_days: made.linkLifeDays,
      created_at: made.now,
    })
    .execute();
  await tx.sql
    .insertInto('legal_entity')
    .values({
      id: made.legalEntityId,
      name: made.legalEntity,
      rule_pack: made.rulePack,
      calendar: made.calendar,
      created_at: made.now,
    })
    .execute();
}

/** The organisation whose rows these are. Throws before set-up: no command that needs it can be reached until then. */
export async function theOrganisation(tx: Transaction) {
  return tx.sql.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
}

/** Its id, for what the record tells about the place itself; before set-up, the id that stands for "no organisation yet". */
export async function organisationId(tx: Transaction): Promise<string> {
  const row = await tx.sql.selectFrom('organisation').select('id').executeTakeFirst();
  return row?.id ?? '00000000-0000-7000-8000-000000000000';
}

export interface OrganisationSettings {
  readonly name: string;
  readonly timeZone: string;
  readonly calendar: string;
  readonly language: Language;
  readonly linkLifeDays: number;
}

/** The settings and the version they stand at, held until the transaction ends: whoever changes any setting takes their turn here. */
export async function lockSettings(tx: Transaction) {
  const row = await tx.sql.selectFrom('organisation').selectAll().forUpdate().executeTakeFirstOrThrow();
  const { id, version, name, time_zone: timeZone, calendar, language, link_life_days: linkLifeDays } = row;
  return { id, version, settings: { name, timeZone, calendar, language, linkLifeDays } };
}

export async function saveSettings(tx: Transaction, { name, timeZone, calendar, language, linkLifeDays }: OrganisationSettings) {
  await tx.sql
    .updateTable('organisation')
    .set((row) => ({
      name,
      time_zone: timeZone,
      calendar,
      language,
      text_search: languages[language].search,
      link_life_days: linkLifeDays,
      version: row('version', '+', 1),
    }))
    .execute();
}

/** How many days a link lives that is to be answered by a day: as long as the organisation gives, and never less than until a week after that day. */
export async function linkDaysFor(tx: Transaction, dueOn: string, now: Date): Promise<number> {
  const { link_life_days: days } = await theOrganisation(tx);
  const untilDue = Math.ceil((Date.parse(`${dueOn}T00:00:00Z`) - now.getTime()) / 86_400_000);
  return Math.max(days, untilDue + 8);
}
