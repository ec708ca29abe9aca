// Takes a risk off an option: it was rated by mistake, or is none after all.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { removeRisk } from '#records/option-risks.ts';
import { lockOption, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, optionId, riskKind } from './inputs.ts';

export const dropRisk = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, option: optionId, risk: riskKind }),
  async run({ complaint, option: id, risk }, { tx, actor }) {
    const found = await lockOption(tx, { actor, complaint, option: id });
    if (isRefusal(found)) return found;
    if (!(await removeRisk(tx, { complaint, option: id, risk }))) return refuse('risk.unknown');
    const version = await saveOption(tx, complaint, id, {});
    return {
      happened: [{ kind: 'risk-dropped', about: complaint, option: id, sort: found.option.kind, risk }],
      reply: { version },
    };
  },
});
