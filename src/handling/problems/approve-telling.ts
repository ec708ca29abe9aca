// A second person approves what customers are told, word for word and for exactly these customers. Nobody is told by it: whoever asked
// then begins.
import { personBehind } from '#domain/actor.ts';
import { refuseTellingDeed } from '#domain/problem-telling.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockTelling, saveTelling, tellingSubject } from '#records/problem-tellings.ts';
import { command } from '../command.ts';
import { ofTelling } from './inputs.ts';

export const approveTelling = command({
  permission: 'approve',
  input: ofTelling,
  async run({ telling: id, version: seen }, { tx, actor, now }) {
    const telling = await lockTelling(tx, { telling: id, seen });
    if (isRefusal(telling)) return telling;
    const no = refuseTellingDeed(telling, telling.problemState, 'approve');
    if (no) return no;
    const by = personBehind(actor);
    if (telling.askedBy === by) return refuse('telling.own');
    const { digest } = await tellingSubject(tx, telling);
    if (digest !== telling.digest) return refuse('telling.changed-since');
    const version = await saveTelling(tx, id, { state: 'approved', decided_by: by, decided_at: now });
    return { happened: [{ kind: 'telling-approved', about: telling.problem, telling: id, digest }], reply: { version } };
  },
});
