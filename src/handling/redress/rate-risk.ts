// Rates one of the six risks of an option: how likely, how bad, what lessens it, and what is left then.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isLess, score } from '#domain/option-risk.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveRisk } from '#records/option-risks.ts';
import { lockOption, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, fromOneToFive, maybeSaid, optionId, riskKind, said } from './inputs.ts';

export const rateRisk = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    option: optionId,
    risk: riskKind,
    says: said('Say what could go wrong.', 4_000),
    likelihood: fromOneToFive,
    impact: fromOneToFive,
    mitigation: maybeSaid(4_000),
    residual: z.object({ likelihood: fromOneToFive, impact: fromOneToFive }),
  }),
  async run({ complaint, option: id, risk, says, likelihood, impact, mitigation, residual }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id });
    if (isRefusal(found)) return found;
    const rated = { likelihood, impact };
    if (!isLess(residual, rated)) return refuse('risk.not-less');
    await saveRisk(tx, {
      complaint_id: complaint,
      option_id: id,
      kind: risk,
      says,
      likelihood,
      impact,
      mitigation,
      residual_likelihood: residual.likelihood,
      residual_impact: residual.impact,
      rated_by: personBehind(actor),
      rated_at: now,
    });
    const version = await saveOption(tx, complaint, id, {});
    const facts = { option: id, sort: found.option.kind, risk, score: score(rated), residual: score(residual) };
    return { happened: [{ kind: 'risk-rated', about: complaint, ...facts }], reply: { version } };
  },
});
