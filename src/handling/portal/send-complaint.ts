// Takes the complaint a customer has told on our pages, once: whoever presses twice, goes back and sends again, or comes again by the
// link they saved, is told of the one complaint there is. Its files go with it; who gave an e-mail address or a number for texts is written to at once, and
// who gave no name gets a code to return by.
import { z } from 'zod';
import { complaintTold, faultsIn, firstUnanswered, stepsFor } from '#domain/complaint-form.ts';
import { promisedDays } from '#domain/promised-days.ts';
import { receiptText, receiptWay } from '#domain/receipt-mail.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { hasGateway } from '#records/channel-gateways.ts';
import { clockCaseOf } from '#records/clocks.ts';
import { checkFiles } from '#records/file-contents.ts';
import { filesOfDraft, lockDraft, markSent } from '#records/portal-drafts.ts';
import { attachDraftFiles, contactCameBy, primaryParty } from '#records/portal-intake.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { addReceiptCode } from '#records/receipt-codes.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { complaintAsTold } from '../intake/inputs.ts';
import { takeComplaint } from '../take-complaint.ts';
import { draftToken } from './inputs.ts';

/** In the customer's language, with gaps for what is known only once the complaint is there. */
const receiptWords = z.object({
  subject: z.string(),
  text: z.string(),
  short: z.string(),
  acknowledge: z.string(),
  acknowledgeSoon: z.string(),
  answer: z.string(),
  answerSoon: z.string(),
  locale: z.string(),
});

export const sendComplaint = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    token: draftToken,
    receipt: receiptWords,
  }),
  async run({ token, receipt }, circumstances) {
    const { tx, now, rules, secret } = circumstances;
    const hash = sha256(token);
    const draft = await lockDraft(tx, hash, now);
    if (isRefusal(draft)) return draft;
    if (draft.reference !== null) return { unchanged: true, reply: { reference: draft.reference } };
    const { answers, language, cameBy } = draft;
    const unanswered = firstUnanswered(stepsFor(answers, { about: false }), answers);
    if (unanswered !== 'check')
      return refuse('portal-draft.unfinished', { facts: { step: unanswered, wrong: faultsIn(unanswered, answers) } });
    const files = await filesOfDraft(tx, hash);
    const told = complaintTold(answers, { language });
    const taken = await takeComplaint(complaintAsTold.parse(told), circumstances);
    if (isRefusal(taken)) return taken;
    const { id, reference } = taken;
    await contactCameBy(tx, taken.contact, cameBy);
    const speaker = await primaryParty(tx, id);
    const attached = await attachDraftFiles(tx, { complaint: id, customer: speaker, files, now });
    await markSent(tx, hash, { reference, now });
    const coming = { secret, token, complaint: id, customer: speaker, now };
    if (answers.known === 'anonymous') await addReceiptCode(tx, coming);
    const days = promisedDays(await clockCaseOf(tx, id), rules);
    const by = receiptWay(answers, { texts: await hasGateway(tx, 'sms') });
    const address = by === 'sms' ? answers.phone : answers.email;
    const to = { complaint: id, customer: speaker, kind: 'receipt', language, by: null, now } as const;
    const queue = [];
    if (by !== null && address) {
      const words = { subject: receipt.subject, text: receiptText(receipt, { reference, by }, days) };
      queue.push(await addMessage(tx, { ...to, ...words, channel: by, address, name: answers.name ?? null }));
    }
    const checking = attached.length > 0 ? [checkFiles] : [];
    return {
      happened: [...taken.happened, ...attached],
      queue: [...queue, readTheContact, ...checking],
      reply: { reference },
    };
  },
});
