// Somebody a lesson is for says that they have read it, with a word of their own where they wish.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { acknowledge } from '#records/lessons.ts';
import { command } from '../command.ts';

export const acknowledgeLesson = command({
  permission: 'anyone',
  input: z.object({
    lesson: z.uuid(),
    words: z.string().trim().max(2_000, 'Keep this to 2,000 characters.').default(''),
  }),
  async run({ lesson, words }, { tx, actor, now }) {
    const person = personBehind(actor);
    const read = person === null ? refuse('lesson.unknown') : await acknowledge(tx, { lesson, person, words, now });
    if (isRefusal(read)) return read;
    return { happened: [{ kind: 'lesson-acknowledged', about: read.complaint, lesson }], reply: { id: lesson } };
  },
});
