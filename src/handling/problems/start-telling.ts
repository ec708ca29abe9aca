// Begins to tell customers what was approved, or goes on after it was stopped. It stands for exactly what was approved: a list or a
// word changed since is refused.
import { refuseTellingDeed } from '#domain/problem-telling.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockTelling, queueEverybody, saveTelling, tellingSubject } from '#records/problem-tellings.ts';
import { command } from '../command.ts';
import { ofTelling } from './inputs.ts';

export const startTelling = command({
  permission: 'keep-problems',
  input: ofTelling,
  async run({ telling: id, version: seen }, { tx, now }) {
    const telling = await lockTelling(tx, { telling: id, seen });
    if (isRefusal(telling)) return telling;
    const no = refuseTellingDeed(telling, telling.problemState, telling.state === 'stopped' ? 'go-on' : 'start');
    if (no) return no;
    const { digest } = await tellingSubject(tx, telling);
    if (digest !== telling.digest) return refuse('telling.changed-since');
    const people = await queueEverybody(tx, telling);
    const version = await saveTelling(tx, id, { state: 'going', started_at: now, ended_at: null });
    const happened = [{ kind: 'telling-started', about: telling.problem, telling: id, people, anHour: telling.anHour }] as const;
    return { happened, queue: [{ job: 'tell-affected', body: {} }], reply: { version } };
  },
});
