// Records what the customer sent when we asked: their words, files, or both. Once nothing more holds the complaint up it waits for us
// again, and the clocks that stood still run on.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuseSettled } from '#domain/information-request.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { answerWithFiles, informationRequestOf, saveInformationRequest } from '#records/information-requests.ts';
import { goOnAfterWaiting } from '#records/waiting-for-customer.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, needed, seen } from './inputs.ts';

export const receiveInformation = command({
  permission: 'handle',
  customer: 'answer',
  input: z.object({
    complaint: complaintId,
    request: z.uuid(),
    version: seen,
    words: needed('Write down what they said or sent, in short.', 100_000),
    files: z.array(z.uuid()).max(50).default([]).describe('Files kept with the complaint that came in answer'),
    channel,
    at: z.coerce.date().optional(),
  }),
  async run({ complaint: about, request, version, words, files, channel, ...given }, { tx, actor, now, rules }) {
    const at = decideReceived(given.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'ask-customer' });
    if (isRefusal(complaint)) return complaint;
    const found = await informationRequestOf(tx, about, request, version);
    if (isRefusal(found)) return found;
    const no = refuseSettled(found);
    if (no) return no;
    if (at < found.at)
      return refuse('milestone.before-receipt', { words: 'They cannot have sent it before they were asked. Check the date.' });
    const settled = { settled_at: at, settled_how: channel, settled_words: words, settled_by: personBehind(actor) };
    await saveInformationRequest(tx, about, request, { state: 'received', late_since: null, ...settled });
    const chosen = [...new Set(files)];
    if ((await answerWithFiles(tx, about, request, chosen)) !== chosen.length) return refuse('information.file-unknown');
    const resumed = await goOnAfterWaiting(tx, { complaint, rules, at });
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-answered', now });
    const facts = { request, at: at.toISOString(), channel, files: chosen.length };
    return { happened: [{ kind: 'information-received', about, ...facts }, ...resumed], reply: { received: true } };
  },
});
