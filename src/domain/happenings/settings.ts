// What happens to the organisation's settings. Settings hold no personal data: what they were and become stands in the facts.
import { z } from 'zod';

const id = z.string();
const changes = z.record(z.string(), z.strictObject({ was: z.string(), becomes: z.string() }));
const day = z.strictObject({ holiday: z.boolean(), reason: z.string() });

export const settingsHappenings = {
  'authority-limit-changed': z.strictObject({
    limit: z.string(),
    role: z.string().nullable(),
    person: z.string().nullable(),
    was: z.string(),
    becomes: z.string(),
  }),
  'organisation-changed': z.strictObject({ changes }),
  'rate-table-added': z.strictObject({ table: id, name: z.string(), rates: z.number() }),
  'rate-table-changed': z.strictObject({
    table: id,
    name: z.strictObject({ was: z.string(), becomes: z.string() }),
    follows: z.strictObject({ was: z.string().nullable(), becomes: z.string().nullable() }),
    days: z.array(z.strictObject({ from: z.string(), was: z.string().nullable(), becomes: z.string().nullable() })),
  }),
  'rate-table-retired': z.strictObject({ table: id, name: z.string() }),
  'legal-entity-added': z.strictObject({ legalEntity: id, name: z.string(), rulePack: z.string(), calendar: z.string() }),
  'legal-entity-changed': z.strictObject({ legalEntity: id, name: z.string(), changes }),
  'calendar-day-changed': z.strictObject({ calendar: z.string(), day: z.string(), was: day.nullable(), becomes: day.nullable() }),
  'clocks-recounted': z.strictObject({ calendar: z.string(), was: z.string().nullable(), becomes: z.string().nullable() }),
  'search-reindexed': z.strictObject({ complaints: z.number(), language: z.string() }),
  'taxonomy-changed': z.strictObject({
    node: id,
    taxonomy: z.string(),
    change: z.enum(['added', 'renamed', 'moved', 'ordered', 'retired', 'restored']),
    name: z.strictObject({ was: z.string().nullable(), becomes: z.string() }).optional(),
    under: z.strictObject({ was: id.nullable(), becomes: id.nullable() }).optional(),
    before: id.nullable().optional(),
  }),
};
