// What is wrong with the returns of a pack, in words: figures that cannot be worked out, rows that nothing can fall in, sums of
// figures that are not there, layouts with a gap.
// Invariant: a return that passes here can be drawn up. Whether it is the regulator's form only a person can say.
import { leavesOf } from '#domain/returns/placing.ts';
import { isInDays, isPercentile, isReckoned, percentileIn } from '#domain/returns/plan.ts';
import { isReturnFact, RETURN_FACTS, type ReturnColumn, type ReturnDefinition, type ReturnRow } from '#domain/return-definition.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { suggest } from './closest.ts';
import type { Problem } from './problem.ts';

type Say = (part: string, what: string, mend: string) => Problem;

export function returnProblems(pack: RulePack): Problem[] {
  return pack.returns.flatMap((one) => {
    const say: Say = (part, what, mend) => ({
      where: `pack.yaml: returns › ${one.id}${part === '' ? '' : ` › ${part}`}`,
      what,
      mend,
    });
    return [
      ...[...one.header, ...one.columns].flatMap((column) => columnProblems(one, column, say)),
      ...wholeProblems(pack, one, say),
    ];
  });
}

function columnProblems(
  { causes, shape }: ReturnDefinition,
  { id, figure, of, what, where = {} }: ReturnColumn,
  say: Say,
): Problem[] {
  const found: Problem[] = [];
  if (isReckoned(figure) && of === undefined)
    found.push(say(id, `a ${figure} needs to know of which complaints`, 'Add `of`, such as `of: opened`.'));
  if (figure === 'percent' && Object.keys(where).length === 0)
    found.push(say(id, 'a percentage of what?', 'Add `where` with what is the part: a clock, an outcome, a stage.'));
  if (figure === 'per' && !/^\d+ \S/.test(what ?? ''))
    found.push(say(id, `'${what ?? ''}' does not say for how many of what`, 'Write `what: 1000 homes`.'));
  if (isInDays(figure) && of !== undefined && of !== 'closed')
    found.push(say(id, 'days are counted from opening to closing', 'Add `of: closed`.'));
  if (isPercentile(figure) && percentileIn(what) === null)
    found.push(say(id, `'${what ?? ''}' is no percentile`, 'Write `what: 90th`.'));
  if (what !== undefined && !saysSomething(figure, what))
    found.push(say(id, `\`what: ${what}\` says nothing of a ${figure}`, 'Leave it out, or use a figure it belongs to.'));
  if (figure === 'each' && !isReturnFact(what ?? ''))
    found.push(say(id, `'${what ?? ''}' is no fact of a complaint`, suggest(what ?? '', RETURN_FACTS)));
  if (figure === 'each' && shape !== 'one-row-a-complaint')
    found.push(
      say(id, 'only a return with a row for each complaint can show this', 'Use `shape: one-row-a-complaint`, or count it.'),
    );
  if (figure === 'main-cause' && causes.length === 0)
    found.push(say(id, 'there are no causes to choose from', 'Add `causes` to the return.'));
  return found;
}

/** A word that is read by nobody would let a figure look like another than it is. */
const saysSomething = (figure: ReturnColumn['figure'], what: string): boolean =>
  figure === 'money' ? what === 'all-payments' : isPercentile(figure) || !isReckoned(figure) || figure === 'per';

function wholeProblems(pack: RulePack, one: ReturnDefinition, say: Say): Problem[] {
  const { crossed, causes, period, yearEnds, weekEnds, dueClock, checks, header, columns, rows } = one;
  const due = pack.clocks.find(({ id }) => id === dueClock);
  const inHeader = header.map(({ id }) => id);
  const inColumns = columns.map(({ id }) => id);
  return [
    ...(crossed !== null && causes.length === 0
      ? [say('crossed', 'there are no causes to set against the rows', 'Add `causes`.')]
      : []),
    ...((period === 'year-to' || period === 'four-weeks') !== (yearEnds !== undefined)
      ? [
          say(
            'period',
            'the end of the year and the period do not fit',
            'Give `yearEnds` with `period: year-to` or `four-weeks`, and with no other.',
          ),
        ]
      : []),
    ...((period === 'four-weeks') !== (weekEnds !== undefined)
      ? [
          say(
            'period',
            'four weeks need the day they end on',
            'Give `weekEnds: saturday` with `period: four-weeks`, and with no other.',
          ),
        ]
      : []),
    ...(due && (due.kind !== 'return' || due.starts !== 'period-end')
      ? [
          say(
            'dueClock',
            `'${due.id}' is not counted from the end of a period`,
            'Name a clock of kind return that starts at period-end.',
          ),
        ]
      : []),
    ...checks.flatMap(({ id, sum, to }) => {
      const missing = [...sum, ...to].filter((figure) => !inHeader.includes(figure) && !inColumns.includes(figure));
      const mixed =
        missing.length === 0 && ![inHeader, inColumns].some((list) => [...sum, ...to].every((figure) => list.includes(figure)));
      return [
        ...missing.map((figure) =>
          say(`checks › ${id}`, `there is no figure '${figure}'`, suggest(figure, [...inHeader, ...inColumns])),
        ),
        ...(mixed ? [say(`checks › ${id}`, 'it sets figures of the header against columns', 'Keep to one of the two.')] : []),
      ];
    }),
    ...[rows, causes].flatMap((list) =>
      twice(list).map((id) => say('rows', `'${id}' is there twice`, 'Give each row an id of its own.')),
    ),
    ...[header, columns].flatMap((list) =>
      twice(list).map((id) => say(id, 'it is there twice', 'Give each figure an id of its own.')),
    ),
    ...layoutProblems(one, say),
  ];
}

function twice(list: readonly (ReturnRow | ReturnColumn)[]): string[] {
  const ids = list.flatMap((one) =>
    'rows' in one && one.rows.length > 0 ? [one.id, ...leavesOf(one.rows).map(({ id }) => id)] : [one.id],
  );
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

/** Every number of complaints has a layout, and one only. */
function layoutProblems({ layouts }: ReturnDefinition, say: Say): Problem[] {
  const inOrder = layouts.toSorted((a, b) => a.atLeast - b.atLeast);
  return inOrder.flatMap(({ id, atLeast }, at) => {
    const expected = at === 0 ? 0 : inOrder[at - 1]?.below;
    return atLeast === expected
      ? []
      : [
          say(
            `layouts › ${id}`,
            `it begins at ${atLeast}, and the one before ends below ${expected ?? 'no number'}`,
            'Let each begin where the one before ends; the first at 0.',
          ),
        ];
  });
}
