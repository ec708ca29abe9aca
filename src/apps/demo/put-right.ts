// How the office of the demonstration ends a complaint well: points the customer lets rest are withdrawn, the customer is asked
// whether they are satisfied, and what there is to learn is noted and shared.
import { withdrawPoint } from '#handling/intake/withdraw-point.ts';
import { acknowledgeLesson } from '#handling/learning/acknowledge-lesson.ts';
import { noteLesson } from '#handling/learning/note-lesson.ts';
import { askSatisfaction } from '#handling/promises/ask-satisfaction.ts';
import { explainLateness } from '#handling/regimes/explain-lateness.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import { complaintEnding } from '#views/promises/complaint-ending.ts';
import type { Case } from './case.ts';
import { done } from './office.ts';

/** Everything that closing asks for. */
export async function endWell(one: Case): Promise<void> {
  await letRest(one);
  const { chance, id: complaint } = one;
  const said = chance.weighed({ yes: 45, partly: 25, no: 10, none: 20 });
  const satisfied = said === 'none' ? {} : { outcome: said, handling: chance.weighed({ yes: 55, partly: 30, no: 15 }) };
  const words = {
    yes: 'Thank you, that is all I wanted.',
    partly: 'Better late than never.',
    no: 'I still think it is wrong.',
    none: '',
  };
  await one.does(askSatisfaction, { complaint, channel: 'phone', ...satisfied, said: words[said] });
  await one.minutes(2, 20);
  if (chance.happens(0.45)) {
    const text = chance.pick([
      'What we tell a customer on the phone goes into the notes the same day, so that the next of us knows it.',
      'When a date cannot be kept, we ring before it passes.',
      'We read the earlier contacts before we answer; the answer was there already.',
      'A letter that says no names the page of the terms, so that nobody has to ring and ask where it stands.',
      'Whoever passes a case on stays on the line until the next of us has it.',
      'We ask which number reaches them in the day, before we ring the one at home.',
    ]);
    const colleague = one.colleague();
    const { id: lesson } = await one.does(noteLesson, { complaint, kind: 'lesson', text, concerned: [colleague.id] });
    await one.minutes(30, 900);
    if (!one.recent || one.chance.happens(0.7)) await one.does(acknowledgeLesson, { lesson, words: '' }, colleague);
  } else {
    const text = chance.pick(['A single slip, put right at once.', 'The same lesson was noted last month and is being acted on.']);
    await one.does(noteLesson, { complaint, kind: 'nothing', text });
  }
  await sayWhyLate(one);
}

/** Why a duty was not done in time, once for each that was late. */
async function sayWhyLate(one: Case): Promise<void> {
  const { db, rules } = one.office.house;
  const found = done(await complaintClocks(db, { actor: one.handler, rules, now: one.now }, one.id), one.handler);
  for (const { rulePack, id: clock } of found.clocks.filter(({ asksWhyLate }) => asksWhyLate)) {
    const { id: reason } = one.chance.pick(found.latenessReasons);
    await one.does(explainLateness, { complaint: one.id, rulePack, clock, reason });
  }
}

/** Points on which nothing was found, since the customer was content with the rest. */
async function letRest(one: Case): Promise<void> {
  const { db } = one.office.house;
  const { missing } = done(
    await complaintEnding(db, { actor: one.handler, rules: one.office.house.rules, now: one.now }, one.id),
    one.handler,
  );
  if (!missing.some(({ what }) => what === 'finding')) return;
  const { points } = await one.page();
  const open = missing.flatMap(({ what, words }) => (what === 'finding' ? [Number(/\d+/.exec(words)?.[0])] : []));
  for (const { id: point } of points.filter(({ position }) => open.includes(position)))
    await one.doesSeeing(withdrawPoint, { point, reason: 'The customer is content with the rest.' });
}
