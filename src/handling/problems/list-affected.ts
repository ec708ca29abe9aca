// Puts customers on the list of those a problem touches, from a file or pasted lines: each row taken or refused in words, nobody twice.
// With `check` the same is said and nothing kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { joinedRows } from '#domain/affected-row.ts';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { addAffectedRows } from '#records/problem-affected.ts';
import { isBeingTold } from '#records/problem-tellings.ts';
import { lockProblem } from '#records/problems.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { readAffectedList } from '../affected-list.ts';

const longestList = 5_000_000;
const shownRefused = 200;

export const listAffected = command({
  permission: 'keep-problems',
  input: z.object({
    problem: z.uuid(),
    text: words('Choose a file, or paste a line for each customer.', longestList),
    check: z.boolean().default(false).describe('Say what would be taken and refused, and keep nothing'),
  }),
  async run({ problem: id, text, check }, { tx, actor, now }) {
    const problem = await lockProblem(tx, id);
    if (isRefusal(problem)) return problem;
    const no = refuseProblemDeed(problem.state, 'describe');
    if (no) return no;
    if (await isBeingTold(tx, id)) return refuse('affected.being-told');
    const read = await readAffectedList(text);
    if (isRefusal(read)) return read;
    const { rows, joined } = joinedRows(read.rows);
    const listed = await addAffectedRows(tx, { problem: id, rows, by: personBehind(actor), now });
    const refused = [...read.refused, ...listed.refused].toSorted((a, b) => a.number - b.number);
    const { added, unknown, there } = listed;
    const reply = { added, unknown, joined: joined + there, refused: refused.length, rows: refused.slice(0, shownRefused) };
    if (check || added === 0) return { unchanged: true, reply };
    return { happened: [{ kind: 'affected-listed', about: id, added, refused: refused.length }], reply };
  },
});
