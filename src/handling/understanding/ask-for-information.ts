// Records that we asked the customer for something: what, why, by when. Where we cannot go on without it the complaint waits for them,
// and those clocks stand still whose rule allows that; every other clock runs on.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { refuseDue } from '#domain/information-request.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addInformationRequest } from '#records/information-requests.ts';
import { theOrganisation } from '#records/organisations.ts';
import { beginWaiting } from '#records/waiting-for-customer.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, dayGiven, needed } from './inputs.ts';

export const askForInformation = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    asked: needed('Say what you asked for.'),
    why: needed('Say why it is needed: people send sooner what they see the use of.', 2_000),
    dueOn: dayGiven,
    holdsUp: z.boolean().default(true).describe('We cannot go on without it, so the complaint waits for the customer'),
    channel,
    at: z.coerce.date().optional(),
  }),
  async run({ complaint: about, asked, why, dueOn, holdsUp, channel, ...given }, { tx, actor, now, rules }) {
    const at = decideReceived(given.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'ask-customer' });
    if (isRefusal(complaint)) return complaint;
    if (at < complaint.receivedAt) return refuse('milestone.before-receipt');
    const { time_zone } = await theOrganisation(tx);
    const no = refuseDue(dueOn, dayOf(now, time_zone));
    if (no) return no;
    const id = newId(now);
    const row = { asked, why, due_on: dueOn, holds_up: holdsUp, at, how: channel, asked_by: personBehind(actor) };
    await addInformationRequest(tx, { complaint_id: about, id, ...row });
    const version = await saveComplaint(tx, about, { customer_told_at: at });
    const waits = holdsUp ? await beginWaiting(tx, { complaint, rules, at }) : [];
    const when = at.toISOString();
    return {
      happened: [{ kind: 'information-asked', about, request: id, at: when, channel, due: dueOn, holdsUp }, ...waits],
      reply: { request: id, paused: waits.flatMap((one) => (one.kind === 'clock-paused' ? one.clocks : [])), version },
    };
  },
});
