// Takes a message out of a journal in, as a turn of a conversation in another help desk: joined by message ids, each once however often it
// is copied. Nobody is acknowledged or told, nothing becomes a complaint, and of what is passed over nothing is kept.
import { z } from 'zod';
import { beginningOf, sideOf, threadIds } from '#domain/desk/journal-mail.ts';
import type { DeskAnswer } from '#domain/desk/desk.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { readJournalled } from '#platform/mail-in/journalled.ts';
import { conversationId, conversationOf, handledHere, keepMessageIds } from '#records/desk-mail.ts';
import { readItem } from '#records/desk-intake/item-read.ts';
import { itemOfMail } from '#records/desk-intake/mail-item.ts';
import { takeItems } from '#records/desk-intake/take-items.ts';
import { keepRefusals, lockDesk, noteReceived } from '#records/desks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { rawMail } from '../mail/inputs.ts';

interface Reply {
  readonly answer: DeskAnswer;
  readonly contact: string | null;
  readonly because: string;
}

export const receiveDeskMail = command({
  permission: 'log',
  reach: 'program',
  input: z.object({ desk: z.uuid(), raw: rawMail }),
  async run({ desk: id, raw }, { tx, actor, now }) {
    const desk = await lockDesk(tx, id);
    if (isRefusal(desk)) return desk;
    if (!desk.active) return refuse('desk.paused');
    const { mail, envelope, lists } = readJournalled(raw);
    const to = [...mail.to, ...mail.cc, ...envelope.map((address) => ({ name: '', address }))];
    const addresses = [mail.from, ...to].map(({ address }) => address.toLowerCase());
    const side = sideOf({ sort: mail.kind, from: mail.from, replyTo: mail.replyTo, to, lists, handledHere: await handledHere(tx, mail.messageId, addresses) }, desk.our_addresses); // biome-ignore format: one question
    if ('passedOver' in side) return { unchanged: true, reply: passedOver(side.passedOver) };

    const message = { ...mail, messageId: mail.messageId ?? `sha256:${sha256(raw).toString('hex')}` };
    const known = await conversationOf(tx, id, threadIds(message));
    const theirId = known ?? conversationId(beginningOf(message));
    const item = readItem(itemOfMail(message, { side, theirId, known: known !== undefined }), desk, now);
    const about = await organisationId(tx);
    const facts = { desk: id, name: desk.title };
    if ('wrong' in item) {
      await keepRefusals(tx, id, [{ theirId, words: item.wrong }], now);
      const refused: Reply = { answer: 'refused', contact: null, because: item.wrong };
      return { happened: [{ kind: 'desk-contacts-received', about, ...facts, kept: 0, changed: 0, refused: 1 }], reply: refused };
    }
    const happened: Happening[] = [];
    const [taken] = await takeItems([{ ...item, index: 0 }], { tx, desk, actor, now, happened });
    const answer = taken?.answer ?? 'passed-over';
    const reply: Reply = { answer, contact: taken?.contact ?? null, because: (taken?.notes ?? []).join(' ') };
    if (reply.contact === null || (answer !== 'kept' && answer !== 'changed')) return { unchanged: true, reply };
    await keepMessageIds(tx, id, reply.contact, threadIds(message));
    await noteReceived(tx, id, now);
    const counts = { kept: Number(answer === 'kept'), changed: Number(answer === 'changed'), refused: 0 };
    return {
      happened: [{ kind: 'desk-contacts-received', about, ...facts, ...counts }, ...happened],
      queue: [readTheContact],
      reply,
    };
  },
});

const passedOver = (because: string): Reply => ({ answer: 'passed-over', contact: null, because });
