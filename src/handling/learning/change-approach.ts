// Somebody writes down what they do differently after a justified complaint, and sets a day to look back at whether it helped. Only
// the person whose approach it is writes it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { whyNoChange } from '#domain/lesson.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addApproachChange, knownOfComplaint } from '#records/lessons.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { complaintId, dayAsked, words } from '../promises/inputs.ts';

export const changeApproach = command({
  permission: 'anyone',
  input: z.object({
    complaint: complaintId,
    was: words('Say what you did before.', 5_000),
    becomes: words('Say what you do differently now.', 5_000),
    lookBack: dayAsked,
  }),
  async run({ complaint, was, becomes, lookBack }, { tx, actor, now }) {
    const person = personBehind(actor);
    const known = person === null ? undefined : await knownOfComplaint(tx, complaint, person);
    if (person === null || !known) return refuse('complaint.unknown');
    const code = whyNoChange(known);
    if (code) return refuse(code);
    const { time_zone: zone } = await theOrganisation(tx);
    if (lookBack <= dayOf(now, zone))
      return refuse('approach.day-past', { fields: { lookBack: 'Choose a day that is still to come.' } });
    const id = newId(now);
    const row = { complaint_id: complaint, id, person_id: person, was, becomes, look_back_day: lookBack, made_at: now };
    await addApproachChange(tx, row);
    return { happened: [{ kind: 'approach-changed', about: complaint, change: id, lookBack }], reply: { id } };
  },
});
