// Writes what customers are told of a problem, or writes it anew: then it is a draft again, whatever was approved before.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import {
  audiences,
  inTouchChoices,
  type InTouch,
  refuseTellingDeed,
  tellingKinds,
  type TellingKind,
} from '#domain/problem-telling.ts';
import { isRefusal } from '#domain/refusal.ts';
import { audiencesOf, longestTelling } from '#domain/telling-words.ts';
import { newId } from '#platform/new-id.ts';
import { addTelling, lockTelling, saveTelling, wordTelling } from '#records/problem-tellings.ts';
import { lockProblem } from '#records/problems.ts';
import { command } from '../command.ts';

const Words = z.object({
  audience: z.enum(audiences),
  language: z.string().regex(/^[a-z]{2,3}$/, 'Give the language by its short code, such as en.'),
  subject: z.string().trim().max(200),
  text: z.string().trim().max(longestTelling),
});

export const writeTelling = command({
  permission: 'keep-problems',
  input: z.object({
    problem: z.uuid(),
    telling: z.uuid().nullish().describe('The message that is written anew; without it, another one'),
    version: z.number().int().optional(),
    kind: z.enum(Object.keys(tellingKinds) as [TellingKind]),
    inTouch: z.enum(Object.keys(inTouchChoices) as [InTouch]),
    anHour: z.number().int().min(1, 'Choose at least one an hour.').max(20_000, 'Choose up to 20,000 an hour.'),
    words: z.array(Words).min(1).max(40),
  }),
  async run({ problem: of, telling: given, version: seen, kind, inTouch, anHour, words }, { tx, actor, now }) {
    const problem = await lockProblem(tx, of);
    if (isRefusal(problem)) return problem;
    const telling = given ? await lockTelling(tx, { problem: of, telling: given, seen }) : null;
    if (isRefusal(telling)) return telling;
    const no = refuseTellingDeed({ kind, state: telling?.state ?? 'draft' }, problem.state, 'write');
    if (no) return no;
    const id = telling?.id ?? newId(now);
    const row = {
      kind,
      in_touch: inTouch,
      an_hour: anHour,
      state: 'draft',
      digest: null,
      asked_by: null,
      asked_at: null,
      decided_by: null,
    } as const;
    if (!telling) await addTelling(tx, { ...row, id, problem_id: of, made_by: personBehind(actor), made_at: now });
    const version = await saveTelling(tx, id, { ...row, decided_at: null, decided_words: '' });
    const kept = words.filter(({ audience }) => audiencesOf(inTouch).includes(audience));
    await wordTelling(tx, id, kept);
    const languages = [...new Set(kept.map(({ language }) => language))];
    return { happened: [{ kind: 'telling-written', about: of, telling: id, as: kind, languages }], reply: { id, version } };
  },
});
