// Answers a compliment, a comment or a suggestion: they are thanked in writing, or were thanked by a colleague, or nobody can be; and of a
// suggestion is said what became of it. With that it is settled. A question or a problem is settled, never thanked away.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { wayToTell } from '#domain/informing/way-to-tell.ts';
import {
  type AnsweredKind,
  isAnswered,
  suggestionOutcomes,
  type SuggestionOutcome,
  thanksBegun,
  whyNotAnswered,
} from '#domain/praise-and-ideas.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { lockContact, saveContact } from '#records/contacts.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { whoTold } from '#records/praise.ts';
import { command } from '../command.ts';
import { channel, seen, words } from './inputs.ts';

const outcomes = Object.keys(suggestionOutcomes) as [SuggestionOutcome];

export const answerContact = command({
  permission: 'log',
  input: z.object({
    contact: z.uuid(),
    version: seen,
    how: words('Say what became of it, in a sentence for colleagues.'),
    outcome: z.enum(outcomes).nullish().describe('Of a suggestion: whether it was taken up'),
    thanks: z
      .union([
        z.strictObject({ text: words('Write what they read, or choose that they were told another way.', 10_000) }),
        z.strictObject({ told: channel }),
      ])
      .nullish()
      .describe('The words sent to them, or how a colleague thanked them; left out, nobody did'),
  }),
  async run({ contact: id, version, how, outcome = null, thanks }, { tx, actor, now }) {
    const contact = await lockContact(tx, id, version);
    if (isRefusal(contact)) return contact;
    const no = whyNotAnswered(contact, outcome);
    if (no || !isAnswered(contact.kind)) return no ?? refuse('contact.settled-otherwise');
    const facts = { about: id, as: contact.kind, outcome };
    const change = { state: 'settled', settled_how: how, settled_at: now, outcome };
    const sent =
      thanks && 'text' in thanks
        ? await write(tx, { id, kind: contact.kind, text: thanks.text, by: personBehind(actor), now })
        : null;
    if (isRefusal(sent)) return sent;
    await saveContact(tx, id, { ...change, answered_at: thanks ? now : null });
    const by = sent ? sent.channel : thanks && 'told' in thanks ? thanks.told : null;
    return {
      happened: [{ kind: 'contact-answered', ...facts, channel: by, message: sent?.later.body.message ?? null }],
      queue: sent ? [sent.later] : [],
      reply: { settled: true },
    };
  },
});

type Writing = {
  readonly id: string;
  readonly kind: AnsweredKind;
  readonly text: string;
  readonly by: string | null;
  readonly now: Date;
};

/** Writes as they like to hear from us; refused where only a colleague can tell them. */
async function write(tx: Transaction, { id, kind, text, by, now }: Writing) {
  const who = await whoTold(tx, id);
  const way = who && wayToTell(who, new Set(who.ways));
  if (!who || !way || way.byHand) return refuse('contact.no-way-to-write');
  const { language, subject } = thanksBegun(kind, who.language);
  const to = { channel: way.channel, address: way.address, customer: who.customer };
  const later = await addMessage(tx, { complaint: null, contact: id, kind: 'thanks', ...to, language, subject, text, by, now });
  return { channel: way.channel, later };
}
