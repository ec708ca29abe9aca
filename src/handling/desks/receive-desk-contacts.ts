// Takes contacts of another help desk in, each once under its own id: new ones become contacts of ours, those that went on are read again,
// and each gets its answer. Nobody is acknowledged or told: the customer wrote to the other desk, and is answered there.
import { z } from 'zod';
import { type DeskAnswer, mostAtOnce } from '#domain/desk/desk.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { readItem } from '#records/desk-intake/item-read.ts';
import { type DeskAnswered, type Numbered, takeItems } from '#records/desk-intake/take-items.ts';
import { keepRefusals, lockDesk, noteReceived } from '#records/desks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';

export const receiveDeskContacts = command({
  permission: 'log',
  reach: 'program',
  input: z.object({
    desk: z.uuid(),
    items: z.array(z.unknown()).min(1).max(mostAtOnce).describe('null: passed over by the mapping'),
  }),
  async run({ desk: id, items }, { tx, actor, now }) {
    const desk = await lockDesk(tx, id);
    if (isRefusal(desk)) return desk;
    if (!desk.active) return refuse('desk.paused');
    const answers: DeskAnswered[] = [];
    const read: Numbered[] = [];
    const refused: { theirId: string | null; words: string }[] = [];
    for (const [index, item] of items.entries()) {
      const one = item === null ? null : readItem(item, desk, now);
      if (one === null) answers.push({ index, id: null, answer: 'passed-over', contact: null, notes: [] });
      else if ('wrong' in one) {
        answers.push({ index, id: one.theirId, answer: 'refused', contact: null, notes: [one.wrong] });
        refused.push({ theirId: one.theirId, words: one.wrong });
      } else read.push({ ...one, index });
    }
    const happened: Happening[] = [];
    answers.push(...(await takeItems(read, { tx, desk, actor, now, happened })));
    answers.sort((a, b) => a.index - b.index);
    const count = (answer: DeskAnswer): number => answers.filter((one) => one.answer === answer).length;
    const [kept, changed] = [count('kept'), count('changed')];
    if (kept + changed + refused.length === 0) return { unchanged: true, reply: { answers } };
    await keepRefusals(tx, id, refused, now);
    if (kept + changed > 0) await noteReceived(tx, id, now);
    const facts = { desk: id, name: desk.title, kept, changed, refused: refused.length };
    return {
      happened: [{ kind: 'desk-contacts-received', about: await organisationId(tx), ...facts }, ...happened],
      queue: kept + changed > 0 ? [readTheContact] : [],
      reply: { answers },
    };
  },
});
