// Says what a problem is: its name, what we know, which product, who sees to it, and what customers are told who ask.
import { z } from 'zod';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { canOwnProblem, lockProblem, saveProblem } from '#records/problems.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { ofProblem, title } from './inputs.ts';

export const describeProblem = command({
  permission: 'keep-problems',
  input: ofProblem.extend({
    title,
    what: z.string().trim().max(10_000),
    product: z.uuid().nullable(),
    owner: z.uuid().nullable(),
    advice: z.string().trim().max(5000),
  }),
  async run({ problem: id, version: seen, title: name, what, product, owner, advice }, { tx }) {
    const problem = await lockProblem(tx, id, seen);
    if (isRefusal(problem)) return problem;
    const no = refuseProblemDeed(problem.state, 'describe') ?? (product && (await refuseNode(tx, product, 'product')));
    if (no) return no;
    if (owner && owner !== problem.owner && !(await canOwnProblem(tx, owner))) return refuse('person.unknown');
    const version = await saveProblem(tx, id, { title: name, what, product_id: product, owner_id: owner, advice });
    const fields = owner === problem.owner ? ['what'] : ['what', 'owner'];
    return { happened: [{ kind: 'problem-described', about: id, fields, owner }], reply: { version } };
  },
});
