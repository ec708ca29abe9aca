// Takes an option that was recommended, chosen or rejected back into consideration, with the reason.
import { personBehind } from '#domain/actor.ts';
import { whyNotMovedTo } from '#domain/option.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockOption, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { decidedOption } from './inputs.ts';

export const reconsiderOption = command({
  permission: 'handle',
  input: decidedOption,
  async run({ complaint, option: id, version: seen, reason }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const no = whyNotMovedTo('considered', found.option);
    if (no) return refuse(no);
    const decided = { reason, decided_by: personBehind(actor), decided_at: now };
    const version = await saveOption(tx, complaint, id, { state: 'considered', ...decided });
    const facts = { option: id, sort: found.option.kind, was: found.option.state };
    return { happened: [{ kind: 'option-reconsidered', about: complaint, ...facts }], reply: { version } };
  },
});
