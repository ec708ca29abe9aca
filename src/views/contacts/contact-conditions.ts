// Which contacts are meant by a list, a file or a figure: the same conditions for all three, so that a number opens the very contacts it
// counts. Who may see which of them is row-level security's matter, not theirs.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { channelPattern } from '#domain/channel.ts';
import { type ContactKind, contactKinds } from '#domain/contact-kind.ts';
import { suggestionOutcomes, type SuggestionOutcome } from '#domain/praise-and-ideas.ts';

export const kinds = Object.keys(contactKinds) as [ContactKind];
const outcomes = Object.keys(suggestionOutcomes) as [SuggestionOutcome];
const oneOrNone = z.union([z.uuid(), z.literal('none')]).optional();

/** What a list of contacts may be narrowed to: where they belong. */
export const whereTheyBelong = {
  product: oneOrNone.describe('This product and what lies below it, or none'),
  team: oneOrNone.describe('This team, or none'),
};

export const contactFilter = z.object({
  kind: z.enum(kinds).optional(),
  state: z.enum(['open', 'settled', 'any']).default('open'),
  complaints: z.enum(['yes', 'no']).default('no').describe('yes also lists contacts that became part of a complaint'),
  desk: z.string().max(40).optional().describe('The name of another help desk, or ours; left out, ours and those listed with ours'),
  ...whereTheyBelong,
  channel: z.string().regex(channelPattern).optional(),
  since: z.iso.date().optional().describe('Received on this day or later'),
  until: z.iso.date().optional().describe('Received on this day or earlier'),
  words: z.string().trim().max(200).optional().describe('Words that stand in it, or in the name of whom it is from'),
  outcome: z.enum(outcomes).optional().describe('Of suggestions: what became of them'),
  answered: z.enum(['yes', 'no']).optional().describe('Whether they were thanked'),
  praise: z.enum(['mine', 'passed-on']).optional().describe('Praise that was passed on to you, or to anybody'),
});
export type ContactFilter = z.output<typeof contactFilter>;

const without = sql`true`;

/** The conditions on contact k with its customer u, for this person. */
export function contactsWhere(asked: ContactFilter, person: string): RawBuilder<unknown> {
  const { kind, state, complaints, channel, outcome, answered, words } = asked;
  const all = [
    kind ? sql`k.kind = ${kind}` : without,
    state === 'any' ? without : sql`k.state = ${state}`,
    complaints === 'yes' ? without : sql`k.complaint_id is null`,
    fromDesk(asked.desk),
    channel ? sql`k.channel = ${channel}` : without,
    ofProduct(asked.product),
    ofTeam(asked.team),
    ...inDays(asked),
    outcome ? sql`k.outcome = ${outcome}` : without,
    answered ? sql`(k.answered_at is not null) = ${answered === 'yes'}` : without,
    praisePassed(asked.praise, person),
    words ? sql`position(lower(${words}) in lower(concat_ws(' ', k.subject, k.text, u.name))) > 0` : without,
  ];
  return sql.join(
    all.filter((one) => one !== without),
    sql` and `,
  );
}

/** Those of the desk; without one, ours and those that are listed with ours. */
function fromDesk(desk: string | undefined): RawBuilder<unknown> {
  if (desk === undefined)
    return sql`not exists (select 1 from desk_contact d join desk e on e.id = d.desk_id where d.contact_id = k.id and not e.listed)`;
  if (desk === 'ours') return sql`not exists (select 1 from desk_contact d where d.contact_id = k.id)`;
  return sql`exists (select 1 from desk_contact d join desk e on e.id = d.desk_id where d.contact_id = k.id and e.name = ${desk})`;
}

/** Of contact k: the product and what lies below it, or none. */
export function ofProduct(product: string | undefined): RawBuilder<unknown> {
  if (product === undefined) return without;
  if (product === 'none') return sql`k.product_id is null`;
  return sql`k.product_id in (with recursive below as (select id from taxonomy_node where id = ${product}
    union select n.id from taxonomy_node n join below b on n.parent_id = b.id) select id from below)`;
}

/** Of contact k: the team it was passed to, or none. */
export function ofTeam(team: string | undefined): RawBuilder<unknown> {
  if (team === undefined) return without;
  return team === 'none' ? sql`k.team_id is null` : sql`k.team_id = ${team}`;
}

/** Days as the organisation reckons them. */
function inDays({ since, until }: Pick<ContactFilter, 'since' | 'until'>): RawBuilder<unknown>[] {
  const zone = sql`(select time_zone from organisation)`;
  return [
    since ? sql`k.received_at >= (${since}::date)::timestamp at time zone ${zone}` : without,
    until ? sql`k.received_at < (${until}::date + 1)::timestamp at time zone ${zone}` : without,
  ];
}

function praisePassed(praise: ContactFilter['praise'], person: string): RawBuilder<unknown> {
  if (praise === undefined) return without;
  const whose = praise === 'mine' ? sql`and p.person_id = ${person}` : sql``;
  return sql`exists (select 1 from praise p where p.contact_id = k.id ${whose})`;
}
