// Notes that what was granted is done: what we stopped doing, what is corrected, who had it from us and was told (articles 16 and 19).
// Corrections of a customer's own details, notices that stand beside what a complaint says, and what they no longer want to hear, are
// made in the same step. An erasure is not done here: it is proposed, and a second person confirms it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { addCorrection, correctDetails } from '#records/corrections.ts';
import { objectToHearing } from '#records/customer-wishes.ts';
import { saveRequest } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { lockForRight, onRequest, said } from './inputs.ts';

const line = (most: number) => z.string().trim().max(most, `Keep this to ${most} characters.`).nullish();
const Details = z.object({
  customer: z.uuid(),
  version: z.int().min(1),
  name: line(200),
  email: z.union([z.literal(''), z.email('This does not look like an e-mail address.')]).nullish(),
  phone: line(50),
  address: line(1000),
});
const Wishes = z.object({
  noUpdates: z.boolean().describe('Not to be told how it goes; they still hear what was decided'),
  noFeedback: z.boolean().describe('Not to be asked how it went'),
});
const Notice = z.object({ complaint: z.uuid(), text: said('Say what is wrong and what is right.') });

export const carryOutRight = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({
    ...onRequest,
    done: said('Say what was done.', 5_000).describe('What was done, and who had it from us and was told'),
    details: Details.nullish().describe('What is right of who they are; what is left out stays as it is'),
    notice: Notice.nullish().describe('Stands beside what the complaint says'),
    wishes: Wishes.nullish().describe('Where they object: what they no longer hear from us. It is kept with them'),
  }),
  async run({ request: id, version, done, details, notice, wishes }, { tx, actor, now }) {
    const request = await lockForRight(tx, { request: id, version, deed: 'carry-out' });
    if (isRefusal(request)) return request;
    const { kind: right, number } = request;
    if (right === 'erasure') return refuse('data-right.erasure-is-proposed');
    if ((details || notice) && right !== 'rectification') return refuse('data-right.nothing-to-correct');
    if (wishes && right !== 'objection') return refuse('data-right.no-wishes');
    const happened: [Happening, ...Happening[]] = [{ kind: 'data-right-carried-out', about: id, number, right }];
    const by = personBehind(actor);
    if (details) {
      const fields = await correctDetails(tx, id, details);
      if (isRefusal(fields)) return fields;
      if (fields.length > 0) happened.push({ kind: 'customer-corrected', about: details.customer, fields });
    }
    if (notice) {
      const text = `Corrected at the customer’s request (request ${number}): ${notice.text}`;
      const note = await addCorrection(tx, id, { complaint: notice.complaint, text, by, now });
      if (isRefusal(note)) return note;
      happened.push({ kind: 'note-added', about: notice.complaint, note, mentions: [] });
    }
    for (const { customer, fields } of wishes ? await objectToHearing(tx, id, { ...wishes, now }) : [])
      happened.push({ kind: 'customer-corrected', about: customer, fields });
    await saveRequest(tx, id, { carried_out: done, carried_out_by: by, carried_out_at: now });
    return { happened, reply: { version: version + 1 } };
  },
});
