// Shows an open problem on the customers' pages, in words of its own and between two days where wished, or takes it off again.
import { z } from 'zod';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { keepShown } from '#records/problem-shown.ts';
import { lockProblem } from '#records/problems.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { ofProblem } from './inputs.ts';

const Public = z.object({
  language: z.string().regex(/^[a-z]{2,3}$/, 'Give the language by its short code, such as en.'),
  title: words('Say in a few words what it is.', 120),
  what: words('Say what is wrong and whom it touches.', 500),
  doing: words('Say what we do about it.', 500),
  byWhen: z.string().trim().max(120).default(''),
});

export const showProblem = command({
  permission: 'keep-problems',
  input: ofProblem.extend({
    shown: z.boolean(),
    from: z.iso.date().nullable().describe('The first day on which it is shown; none: at once'),
    until: z.iso.date().nullable().describe('The last day on which it is shown; none: until it is closed'),
    words: z.array(Public).max(20),
  }),
  async run({ problem: id, version: seen, shown, from, until, words: said }, { tx }) {
    const problem = await lockProblem(tx, id, seen);
    if (isRefusal(problem)) return problem;
    const no = refuseProblemDeed(problem.state, 'describe');
    if (no) return no;
    if (shown && !said.some(({ language }) => language === 'en')) return refuse('problem.shown-words');
    if (from && until && from > until) return refuse('problem.shown-words', { fields: { until: 'Choose a day after the first.' } });
    const version = await keepShown(tx, id, { shown, from, until, words: said });
    const languages = said.map(({ language }) => language);
    return { happened: [{ kind: 'problem-shown', about: id, shown, from, until, languages }], reply: { version } };
  },
});
