// The examples of a pack: whether each names what is there and comes out, whether every clock is tried by one; and whether the calendars
// a pack suggests are there. Invariant: a word of an example that nothing knows is told, never passed over.
import type { Calendar } from '#domain/calendar.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { suggest } from './closest.ts';
import type { LoadedPack } from './load.ts';
import type { Problem } from './problem.ts';
import { runExample } from './run-example.ts';
import type { Example } from './schema.ts';

const OWN_CALENDAR =
  'Write one beside the packs, as docs/how-to/write-a-rule-pack.md says under “Calendars”, or leave it out: `suggests: []`.';

export function calendarProblems({ calendars: roles }: RulePack, calendars: ReadonlyMap<string, Calendar>): Problem[] {
  return roles.flatMap(({ role, suggests }) =>
    suggests
      .filter((id) => !calendars.has(id))
      .map((id) => ({
        where: `pack.yaml: calendars › ${role}`,
        what: `suggests the calendar '${id}', which is not there`,
        mend: OWN_CALENDAR,
      })),
  );
}

export function exampleProblems({ pack, examples }: LoadedPack, calendars: ReadonlyMap<string, Calendar>): Problem[] {
  const each = examples.flatMap((example, index): Problem[] => {
    const where = `examples.yaml: ${index + 1}, “${example.says}”`;
    const unknown = unknownWords(pack, example, calendars);
    if (unknown.length > 0) return unknown.map(({ what, mend }) => ({ where, what, mend }));
    const mend = 'Correct the rule, or the expectation if the rule is right.';
    return runExample(pack, example, calendars).map((what) => ({ where, what, mend }));
  });
  return [...untriedClocks({ pack, examples }), ...each];
}

/** A rule nobody has tried is a rule nobody has read: each clock that gives a date appears in an example. */
function untriedClocks({ pack, examples }: Pick<LoadedPack, 'pack' | 'examples'>): Problem[] {
  const tried = new Set(
    examples.flatMap(({ expect }) => [expect.due, expect.target, expect.noDate].flatMap((one) => Object.keys(one))),
  );
  return pack.clocks
    .filter(({ id }) => !tried.has(id))
    .map(({ id }) => ({
      where: 'examples.yaml',
      what: `no example tries the clock '${id}'`,
      mend: 'Add a situation with the date that should come out, on a boundary if there is one.',
    }));
}

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

/** Words of an example that neither the pack nor the calendars know; without them it would be counted as if it did not say them. */
function unknownWords(pack: RulePack, example: Example, calendars: ReadonlyMap<string, Calendar>) {
  const one = (written: string | undefined, what: string, among: readonly string[], known = among.length > 0) =>
    written === undefined || !known || among.includes(written)
      ? []
      : [{ what: `names the ${what} '${written}', which is not there`, mend: sentence(suggest(written, among)) }];
  const calendar = (id: string) =>
    calendars.has(id)
      ? []
      : [
          {
            what: `names the calendar '${id}', which is not there`,
            mend: `${sentence(suggest(id, [...calendars.keys()]))} ${OWN_CALENDAR}`,
          },
        ];
  const roles = pack.calendars.map(({ role }) => role);
  return [
    ...calendar(example.calendar),
    ...Object.entries(example.calendars).flatMap(([role, id]) => [...one(role, 'calendar role', roles), ...calendar(id)]),
    ...one(example.type, 'type of complaint', ids(pack.types)),
    ...one(example.complainant, 'kind of complainant', ids(pack.eligible)),
    ...example.extensions.flatMap(({ clock }) => one(clock, 'clock', ids(pack.clocks))),
    ...Object.keys(example.expect.keep).flatMap((id) => one(id, 'period of retention', ids(pack.retention), true)),
    ...(example.expect.letters ?? []).flatMap((id) => one(id, 'letter', ids(pack.letters), true)),
  ];
}

const sentence = (words: string): string => {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?]$/.test(whole) ? whole : `${whole}.`;
};
