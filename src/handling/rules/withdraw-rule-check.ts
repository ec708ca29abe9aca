// Takes a check of a rule back: what it said is unconfirmed again. The check and who took it back are kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { standingCheck, withdrawCheck } from '#records/rule-checks.ts';
import { command } from '../command.ts';

export const withdrawRuleCheck = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({ rulePack: z.string(), statement: z.string() }),
  async run({ rulePack, statement }, { tx, actor, now }) {
    const { id } = await lockSettings(tx);
    const standing = await standingCheck(tx, rulePack, statement);
    if (!standing) return refuse('rule-check.unknown');
    await withdrawCheck(tx, standing.id, { by: personBehind(actor), now });
    return { happened: [{ kind: 'rule-check-withdrawn', about: id, rulePack, statement }], reply: {} };
  },
});
