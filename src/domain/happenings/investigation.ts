// What happens while a complaint is looked into. What was said, found and reasoned is kept in rows that can be erased; here stand
// their ids, verdicts and days.
import { z } from 'zod';

const id = z.string();
const ids = z.array(id);
const day = z.string();

export const investigationHappenings = {
  'finding-made': z.strictObject({ finding: id, point: id, position: z.number(), verdict: z.string(), evidence: z.number() }),
  'finding-changed': z.strictObject({
    finding: id,
    point: id,
    position: z.number(),
    was: z.string(),
    becomes: z.string(),
    number: z.number(),
    evidence: z.number(),
  }),

  'evidence-recorded': z.strictObject({ evidence: id, digest: z.string().nullable(), weight: z.string(), points: ids }),
  'evidence-weighed': z.strictObject({ evidence: id, was: z.string(), becomes: z.string(), points: ids }),
  'evidence-struck': z.strictObject({ evidence: id }),

  'fact-recorded': z.strictObject({ fact: id, standing: z.string() }),
  'fact-changed': z.strictObject({ fact: id, was: z.string(), becomes: z.string() }),
  'fact-struck': z.strictObject({ fact: id }),

  'contribution-asked': z.strictObject({
    contribution: id,
    as: z.string(),
    person: id.nullable(),
    dueOn: day,
    byLink: z.boolean(),
    files: z.number(),
  }),
  'contribution-chased': z.strictObject({ contribution: id, dueOn: day }),
  'contribution-link-renewed': z.strictObject({ contribution: id, days: z.number() }),
  'contribution-received': z.strictObject({ contribution: id, by: z.string(), files: z.number() }),
  'contribution-declined': z.strictObject({ contribution: id, by: z.string() }),
  'contribution-withdrawn': z.strictObject({ contribution: id }),
  'contributions-warned': z.strictObject({ overdue: z.number() }),
  'reply-waived': z.strictObject({ person: id }),

  'question-set': z.strictObject({ question: id }),
  'question-answered': z.strictObject({ question: id }),
  'question-struck': z.strictObject({ question: id }),
  'task-set': z.strictObject({ task: id, person: id.nullable(), dueOn: day.nullable() }),
  'task-done': z.strictObject({ task: id }),
  'task-struck': z.strictObject({ task: id }),
  'check-marked': z.strictObject({ item: id, as: z.string() }),
  'checklist-changed': z.strictObject({ track: z.string(), was: z.array(z.string()), becomes: z.array(z.string()) }),

  'quality-check-asked': z.strictObject({ check: id, of: id.nullable() }),
  'quality-check-passed': z.strictObject({ check: id }),
  'quality-check-sent-back': z.strictObject({ check: id }),
};
