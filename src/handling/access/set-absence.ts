// Says until when a person is away, so that no new work is given to them. People say it of themselves; of others, those who
// give out work or manage people.
import { z } from 'zod';
import { may, personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockPerson, savePerson } from '#records/people.ts';
import { command } from '../command.ts';
import { id } from './inputs.ts';

export const setAbsence = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ person: id, until: z.iso.date('Give the day as year-month-day, such as 2026-12-31.').nullable() }),
  async run(input, { tx, actor, now }) {
    const own = input.person === personBehind(actor);
    if (!own && !may(actor, 'assign') && !may(actor, 'manage-people')) return refuse('permission.missing');
    if (input.until && input.until < now.toISOString().slice(0, 10))
      return refuse('input.invalid', { fields: { until: 'This day has passed. Choose today or a later day.' } });
    const person = await lockPerson(tx, input.person);
    if (isRefusal(person)) return person;
    if (person.state === 'left') return refuse('person.left');
    await savePerson(tx, person.id, { absent_until: input.until });
    return { happened: [{ kind: 'absence-set', about: person.id, until: input.until }], reply: {} };
  },
});
