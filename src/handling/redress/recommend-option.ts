// Recommends an option, with the reason: what the person who weighed them would do. Nothing is decided by it.
import { personBehind } from '#domain/actor.ts';
import { whyNotMovedTo } from '#domain/option.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockOption, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { decidedOption } from './inputs.ts';

export const recommendOption = command({
  permission: 'handle',
  input: decidedOption,
  async run({ complaint, option: id, version: seen, reason }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const no = whyNotMovedTo('recommended', found.option);
    if (no) return refuse(no);
    const decided = { reason, decided_by: personBehind(actor), decided_at: now };
    const version = await saveOption(tx, complaint, id, { state: 'recommended', ...decided });
    return {
      happened: [{ kind: 'option-recommended', about: complaint, option: id, sort: found.option.kind }],
      reply: { version },
    };
  },
});
