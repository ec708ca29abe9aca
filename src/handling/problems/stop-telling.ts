// Stops telling customers: whoever was not reached yet is not told. Messages that were made go out.
import { refuseTellingDeed } from '#domain/problem-telling.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockTelling, saveTelling, waitingIn } from '#records/problem-tellings.ts';
import { command } from '../command.ts';
import { ofTelling } from './inputs.ts';

export const stopTelling = command({
  permission: 'keep-problems',
  input: ofTelling,
  async run({ telling: id, version: seen }, { tx, now }) {
    const telling = await lockTelling(tx, { telling: id, seen });
    if (isRefusal(telling)) return telling;
    const no = refuseTellingDeed(telling, telling.problemState, 'stop');
    if (no) return no;
    const left = await waitingIn(tx, id);
    const version = await saveTelling(tx, id, { state: 'stopped', ended_at: now });
    return { happened: [{ kind: 'telling-stopped', about: telling.problem, telling: id, left }], reply: { version } };
  },
});
