// Splits a complaint: chosen points and contacts become a complaint of their own, with the same people and the same date of
// receipt, so that nobody waits longer for an answer because of it. The two are linked.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { titleFrom } from '#domain/complaint.ts';
import { dayOf, yearOf } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { putLink } from '#records/complaint-links.ts';
import { splitOff } from '#records/complaint-splits.ts';
import { saveClocks } from '#records/clocks.ts';
import { indexForSearch, lockFor, nextReference, saveComplaint } from '#records/complaints.ts';
import { moveContacts } from '#records/contacts.ts';
import { theOrganisation } from '#records/organisations.ts';
import { copyEvidenceOf } from '#records/investigation-moves.ts';
import { movePoints, pointsOf } from '#records/points.ts';
import { splitRegimes } from '#records/regime-moves.ts';
import { command } from '../command.ts';
import { complaintId, line, seen, words } from './inputs.ts';

export const splitComplaint = command({
  permission: 'merge-and-split',
  input: z.object({
    complaint: complaintId,
    version: seen,
    points: z.array(z.uuid()).max(100).default([]),
    contacts: z.array(z.uuid()).max(500).default([]),
    title: line(200),
    reason: words('Say why they are better apart.', 1_000),
  }),
  async run(input, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'split', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    if (input.points.length + input.contacts.length === 0) return refuse('split.nothing-chosen');
    const all = await pointsOf(tx, complaint.id);
    const chosen = all.filter((point) => input.points.includes(point.id));
    if (chosen.length < new Set(input.points).size) return refuse('point.unknown');
    if (chosen.length > 0 && chosen.length === all.length) return refuse('split.leaves-nothing');
    const [id, by] = [newId(now), personBehind(actor)];
    const reference = await nextReference(tx, yearOf(dayOf(complaint.receivedAt, (await theOrganisation(tx)).time_zone)));
    const description = chosen.map(({ text }) => text).join('\n') || null;
    const title = input.title || (description && titleFrom(description));
    await splitOff(tx, complaint.id, { id, reference, title, description, by, now });
    await splitRegimes(tx, complaint.id, id, input.points);
    await copyEvidenceOf(tx, complaint.id, id, input.points);
    await movePoints(tx, complaint.id, id, chosen);
    const contacts = input.contacts.length > 0 ? await moveContacts(tx, complaint.id, id, input.contacts) : [];
    if (contacts.length < new Set(input.contacts).size) return refuse('contact.unknown');
    await putLink(tx, { one: complaint.id, other: id, kind: 'related', reason: input.reason, by, now });
    const version = await saveComplaint(tx, complaint.id, {});
    await saveClocks(tx, id, rules);
    await indexForSearch(tx, complaint.id);
    await indexForSearch(tx, id);
    const moved = { points: chosen.length, contacts: contacts.length };
    return {
      happened: [
        { kind: 'complaint-split', about: complaint.id, into: id, reference, ...moved },
        { kind: 'complaint-split-off', about: id, from: complaint.id, reference: complaint.reference, ...moved },
      ],
      reply: { id, reference, version },
    };
  },
});
