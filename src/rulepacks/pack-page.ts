// One rule pack as its page shows it: every statement in its section with its source and how sure, what the organisation checked
// itself, and what changes soon. Not the pack itself: nothing is decided from this.
import { z } from 'zod';
import type { Day } from '#domain/day.ts';
import { packSections, packStatements } from '#domain/pack/pack-statements.ts';
import type { PackStatement } from '#domain/pack/statement.ts';
import { StandingCheck } from '#domain/rule-check.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { changesAhead } from './in-force.ts';

const day = z.iso.date();

const Cited = z.object({
  source: z.string(),
  evidence: z.enum(['V1', 'V2', 'K']).describe('V1: the instrument was read. V2: a credible account of it. K: general knowledge'),
  sure: z.enum(['high', 'medium', 'low']),
  unconfirmed: z.boolean(),
  url: z.string().nullable(),
  note: z.string().nullable(),
});

export const PackPage = z
  .object({
    id: z.string(),
    name: z.string(),
    jurisdiction: z.string(),
    regulator: z.string(),
    sector: z.string(),
    voluntary: z.boolean(),
    sure: z.enum(['high', 'medium', 'low']),
    instruments: z.array(
      z.object({
        document: z.string(),
        reference: z.string(),
        inForce: z.string(),
        evidence: Cited.shape.evidence,
        sure: Cited.shape.sure,
        url: z.string().nullable(),
      }),
    ),
    sections: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        statements: z.array(
          z.object({
            key: z.string(),
            name: z.string(),
            says: z.string(),
            more: z.array(z.string()),
            from: day.nullable(),
            standing: z.enum(['now', 'later', 'over']),
            cited: Cited.nullable(),
            check: StandingCheck.nullable(),
            outdated: z.boolean().describe('It was checked, and the pack says something else now'),
          }),
        ),
      }),
    ),
    ahead: z.array(z.object({ on: day, what: z.string(), source: z.string(), unconfirmed: z.boolean() })),
    pending: z.array(z.object({ says: z.string(), expected: day.nullable() })),
    unconfirmed: z.object({ all: z.number().int(), checked: z.number().int(), differs: z.number().int() }),
  })
  .meta({ id: 'RulePackPage' });
export type PackPage = z.infer<typeof PackPage>;

export function packPage(pack: RulePack, on: Day, checks: readonly StandingCheck[]): PackPage {
  const sections = packStatements(pack, on).map(({ section, statements }) => ({
    id: section,
    name: packSections[section],
    statements: statements.map((one) => withCheck(one, checks)),
  }));
  const { id, name, jurisdiction, regulator, sector, voluntary, sure } = pack;
  return {
    id,
    name,
    jurisdiction,
    regulator,
    sector,
    voluntary,
    sure,
    instruments: pack.instruments.map(({ url, ...one }) => ({ ...one, url: url ?? null })),
    sections,
    ahead: changesAhead(pack, on),
    pending: pack.pending.map(({ says, expected }) => ({ says, expected: expected ?? null })),
    unconfirmed: howMany(sections.flatMap(({ statements }) => statements)),
  };
}

type Shown = PackPage['sections'][number]['statements'][number];

function withCheck({ cited, ...said }: PackStatement, checks: readonly StandingCheck[]): Shown {
  const check = checks.find(({ statement }) => statement === said.key) ?? null;
  return {
    ...said,
    more: [...said.more],
    cited: cited && {
      source: cited.source,
      evidence: cited.evidence,
      sure: cited.sure,
      unconfirmed: cited.unconfirmed,
      url: cited.url ?? null,
      note: cited.note ?? null,
    },
    check,
    outdated: check !== null && check.says !== said.says,
  };
}

/** Of what the pack admits to be unconfirmed: how much the organisation checked since, and how much of that was found different. */
export function howMany(statements: readonly Pick<Shown, 'cited' | 'check' | 'outdated'>[]): PackPage['unconfirmed'] {
  const unconfirmed = statements.filter(({ cited }) => cited?.unconfirmed);
  const checked = unconfirmed.filter(({ check, outdated }) => check !== null && !outdated);
  return {
    all: unconfirmed.length,
    checked: checked.filter(({ check }) => check?.agrees).length,
    differs: checked.filter(({ check }) => check?.agrees === false).length,
  };
}
