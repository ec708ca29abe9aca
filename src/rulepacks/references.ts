// Whether the parts of a pack point at things that are there: clocks, letters, types, stages, outcomes, wordings.
// Invariant: after this, no rule can name something the rest of the pack does not know.
import { liveEvidence } from '#domain/assessment/evidence.ts';
import type { Condition } from '#domain/condition.ts';
import { waitsFor } from '#domain/deadlines.ts';
import type { ReturnFilter } from '#domain/return-definition.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { TimeLimit } from '#domain/time-limit.ts';
import { suggest } from './closest.ts';
import type { Problem } from './problem.ts';

type Reference = { readonly where: string; readonly to: string; readonly kind: string; readonly among: readonly string[] };

export function brokenReferences(pack: RulePack): Problem[] {
  const references = [...clockReferences(pack), ...letterReferences(pack), ...returnReferences(pack), ...conditionReferences(pack)];
  const broken = references
    .filter(({ to, among }) => !among.includes(to))
    .map(({ where, to, kind, among }) => ({
      where: `pack.yaml: ${where}`,
      what: `names the ${kind} '${to}', which is not in this pack`,
      mend: among.length === 0 ? `Add the ${kind}, or leave it out.` : `Add it, or: ${suggest(to, among)}`,
    }));
  return [...broken, ...repeatedIds(pack), ...rings(pack)];
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

function clockReferences(pack: RulePack): Reference[] {
  const clocks = ids(pack.clocks);
  const letters = ids(pack.letters);
  const windows = ids(pack.clocks.filter(({ kind }) => kind === 'window'));
  const roles = pack.calendars.map(({ role }) => role);
  const third = pack.thirdParty;
  const startsOfThird = third === null ? [] : dueOfsIn(third.opens.limit);
  return [
    { where: 'calendars', to: 'default', kind: 'calendar role', among: roles },
    ...pack.clocks.flatMap((clock): Reference[] => {
      const where = `clocks › ${clock.id}`;
      return [
        { where, to: clock.calendar, kind: 'calendar role', among: roles },
        ...waitsFor(clock).map((to) => ({ where, to, kind: 'clock', among: clocks })),
        ...clock.letters.map((to) => ({ where, to, kind: 'letter', among: letters })),
        ...(clock.stage === undefined ? [] : [{ where, to: clock.stage, kind: 'stage', among: ids(pack.stages) }]),
        ...clock.values
          .flatMap(({ extensions }) => extensions.flatMap(({ letter }) => letter ?? []))
          .map((to) => ({ where, to, kind: 'letter', among: letters })),
      ];
    }),
    ...pack.suspensions.flatMap(({ id, clocks: reached }) =>
      reached === 'all' ? [] : reached.map((to) => ({ where: `suspensions › ${id}`, to, kind: 'clock', among: clocks })),
    ),
    ...(third?.windows ?? []).map((to) => ({ where: 'thirdParty › windows', to, kind: 'clock of kind window', among: windows })),
    ...startsOfThird.map((to) => ({ where: 'thirdParty › opens', to, kind: 'clock', among: clocks })),
  ];
}

function letterReferences(pack: RulePack): Reference[] {
  const among = ids(pack.wordings);
  return pack.letters.flatMap(({ id, must }) =>
    must.flatMap((one) => one.wordings.map((to) => ({ where: `letters › ${id} › ${one.id}`, to, kind: 'wording', among }))),
  );
}

function returnReferences(pack: RulePack): Reference[] {
  const clocks = ids(pack.clocks);
  const outcomes = ids(pack.outcomes);
  const filtered = (where: string, filter: ReturnFilter | undefined): Reference[] => [
    ...[filter?.within, filter?.after].flatMap((to) => (to === undefined ? [] : [{ where, to, kind: 'clock', among: clocks }])),
    ...(filter?.outcome ?? []).map((to) => ({ where, to, kind: 'outcome', among: outcomes })),
    ...(filter?.type ?? []).map((to) => ({ where, to, kind: 'type of complaint', among: ids(pack.types) })),
    ...(filter?.stage === undefined ? [] : [{ where, to: filter.stage, kind: 'stage', among: ids(pack.stages) }]),
  ];
  return [
    ...pack.returns.flatMap((one): Reference[] => [
      ...(one.dueClock === null ? [] : [{ where: `returns › ${one.id}`, to: one.dueClock, kind: 'clock', among: clocks }]),
      ...[...Object.keys(one.mapping.outcomes), ...(one.mapping.paid === undefined ? [] : [one.mapping.paid])].map((to) => ({
        where: `returns › ${one.id} › mapping`,
        to,
        kind: 'outcome',
        among: outcomes,
      })),
      ...[...one.header, ...one.columns].flatMap((column) => filtered(`returns › ${one.id} › ${column.id}`, column.where)),
    ]),
    ...pack.publication.flatMap(({ id, dueClock }) =>
      dueClock === null ? [] : [{ where: `publication › ${id}`, to: dueClock, kind: 'clock', among: clocks }],
    ),
    ...[...pack.rollUp.cases.map((one) => one.outcome), pack.rollUp.otherwise].map((to) => ({
      where: 'rollUp',
      to,
      kind: 'outcome',
      among: outcomes,
    })),
    ...(pack.assessment?.dueClock == null
      ? []
      : [{ where: 'assessment', to: pack.assessment.dueClock, kind: 'clock', among: clocks }]),
    ...pack.selfAssessment.flatMap(({ id, evidenceFrom }) =>
      evidenceFrom.map((to) => ({
        where: `selfAssessment › ${id}`,
        to,
        kind: 'evidence',
        among: [
          ...clocks.map((one) => `clock:${one}`),
          ...ids(pack.letters).map((one) => `letter:${one}`),
          ...ids(pack.returns).map((one) => `return:${one}`),
          ...liveEvidence,
        ],
      })),
    ),
  ];
}

function conditionReferences(pack: RulePack): Reference[] {
  const at = (where: string, condition: Condition | undefined): Reference[] => [
    ...(condition?.type ?? []).map((to) => ({ where, to, kind: 'type of complaint', among: ids(pack.types) })),
    ...(condition?.complainant ?? []).map((to) => ({ where, to, kind: 'kind of complainant', among: ids(pack.eligible) })),
    ...(condition?.any ?? []).flatMap((one) => at(where, one)),
    ...(condition?.not === undefined ? [] : at(where, condition.not)),
  ];
  return [
    ...pack.clocks.flatMap(({ id, when, values }) => [
      ...at(`clocks › ${id}`, when),
      ...values.flatMap(({ limit }) => conditionsIn(limit).flatMap((one) => at(`clocks › ${id}`, one))),
    ]),
    ...pack.suspensions.flatMap(({ id, when }) => at(`suspensions › ${id}`, when)),
    ...pack.wordings.flatMap(({ id, when }) => at(`wordings › ${id}`, when)),
    ...pack.retention.flatMap(({ id, when }) => at(`retention › ${id}`, when)),
  ];
}

function conditionsIn(limit: TimeLimit): Condition[] {
  const own = limit.when === undefined ? [] : [limit.when];
  return 'of' in limit ? [...own, ...limit.of.flatMap(conditionsIn)] : own;
}

function dueOfsIn(limit: TimeLimit): string[] {
  const own = typeof limit.starts === 'object' ? [limit.starts.dueOf] : [];
  return 'of' in limit ? [...own, ...limit.of.flatMap(dueOfsIn)] : own;
}

function repeatedIds(pack: RulePack): Problem[] {
  const lists = {
    types: pack.types,
    eligible: pack.eligible,
    clocks: pack.clocks,
    suspensions: pack.suspensions,
    stages: pack.stages,
    wordings: pack.wordings,
    letters: pack.letters,
    outcomes: pack.outcomes,
    returns: pack.returns,
    retention: pack.retention,
  };
  return Object.entries(lists).flatMap(([list, things]) => {
    const seen = ids(things);
    const twice = seen.filter((id, index) => seen.indexOf(id) !== index);
    return twice.map((id) => ({
      where: `pack.yaml: ${list}`,
      what: `'${id}' is there twice`,
      mend: 'Give each its own id; another value of the same rule goes under its `values`.',
    }));
  });
}

function rings(pack: RulePack): Problem[] {
  const waiting = new Map(pack.clocks.map((clock) => [clock.id, waitsFor(clock)]));
  const reaches = (from: string, to: string, seen: readonly string[]): boolean =>
    (waiting.get(from) ?? []).some((next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])));
  return pack.clocks
    .filter(({ id }) => reaches(id, id, []))
    .map(({ id }) => ({
      where: `pack.yaml: clocks › ${id}`,
      what: 'waits, directly or through others, for its own last day',
      mend: 'Let one of them start from something that happens.',
    }));
}
