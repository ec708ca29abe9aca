// Sends a letter: by post, or read to the customer on the phone. The gate holds it back while anything is missing. The file that
// was sent is kept by its digest, and the milestone it sets turns the clocks by the same rules as recording it by hand.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { whyNotSent } from '#domain/letter/approved.ts';
import { heldBack } from '#domain/letter/gate.ts';
import { sendingWays } from '#domain/letter/gate-item.ts';
import { readyLetter } from '#domain/letter/ready.ts';
import { decideDated, decideSending, sentAt } from '#domain/letter/sending.ts';
import { whatFollows } from '#domain/letter/what-follows.ts';
import { outcomes } from '#domain/milestone.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { lastApproval, letterCaseOf } from '#records/letters.ts';
import { channelOf, sendOut } from '#records/letters-sent.ts';
import { command } from '../command.ts';
import { letterBeingWritten, letterSeen, ofLetter } from './inputs.ts';

export const sendLetter = command({
  permission: 'handle',
  input: ofLetter.extend({
    version: letterSeen,
    by: z.enum(Object.keys(sendingWays) as [keyof typeof sendingWays]),
    on: z.iso.date().optional().describe('The date on the letter and the day it went; today, unless said'),
    proof: z.string().trim().max(2_000).default(''),
    outcome: z
      .enum(Object.keys(outcomes) as [keyof typeof outcomes])
      .nullish()
      .describe('What the complaint came to, where no findings say so'),
  }),
  async run({ complaint: about, letter, version: seen, by: how, on, proof, outcome: said = null }, { tx, actor, now, rules }) {
    const hand = await letterBeingWritten(tx, rules, { actor, complaint: about, letter, seen });
    if (isRefusal(hand)) return hand;
    const { complaint, found, rule } = hand;
    const { content, version } = found;
    const of = await letterCaseOf(tx, about);
    const dated = decideDated(on, dayOf(of.receivedAt, of.clocks.timeZone), dayOf(now, of.clocks.timeZone));
    if (isRefusal(dated)) return dated;
    const { recipient, items, document } = readyLetter({
      rule,
      rules,
      of,
      content,
      recipient: found.recipient,
      on: dated,
      by: how,
    });
    const missing = heldBack(items);
    if (missing.length > 0 || recipient === null) return refuse('letter.held-back', { facts: { items: missing } });
    const asked = await approvalSubject(tx, about, { kind: 'letter', subject: letter });
    const waits = whyNotSent(await lastApproval(tx, about, letter, asked?.digest ?? ''));
    if (waits) return refuse(waits);
    const sending = decideSending({
      actor,
      decidedBy: complaint.decidedBy,
      rule,
      rules,
      of,
      newDate: content.newDate,
      dated,
      said,
    });
    if (isRefusal(sending)) return sending;
    const at = sentAt(dated, now, of);
    const by = personBehind(actor);
    const going = { complaint, letter, rule, rules, to: recipient.id, document: document(), sending, how, at, proof, by, now };
    const { attachment, digest, milestone, version: next } = await sendOut(tx, going);
    const told = { about, at: at.toISOString(), channel: channelOf[how] };
    const where = { to: recipient.id, attachment, digest, milestone, enclosed: content.enclosed };
    const facts = { letter, name: rule.name, version, how, dated, at: told.at, ...where };
    return {
      happened: [{ kind: 'letter-sent', about, ...facts }, ...whatFollows(letter, sending, milestone, told)],
      reply: { version: next, attachment },
    };
  },
});
