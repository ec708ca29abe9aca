// A second person sends back what customers are to be told, with the reason. It is a draft again.
import { personBehind } from '#domain/actor.ts';
import { refuseTellingDeed } from '#domain/problem-telling.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockTelling, saveTelling } from '#records/problem-tellings.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { ofTelling } from './inputs.ts';

export const sendBackTelling = command({
  permission: 'approve',
  input: ofTelling.extend({ why: words('Say what should be different.', 2000) }),
  async run({ telling: id, version: seen, why }, { tx, actor, now }) {
    const telling = await lockTelling(tx, { telling: id, seen });
    if (isRefusal(telling)) return telling;
    const no = refuseTellingDeed(telling, telling.problemState, 'send-back');
    if (no) return no;
    const by = personBehind(actor);
    if (telling.askedBy === by) return refuse('telling.own');
    const version = await saveTelling(tx, id, { state: 'draft', decided_by: by, decided_at: now, decided_words: why });
    return { happened: [{ kind: 'telling-sent-back', about: telling.problem, telling: id }], reply: { version } };
  },
});
