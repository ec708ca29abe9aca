// Tells the author of a pack everything that is wrong with it, in words.
// Invariant: an empty list means the pack reads, fits together, admits what is unconfirmed, and every example comes out.
// Not a judgement of the law: only the sources can be checked for that, and only by a person.
import type { Calendar } from '#domain/calendar.ts';
import type { Citation } from '#domain/citation.ts';
import { isKnownBlank } from '#domain/letter-body.ts';
import { bandFaults } from '#domain/redress-rule.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { calendarProblems, exampleProblems } from './check-examples.ts';
import { returnProblems } from './check-returns.ts';
import { senseProblems } from './check-sense.ts';
import { loadPack, type LoadedPack } from './load.ts';
import { placedIn } from './placed.ts';
import { nameOf, type Problem } from './problem.ts';
import { brokenReferences } from './references.ts';

/** What is wrong with the pack in a folder. `calendars` are those its examples may name. */
export async function checkPack(folder: string, calendars: ReadonlyMap<string, Calendar>): Promise<Problem[]> {
  const { loaded, problems } = await loadPack(folder);
  const found = loaded === null ? [...problems] : [...problems, ...checkLoaded(loaded, calendars)];
  return placedIn(folder, found);
}

export function checkLoaded(loaded: LoadedPack, calendars: ReadonlyMap<string, Calendar>): Problem[] {
  const { pack } = loaded;
  return [
    ...brokenReferences(pack),
    ...returnProblems(pack),
    ...datesOutOfOrder(pack),
    ...notAdmitted(pack),
    ...redressProblems(pack),
    ...senseProblems(pack),
    ...letterProblems(loaded),
    ...calendarProblems(pack, calendars),
    ...exampleProblems(loaded, calendars),
    ...readmeProblems(loaded),
  ];
}

function datesOutOfOrder(pack: RulePack): Problem[] {
  const dated = [
    ...pack.clocks.map(({ id, values }) => ({ where: `clocks › ${id}`, dates: values.map(({ from }) => from) })),
    ...pack.wordings.map(({ id, versions }) => ({ where: `wordings › ${id}`, dates: versions.map(({ from }) => from) })),
  ];
  const disordered = dated.flatMap(({ where, dates }) =>
    dates.flatMap((date, index) => {
      const before = dates[index - 1];
      return before === undefined || before < date
        ? []
        : [
            {
              where: `pack.yaml: ${where}`,
              what: `${date} comes after ${before}`,
              mend: 'Put the values in order of their dates, each once.',
            },
          ];
    }),
  );
  const ending = [...pack.suspensions, ...pack.returns].flatMap(({ id, from, to }) =>
    to !== null && to < from
      ? [{ where: `pack.yaml: ${id}`, what: `it ends on ${to}, before it begins on ${from}`, mend: 'Correct one of the dates.' }]
      : [],
  );
  return [...disordered, ...ending];
}

/** Bands that do not follow one on the other, and rates for complaints of no day. */
function redressProblems({ redress: { bands, interest } }: RulePack): Problem[] {
  const faults = bandFaults(bands).map(({ id, what }) => ({
    where: `pack.yaml: redress › bands › ${id}`,
    what: `it ${what}`,
    mend: 'Let each band of a basis begin where the one before it ends.',
  }));
  const ending = interest.flatMap(({ id, from, to }) =>
    to !== null && to < from
      ? [
          {
            where: `pack.yaml: redress › interest › ${id}`,
            what: `it is for complaints until ${to}, before it begins on ${from}`,
            mend: 'Correct one of the dates.',
          },
        ]
      : [],
  );
  return [...faults, ...ending];
}

/** Facts resting on general knowledge, or of which the author is not sure, that do not say they are unconfirmed. */
function notAdmitted(pack: RulePack): Problem[] {
  const found: Problem[] = [];
  const visit = (thing: unknown, path: readonly string[]): void => {
    if (typeof thing !== 'object' || thing === null) return;
    if (isCitation(thing) && !thing.unconfirmed && (thing.evidence === 'K' || thing.sure === 'low')) {
      const why = thing.evidence === 'K' ? 'rests on general knowledge (K)' : 'is not sure (low)';
      found.push({
        where: `pack.yaml: ${path.join(' › ')}`,
        what: `${why} and does not say so`,
        mend: 'Add `unconfirmed: true`, or check it against its source.',
      });
    }
    for (const [key, value] of Object.entries(thing))
      visit(value, [...path, nameOf(value) ?? (Array.isArray(thing) ? `number ${Number(key) + 1}` : key)]);
  };
  visit({ ...pack, instruments: [] }, []);
  return found;
}

function isCitation(thing: object): thing is Citation {
  return 'evidence' in thing && 'sure' in thing && 'unconfirmed' in thing;
}

function letterProblems({ pack, letters }: LoadedPack): Problem[] {
  const clocks = pack.clocks.map(({ id }) => id);
  const wordings = pack.wordings.map(({ id }) => id);
  return pack.letters.flatMap(({ id, file, must }) => {
    const body = letters.get(id);
    if (body === undefined) return [];
    const given = body.parts.flatMap(({ elements }) => elements);
    const required = must.map((element) => element.id);
    const say = (what: string, mend: string): Problem => ({ where: file, what, mend });
    return [
      ...required
        .filter((one) => !given.includes(one))
        .map((one) => say(`no part provides '${one}'`, `Write ':::part ${one}' … ':::'.`)),
      ...given
        .filter((one) => !required.includes(one))
        .map((one) =>
          say(`a part provides '${one}', which the pack does not require`, 'Add it under `must`, or take the word out.'),
        ),
      ...body.blanks
        .filter((blank) => !isKnownBlank(blank, clocks))
        .map((blank) =>
          say(`nobody can fill the blank {{${blank}}}`, 'Use one of the blanks in docs/how-to/write-a-rule-pack.md.'),
        ),
      ...body.parts
        .flatMap((part) => part.wordings)
        .filter((wording) => !wordings.includes(wording))
        .map((wording) => say(`there is no prescribed wording '${wording}'`, 'Add it under `wordings`.')),
      ...must
        .filter(
          (one) =>
            !body.parts.every(
              (part) => !part.elements.includes(one.id) || one.wordings.every((wording) => part.wordings.includes(wording)),
            ),
        )
        .map((one) =>
          say(
            `'${one.id}' must be in prescribed wording`,
            `Write ':::locked ${one.id}', then ${one.wordings.map((wording) => `'@${wording}'`).join(', ')}, then ':::'.`,
          ),
        ),
    ];
  });
}

function readmeProblems({ readme }: LoadedPack): Problem[] {
  if (readme !== null && /^## Sources/m.test(readme)) return [];
  return [
    {
      where: 'README.md',
      what: readme === null ? 'the file is not there' : 'it has no heading “## Sources”',
      mend: 'Say what was read, where, and when.',
    },
  ];
}
