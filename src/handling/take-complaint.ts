// Takes a complaint as it is told, within the command of whoever takes it: a colleague who logs it, or the customers' own form. Its
// clocks start, its first contact is kept in the customer's words, and it joins the team's queue. Nothing is decided about it here.
import type { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { newClockCase } from '#domain/clock-case.ts';
import { allStartedClocks, dueFirst } from '#domain/complaint-clocks.ts';
import { dayOf, yearOf } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { regimesForClocks } from '#domain/regime.ts';
import { newId } from '#platform/new-id.ts';
import { putClocks } from '#records/clocks.ts';
import { indexForSearch, nextReference } from '#records/complaints.ts';
import { keepFirstContact } from '#records/first-contact.ts';
import { legalEntityFor } from '#records/legal-entities.ts';
import { addNewComplaint } from '#records/new-complaint.ts';
import { findOrAddParties } from '#records/new-parties.ts';
import { addParties } from '#records/parties.ts';
import { addPoints } from '#records/points.ts';
import { regulatorFor } from '#records/regime-rules.ts';
import { putRegimes } from '#records/regimes.ts';
import { routeNew } from '#records/routing-rules.ts';
import { onlyTeam, teamOf } from '#records/teams.ts';
import { refuseNode } from '#records/taxonomy.ts';
import type { Circumstances } from './command.ts';
import type { complaintAsTold } from './intake/inputs.ts';

export interface Taken {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: Date;
  /** The customer it is about helping, and its first contact. */
  readonly complainant: string;
  readonly contact: string;
  readonly happened: readonly [Happening, ...Happening[]];
}

export async function takeComplaint(
  told: z.output<typeof complaintAsTold>,
  { tx, actor, now, rules }: Circumstances,
): Promise<Taken | Refusal> {
  const receivedAt = decideReceived(told.receivedAt, now);
  if (isRefusal(receivedAt)) return receivedAt;
  const entity = await legalEntityFor(tx, told.legalEntity);
  if (isRefusal(entity)) return entity;
  for (const taxonomy of ['product', 'category'] as const) {
    const no = told[taxonomy] && (await refuseNode(tx, told[taxonomy], taxonomy));
    if (no) return no;
  }
  const people = await findOrAddParties(tx, told, now);
  if (isRefusal(people)) return people;
  const [id, by] = [newId(now), personBehind(actor)];
  const { timeZone } = entity;
  const { product = null, category = null } = told;
  const regimes = (await regulatorFor(tx))({ product, category, points: [], entity, receivedAt });
  const rulePack = regimes[0]?.rulePack ?? entity.rulePack;
  const reference = await nextReference(tx, yearOf(dayOf(receivedAt, timeZone)));
  const counted = { ...entity, rulePack, regimes: regimesForClocks(regimes) };
  const clocks = allStartedClocks(newClockCase({ ...counted, channel: told.channel, receivedAt, now }), rules);
  const rule = told.team ? undefined : await routeNew(tx, told, entity.id);
  const brought = told.handleMyself && by !== null ? await teamOf(tx, by) : null;
  const team = told.team ?? rule?.team ?? (await onlyTeam(tx)) ?? brought;
  const placed = { team, due: dueFirst('open', clocks, rules) };
  await addNewComplaint(tx, { id, reference, told, entity: counted, receivedAt, by, now, ...placed });
  await putRegimes(tx, regimes, { complaint: id, by: null, now });
  await putClocks(tx, id, clocks);
  await addParties(tx, people.parties(id));
  await addPoints(tx, id, told.points, { now, after: 0 });
  const words = { channel: told.channel, text: told.description, receivedAt, now, by };
  const first = await keepFirstContact(tx, { ...words, complaint: id, raised: told.contact, customer: people.complainant });
  if (isRefusal(first)) return first;
  await indexForSearch(tx, id);
  const also: Happening[] = [];
  if (told.contact && first.from)
    also.push({ kind: 'contact-raised', about: told.contact, from: first.from, to: 'complaint', complaint: id });
  if (rule) also.push({ kind: 'complaint-routed', about: id, rule: rule.id, team: rule.team });
  const facts = {
    reference,
    channel: told.channel,
    receivedAt: receivedAt.toISOString(),
    rulePack,
    points: told.points.length,
    contact: first.contact,
    newCustomers: people.added,
  };
  return {
    id,
    reference,
    receivedAt,
    complainant: people.complainant,
    contact: first.contact,
    happened: [{ kind: 'complaint-logged', about: id, ...facts }, ...also],
  };
}
