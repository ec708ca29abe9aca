// Keeps a letter as it now reads, as its next version. Words for a part that the rules lock are refused.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { letterWritten, writeInto } from '#domain/letter/content.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { keepVersion, letterCaseOf } from '#records/letters.ts';
import { command } from '../command.ts';
import { letterBeingWritten, letterSeen, ofLetter } from './inputs.ts';

export const keepLetter = command({
  permission: 'handle',
  input: ofLetter.extend({
    version: letterSeen,
    recipient: z.uuid().nullish().describe('Which of the people on the complaint it goes to'),
    ...letterWritten.shape,
  }),
  async run({ complaint: about, letter, version: seen, recipient, ...written }, { tx, actor, now, rules }) {
    const at = await letterBeingWritten(tx, rules, { actor, complaint: about, letter, seen });
    if (isRefusal(at)) return at;
    const { found, rule } = at;
    if (recipient) {
      const { recipients } = await letterCaseOf(tx, about, found.rulePack);
      if (!recipients.some(({ id }) => id === recipient)) return refuse('party.unknown');
    }
    const content = writeInto(found.content, written, rule);
    if (typeof content === 'string') return refuse(`letter.${content}`);
    const to = recipient ?? found.recipient;
    if (to === found.recipient && JSON.stringify(content) === JSON.stringify(found.content))
      return { unchanged: true, reply: { version: found.version } };
    const number = found.version + 1;
    await keepVersion(tx, { complaint: about, letter, number, content, by: personBehind(actor), now }, to);
    return { happened: [{ kind: 'letter-kept', about, letter, name: rule.name, version: number }], reply: { version: number } };
  },
});
