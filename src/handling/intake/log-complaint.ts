// Logs a complaint: who, what happened, what they want. It is taken as made in good faith. Its clocks start, its first
// contact is kept in the customer's words, and it joins the team's queue. Nothing is decided about it here.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { channelPattern } from '#domain/channel.ts';
import { severities, titleFrom } from '#domain/complaint.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addComplaint, indexForSearch, nextReference } from '#records/complaints.ts';
import { addContact } from '#records/contacts.ts';
import { findOrAddCustomer } from '#records/customers.ts';
import { legalEntityFor } from '#records/legal-entities.ts';
import { addParty } from '#records/parties.ts';
import { addPoints } from '#records/points.ts';
import { command } from '../command.ts';
import { newCustomer } from './inputs.ts';

export const logComplaint = command({
  permission: 'log',
  input: z.object({
    customer: z.union([z.object({ id: z.uuid() }), newCustomer]),
    description: z.string().trim().min(1, 'Say what happened, in the customer’s words.').max(100_000),
    title: z.string().trim().max(200).optional(),
    outcomeWanted: z.string().trim().max(10_000).default(''),
    points: z.array(z.string().trim().min(1).max(2_000)).max(100).default([]),
    channel: z.string().regex(channelPattern),
    receivedAt: z.coerce.date().optional(),
    severity: z.enum(severities).default('moderate'),
    severityReasons: z.array(z.string().trim().min(1).max(500)).max(20).default([]),
    product: z.uuid().nullish(),
    category: z.uuid().nullish(),
    team: z.uuid().nullish(),
    handleMyself: z.boolean().default(false),
    legalEntity: z.uuid().nullish(),
  }),
  async run(input, { tx, actor, now }) {
    const receivedAt = input.receivedAt ?? now;
    if (receivedAt > now) return refuse('received.in-future');
    const customer = await findOrAddCustomer(tx, input.customer, now);
    if (isRefusal(customer)) return customer;
    const entity = await legalEntityFor(tx, input.legalEntity);
    if (isRefusal(entity)) return entity;
    const id = newId(now);
    const reference = await nextReference(tx, receivedAt.getUTCFullYear());
    const loggedBy = personBehind(actor);
    const handler = input.handleMyself ? loggedBy : null;
    await addComplaint(tx, {
      id,
      reference,
      title: input.title || titleFrom(input.description),
      description: input.description,
      outcome_wanted: input.outcomeWanted,
      channel: input.channel,
      received_at: receivedAt,
      first_made_at: receivedAt,
      logged_at: now,
      logged_by: loggedBy,
      state: 'open',
      stage: 'listen',
      track: 'full-investigation',
      severity: input.severity,
      severity_reasons: input.severityReasons,
      product_id: input.product ?? null,
      category_id: input.category ?? null,
      legal_entity_id: entity.id,
      rule_pack: entity.rule_pack,
      calendar: entity.calendar,
      team_id: input.team ?? null,
      handler_id: handler,
      handler_since: handler && now,
    });
    await addParty(tx, { complaint: id, customer: customer.id, role: 'complainant', primary: true });
    await addPoints(tx, id, input.points, now);
    const contact = newId(now);
    await addContact(tx, {
      id: contact,
      kind: 'complaint',
      customer_id: customer.id,
      complaint_id: id,
      channel: input.channel,
      text: input.description,
      received_at: receivedAt,
      logged_at: now,
      logged_by: loggedBy,
    });
    await indexForSearch(tx, id);
    const facts = {
      reference,
      channel: input.channel,
      receivedAt: receivedAt.toISOString(),
      rulePack: entity.rule_pack,
      points: input.points.length,
      contact,
    };
    return { happened: [{ kind: 'complaint-logged', about: id, ...facts }], reply: { id, reference } };
  },
});
