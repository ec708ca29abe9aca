// Says on which day the accounting year of a legal entity ends, from which some returns count their periods. Returns that were
// begun keep theirs.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import type { MonthDay } from '#domain/time-limit.ts';
import { lockSettings } from '#records/organisations.ts';
import { lockAccountingYear, setAccountingYear as keepYear } from '#records/return-choices.ts';
import { command } from '../command.ts';

const isMonthDay = (text: string): text is MonthDay => /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]|last)$/.test(text);

export const setAccountingYear = command({
  permission: 'file-returns',
  reach: 'program',
  input: z.object({
    entity: z.uuid(),
    ends: z.string().refine(isMonthDay, 'Choose the month and the day, such as 03-31, or 02-last for the last of February.'),
  }),
  async run({ entity, ends }, { tx }) {
    const { id: about } = await lockSettings(tx);
    const was = await lockAccountingYear(tx, entity);
    if (was === undefined) return refuse('legal-entity.unknown');
    if (was === ends) return { unchanged: true, reply: { ends } };
    await keepYear(tx, entity, ends);
    return { happened: [{ kind: 'accounting-year-set', about, entity, was, becomes: ends }], reply: { ends } };
  },
});
