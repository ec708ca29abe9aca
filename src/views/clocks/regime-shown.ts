// One regime of a complaint as it is shown: why it applies, what kind of complaint it is to these rules and which clocks turn on
// that, its points, its outcome and the independent body the customer may go to under it.
import { type ClockCase, under } from '#domain/clock-case.ts';
import type { ClockRule } from '#domain/clock-rule.ts';
import { clocksOf, typeUnder } from '#domain/complaint-clocks.ts';
import type { Condition } from '#domain/condition.ts';
import { notEligible, typeNamed, whyItApplies } from '#domain/regime.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import { thirdPartyOpens } from '#domain/third-party.ts';
import type { TimeLimit } from '#domain/time-limit.ts';
import type { RegimeShown } from './clock-shapes.ts';
import type { ClockRows, RegimeRow } from './clock-rows.ts';

const outside = { id: notEligible, name: 'Not eligible', says: 'Somebody these rules are not for.' };

export function regimeShown(regime: RegimeRow, rows: ClockRows, of: ClockCase, rules: Rules): RegimeShown | [] {
  const { rulePack, main } = regime;
  const pack = rules.packs.get(rulePack);
  if (!pack) return [];
  const type = typeUnder(pack, regime.type);
  const eligible = pack.eligible.map(({ id, name, says }) => ({ id, name, says }));
  const complainants = eligible.some(({ id }) => id === notEligible) ? eligible : [...eligible, outside];
  const outcome = main ? rows.outcome : regime.outcome;
  return {
    rulePack,
    name: pack.name,
    regulator: pack.regulator,
    main,
    why: whyItApplies({ ...regime, entity: rows.entity }),
    definition: pack.definition.says,
    type,
    typeName: typeNamed(pack, type),
    typeBecause: regime.type === null ? (type === null ? null : 'only') : (regime.typeBecause ?? 'rule'),
    typeDecides: decidedBy(pack, 'type'),
    types: pack.types.map(({ id, name, says }) => ({ id, name, says })),
    complainant: regime.complainant,
    complainantName: complainants.find(({ id }) => id === regime.complainant)?.name ?? null,
    complainantDecides: decidedBy(pack, 'complainant'),
    complainants,
    receivedAt: regime.receivedAt,
    points: regime.points && rows.points.filter(({ id }) => regime.points?.includes(id)),
    outcome,
    answered: outcome !== null,
    thirdParty: thirdPartyOf(pack, of, rules),
    reasons: rows.choices.filter((one) => one.rulePack === rulePack).map(({ at, by, reason }) => ({ at, by, reason })),
  };
}

function thirdPartyOf(pack: RulePack, of: ClockCase, rules: Rules): RegimeShown['thirdParty'] {
  const body = pack.thirdParty;
  if (!body) return null;
  const { answers, facts, calendar } = clocksOf(under(of, pack.id), rules);
  const { on, why, cites } = thirdPartyOpens(body, answers, facts, calendar);
  return { name: body.name, website: body.website ?? null, opens: on, why, cites };
}

/** The clocks and pauses of the regulator that turn on the kind of complaint, or of complainant, by name. */
function decidedBy(pack: RulePack, asked: 'type' | 'complainant'): string[] {
  const asks = (when: Condition | undefined): boolean =>
    when !== undefined && (when[asked] !== undefined || (when.any?.some(asks) ?? false) || asks(when.not));
  const inLimit = (limit: TimeLimit): boolean => asks(limit.when) || ('of' in limit && limit.of.some(inLimit));
  const clock = ({ kind, when, values }: ClockRule) =>
    kind !== 'return' && (asks(when) || values.some(({ limit }) => inLimit(limit)));
  const windows = pack.suspensions.filter(({ when }) => asks(when)).map(({ name }) => name);
  return [...pack.clocks.filter(clock).map(({ name }) => name), ...windows];
}
