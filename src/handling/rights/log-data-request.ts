// Logs that somebody uses a right over the data kept on them (a copy, correcting, objecting, restricting, erasing): who, through whom, when it came, whether we know that it is them. By when it is
// answered is counted at once. The same person may be kept as several customers; all of them are named.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { channelPattern } from '#domain/channel.ts';
import { dataRightNames } from '#domain/data-right.ts';
import type { Happening } from '#domain/happening.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addRequest, knownCustomers } from '#records/data-requests.ts';
import { todayHere } from '#records/retention.ts';
import { command } from '../command.ts';
import { dayChosen, dueColumns, dueHere, said, words } from './inputs.ts';

export const logDataRequest = command({
  permission: 'answer-data-requests',
  input: z.object({
    customers: z.array(z.uuid()).min(1, 'Choose whose data it is.').max(20),
    kind: z.enum(dataRightNames).default('access'),
    asked: said('Say what they ask, in their words where you can.'),
    channel: z.string().regex(channelPattern, 'Say how it came.'),
    askedBy: words(200).describe('Who asks for them; empty when they ask themselves'),
    authority: words(500).describe('What shows that this person may ask for them'),
    receivedOn: dayChosen,
    identity: words(500).describe('How we know that it is them; empty while we do not'),
  }),
  async run({ customers, kind, asked, channel, askedBy, authority, receivedOn, identity }, { tx, actor, now, rules }) {
    const today = await todayHere(tx, now);
    if (receivedOn > today) return refuse('input.invalid', { fields: { receivedOn: 'Choose a day that has come.' } });
    if (askedBy !== '' && authority === '')
      return refuse('input.invalid', { fields: { authority: 'Say what shows that they may ask for them.' } });
    const all = [...new Set(customers)];
    if ((await knownCustomers(tx, all)) < all.length) return refuse('customer.unknown');
    const identityOn = identity === '' ? null : receivedOn;
    const due = await dueHere(tx, rules, { receivedOn, identityOn, extended: false });
    const id = newId(now);
    const row = { id, kind, asked, channel, asked_by: askedBy, authority, received_on: receivedOn, ...dueColumns(due) };
    const known = { identity_on: identityOn, identity_how: identity, logged_by: personBehind(actor), logged_at: now };
    const number = await addRequest(tx, { ...row, ...known }, all);
    const facts = { number, customers: all.length, dueOn: due.dueOn };
    const happened: Happening =
      kind === 'access'
        ? { kind: 'data-request-logged', about: id, ...facts }
        : { kind: 'data-right-asked', about: id, right: kind, ...facts };
    return { happened: [happened], reply: { id, number } };
  },
});
