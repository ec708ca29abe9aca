// Sends a letter under the rules it was begun under: by post, by e-mail, read to the customer on the phone, or put on their own pages
// with a text message that tells of it. The gate holds it back
// while anything is missing. The file that was sent is kept by its digest, the milestone it sets turns the clocks by the same rules
// as recording it by hand, and what else it tells (our understanding, what we ask for) is kept as told.
import { may, personBehind } from '#domain/actor.ts';
import { dayOf, parseDay } from '#domain/day.ts';
import { isApproved, whyNotSent } from '#domain/letter/approved.ts';
import { besideMain, isUnderMain } from '#domain/letter/case.ts';
import { correctBy } from '#domain/letter/fills.ts';
import { heldBack } from '#domain/letter/gate.ts';
import { readyLetter } from '#domain/letter/ready.ts';
import { decideDated, decideSending, sentAt } from '#domain/letter/sending.ts';
import { whatFollows } from '#domain/letter/what-follows.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { approvedTimes } from '#records/approved-time.ts';
import { filesToEnclose } from '#records/letter-enclosures.ts';
import { lastApproval, letterCaseOf } from '#records/letters.ts';
import { goesOut, sentHere } from '#records/letters-mailed.ts';
import { channelOf, sendOut } from '#records/letters-sent.ts';
import { keepWhatLetterTells } from '#records/told-by-letter.ts';
import { withStage } from '#records/stage-reached.ts';
import { command } from '../command.ts';
import { letterBeingWritten, sendingOfLetter } from './inputs.ts';

export const sendLetter = command({
  permission: 'handle',
  input: sendingOfLetter,
  async run(
    { complaint: about, letter, version: seen, by: how, on, proof, already, outcome: said = null, site },
    { tx, actor, now, rules },
  ) {
    const hand = await letterBeingWritten(tx, rules, { actor, complaint: about, letter, seen });
    if (isRefusal(hand)) return hand;
    const { complaint, found, rule } = hand;
    const { content, version } = found;
    const of = await letterCaseOf(tx, about, found.rulePack);
    const { timeZone } = of.clocks;
    const dated = decideDated(on, dayOf(of.receivedAt, timeZone), dayOf(now, timeZone));
    if (isRefusal(dated)) return dated;
    const asked = await approvalSubject(tx, about, { kind: 'letter', subject: letter });
    const approval = await lastApproval(tx, about, letter, asked?.digest ?? '');
    const senior = isApproved(approval);
    const approved = { manager: senior || may(actor, 'approve'), senior, times: await approvedTimes(tx, about, found.rulePack) };
    const files = await filesToEnclose(tx, about);
    const ready = readyLetter({ rule, rules, of, content, whom: found.whom, on: dated, by: how, approved, files });
    const { reader, items, pack, offered } = ready;
    const missing = heldBack(items);
    if (missing.length > 0 || reader === null) return refuse('letter.held-back', { facts: { items: missing } });
    const waits = whyNotSent(approval);
    if (waits) return refuse(waits);
    const sending = decideSending({ actor, decidedBy: complaint.decidedBy, rule, pack, of, asked: content, offered, dated, said });
    if (isRefusal(sending)) return sending;
    const sends = await sentHere(tx, about, { how, already, site });
    if (isRefusal(sends)) return sends;
    // What goes now bears today's date; an earlier one tells of what went before.
    if (sends && dated !== dayOf(now, timeZone)) return refuse('letter.dated-as-sent');
    const at = sentAt(dated, now, of);
    const [by, channel] = [personBehind(actor), channelOf[how]];
    const newDate = content.newDate === null ? null : parseDay(content.newDate);
    const document = ready.document();
    const under = { complaint: about, rulePack: of.rulePack, main: isUnderMain(of), rule, rules };
    const file = { ...under, letter, to: reader.customer, document, sending, newDate, timeZone };
    const { attachment, digest, milestone, version: next } = await sendOut(tx, { ...file, how, at, proof, by, now });
    const answerBy = correctBy({ of, rule, rules, on: dated });
    const besides = await keepWhatLetterTells(tx, { complaint: about, letter, kind: rule.kind, at, channel, by, answerBy });
    const told = { about, at: at.toISOString(), channel, beside: besideMain(of, pack) };
    const follows = await withStage(tx, complaint, whatFollows(letter, sending, milestone, told));
    const enclosed = [...content.enclosed, ...content.files.map(() => 'file'), ...content.alsoEnclosed.map(() => 'other')];
    const where = { to: reader.customer, attachment, digest, milestone, enclosed };
    const facts = { letter, name: rule.name, version, how, dated, at: told.at, ...where };
    const going = { complaint: about, letter, to: reader, subject: rule.name, by, now };
    const later = sends && (await goesOut(tx, going, { sends, document, of, rule, rules }));
    return {
      ...(later ? { queue: [later] } : {}),
      happened: [{ kind: 'letter-sent', about, ...facts }, ...follows, ...besides],
      reply: { version: next, attachment },
    };
  },
});
