// Answers what a return asks and nobody can count: a text, yes or no, a number of homes. A checked return is to be checked again.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import type { Answers } from '#domain/returns/figures.ts';
import { leavesOf } from '#domain/returns/placing.ts';
import { askedFor } from '#domain/returns/plan.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import { theOrganisation } from '#records/organisations.ts';
import { changeVersion, moveReturn } from '#records/returns.ts';
import { command } from '../command.ts';
import { forDeed, onReturn, whichReturn } from './inputs.ts';

const answer = z.union([
  z.string().trim().max(20_000, 'Keep it to 20,000 characters.'),
  z.number().min(0, 'A number is not less than nothing.'),
  z.boolean(),
]);

export const answerReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: onReturn.extend({ answers: z.record(z.string(), answer.nullable()).describe('By question; null takes an answer away') }),
  async run({ answers, ...input }, { tx, rules }) {
    const found = await forDeed(tx, rules, 'answer', input);
    if (isRefusal(found)) return found;
    const { held } = found;
    if (!Object.entries(answers).every(([id, value]) => isAskedBy(held.layout, id, value)))
      return refuse('return.question-unknown');
    const given = Object.entries({ ...held.answers, ...answers }).filter(
      (one): one is [string, Answers[string]] => one[1] !== null && one[1] !== '',
    );
    const kept = Object.fromEntries(given);
    const changed = Object.keys(answers).filter((id) => kept[id] !== held.answers[id]);
    if (changed.length === 0) return { unchanged: true, reply: { version: held.version } };
    await changeVersion(tx, held, { answers: JSON.stringify(kept) });
    await changeVersion(tx, held, { checked_by: null, checked_at: null });
    const version = await moveReturn(tx, held, { state: 'draft' });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'return-answered', about, ...whichReturn(found), questions: changed }], reply: { version } };
  },
});

const types = { text: 'string', number: 'number', 'yes-no': 'boolean' } as const;

function isAskedBy(definition: ReturnDefinition, key: string, value: string | number | boolean | null): boolean {
  const [id, row] = key.split('@');
  const asked = askedFor(definition).find((one) => one.id === id);
  if (!asked || (value !== null && typeof value !== types[asked.kind])) return false;
  const rows = [...leavesOf(definition.rows), ...definition.rows].map((one) => one.id);
  return row === undefined || (asked.eachRow && rows.includes(row));
}
