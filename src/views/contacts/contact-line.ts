// One contact as a line of a list: of the register of contacts, and of a problem. What the line holds and how it is asked for stand side by
// side, so that no list lacks what another has.
import { sql } from 'kysely';
import { z } from 'zod';
import { kinds } from './contact-conditions.ts';

const when = z.iso.datetime({ offset: true });

export const ContactLine = z.object({
  id: z.uuid(),
  kind: z.enum(kinds),
  state: z.enum(['open', 'settled']),
  customer: z.string().nullable(),
  channel: z.string(),
  subject: z.string(),
  text: z.string(),
  receivedAt: when,
  spottedByUs: z.boolean(),
  complaint: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
  desk: z.string().nullable().describe('The other help desk it came from'),
  outcome: z.enum(['taken-up', 'not-taken-up']).nullable().describe('Of a suggestion: what became of it'),
  answeredAt: when.nullable().describe('When they were thanked'),
});

/** The line of contact k, with its customer u and complaint c where there are. */
export const contactLine = sql`json_build_object('id', k.id, 'kind', k.kind, 'state', k.state, 'customer', u.name, 'channel', k.channel,
  'subject', k.subject, 'text', left(k.text, 300), 'receivedAt', k.received_at, 'spottedByUs', k.spotted_by_us,
  'complaint', case when c.id is not null then json_build_object('id', c.id, 'reference', c.reference) end,
  'desk', (select e.title from desk_contact d join desk e on e.id = d.desk_id where d.contact_id = k.id),
  'outcome', k.outcome, 'answeredAt', k.answered_at)`;
