// Keeps a letter as it now reads, as its next version. Words for a part that the rules lock are refused.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { letterWritten, writeInto } from '#domain/letter/content.ts';
import { decideWhom } from '#domain/letter/reader.ts';
import { OutsideBody } from '#domain/outside-body.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { keepVersion, letterCaseOf } from '#records/letters.ts';
import { command } from '../command.ts';
import { letterBeingWritten, letterSeen, ofLetter } from './inputs.ts';

export const keepLetter = command({
  permission: 'handle',
  input: ofLetter.extend({
    version: letterSeen,
    recipient: z.uuid().nullish().describe('Which of the people on the complaint it goes to'),
    outside: OutsideBody.nullish().describe('The body outside it goes to, for a letter that passes the complaint on'),
    ...letterWritten.shape,
  }),
  async run({ complaint: about, letter, version: seen, recipient, outside, ...written }, { tx, actor, now, rules }) {
    const at = await letterBeingWritten(tx, rules, { actor, complaint: about, letter, seen });
    if (isRefusal(at)) return at;
    const { found, rule } = at;
    const { recipients } = await letterCaseOf(tx, about, found.rulePack);
    const to = recipient || outside ? decideWhom(rule, recipients, { recipient, outside }) : found.whom;
    if (isRefusal(to)) return to;
    const content = writeInto(found.content, written, rule);
    if (typeof content === 'string') return refuse(`letter.${content}`);
    if (JSON.stringify([to, content]) === JSON.stringify([found.whom, found.content]))
      return { unchanged: true, reply: { version: found.version } };
    const number = found.version + 1;
    await keepVersion(tx, { complaint: about, letter, number, content, by: personBehind(actor), now }, to);
    return { happened: [{ kind: 'letter-kept', about, letter, name: rule.name, version: number }], reply: { version: number } };
  },
});
