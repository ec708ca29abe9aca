// Discards a letter that will not be sent. It stays in the list, with every version that was kept.
import { isRefusal } from '#domain/refusal.ts';
import { discard } from '#records/letters.ts';
import { command } from '../command.ts';
import { letterBeingWritten, letterSeen, ofLetter } from './inputs.ts';

export const discardLetter = command({
  permission: 'handle',
  input: ofLetter.extend({ version: letterSeen }),
  async run({ complaint: about, letter, version: seen }, { tx, actor, now, rules }) {
    const at = await letterBeingWritten(tx, rules, { actor, complaint: about, letter, seen });
    if (isRefusal(at)) return at;
    await discard(tx, about, letter, now);
    const { name } = at.rule;
    return { happened: [{ kind: 'letter-discarded', about, letter, name }], reply: { discarded: true } };
  },
});
