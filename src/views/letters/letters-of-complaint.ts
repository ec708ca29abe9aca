// The letters of one complaint, the newest first, and those that may be begun under each of its regimes: which those rules know,
// why they apply, and by when which of them is due.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type ClockCase, everyRegime, readClockCase } from '#domain/clock-case.ts';
import { allowedDeeds } from '#domain/complaint-deed.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { type LetterDue, lettersDue } from '#domain/deadlines.ts';
import { LETTER_KINDS } from '#domain/letter/kind.ts';
import { servesStage } from '#domain/letter/stage.ts';
import { type WhyItApplies, whyItApplies } from '#domain/regime.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

export const LetterLine = z.object({
  id: z.uuid(),
  rulePack: z.string(),
  /** Whose letter it is, where the complaint has several regimes, or the letter is of one that applies no more. */
  regime: z.string().nullable(),
  rule: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.enum(['draft', 'sent', 'discarded']),
  version: z.number().int(),
  recipient: z.string().nullable(),
  changedBy: named.nullable(),
  changedAt: when,
  sent: z
    .object({
      at: when,
      dated: z.string(),
      how: z.enum(['post', 'email', 'phone']),
      by: named.nullable(),
      proof: z.string(),
      attachment: z.uuid(),
    })
    .nullable(),
});

export const LettersOfComplaint = z.object({
  letters: z.array(LetterLine),
  /** The rules that apply, the main ones first, and why they do. */
  regimes: z.array(z.object({ rulePack: z.string(), name: z.string(), main: z.boolean(), why: z.string() })),
  /** The letters those rules know; `due` where a running clock still calls for it. */
  offered: z.array(
    z.object({
      rulePack: z.string(),
      rule: z.string(),
      name: z.string(),
      kind: z.string(),
      words: z.string(),
      due: z
        .object({
          on: z.iso.date().nullable(),
          standsIn: z.boolean().describe('Only for when another letter cannot be ready by then'),
        })
        .nullable(),
      sends: z.string().nullable(),
      to: z.enum(['customer', 'outside']),
    }),
  ),
  /** The body outside it was passed on to, where the customer has not been told so yet. */
  untold: z.string().nullable(),
  allowed: z.array(z.string()),
});
export type LettersOfComplaint = z.infer<typeof LettersOfComplaint>;

type Offered = LettersOfComplaint['offered'][number];

interface Row {
  state: ComplaintState;
  level: number;
  clockCase: unknown;
  entity: string;
  untold: string | null;
  regimes: (Omit<WhyItApplies, 'entity'> & { rulePack: string; main: boolean })[];
  letters: Omit<z.infer<typeof LetterLine>, 'name' | 'regime'>[];
}

const who = (column: string) =>
  sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`;

export async function lettersOfComplaint(
  db: Kysely<DB>,
  { actor, rules }: { actor: PersonActor; rules: Rules },
  complaint: string,
): Promise<LettersOfComplaint | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select c.state, c.level, clock_case(c.id) as "clockCase", (select e.name from legal_entity e where e.id = c.legal_entity_id) as entity,
      outside_untold(c.id) as untold,
      coalesce((select json_agg(json_build_object('rulePack', g.rule_pack, 'main', g.main, 'because', g.because,
          'becauseRule', g.because_rule, 'chosenBy', (select p.name from person p where p.id = g.chosen_by))
        order by not g.main, g.chosen_at, g.rule_pack)
        from complaint_regime g where g.complaint_id = c.id and g.removed_at is null), '[]') as regimes,
      coalesce((select json_agg(json_build_object('id', l.id, 'rulePack', l.rule_pack, 'rule', l.rule, 'kind', l.kind, 'state', l.state, 'version', l.version,
          'recipient', coalesce(l.outside ->> 'name', (select u.name from customer u where u.id = l.recipient_id)), 'changedBy', ${who('l.changed_by')},
          'changedAt', l.changed_at,
          'sent', case when l.state = 'sent' then json_build_object('at', l.sent_at, 'dated', l.dated, 'how', l.sent_how,
            'by', ${who('l.sent_by')}, 'proof', l.proof, 'attachment', l.attachment_id) end)
        order by coalesce(l.sent_at, l.changed_at) desc) from letter l where l.complaint_id = c.id), '[]') as letters
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return refuse('complaint.unknown');
  const nameOf = (rulePack: string): string => rules.packs.get(rulePack)?.name ?? rulePack;
  const of = readClockCase(row.clockCase);
  const only = row.regimes.length === 1 ? row.regimes[0]?.rulePack : undefined;
  return {
    letters: row.letters.map((letter) => ({
      ...letter,
      regime: letter.rulePack === only ? null : nameOf(letter.rulePack),
      name: rules.packs.get(letter.rulePack)?.letters.find(({ id }) => id === letter.rule)?.name ?? letter.rule,
    })),
    regimes: row.regimes.map(({ rulePack, main, ...why }) => ({
      rulePack,
      name: nameOf(rulePack),
      main,
      why: whyItApplies({ ...why, entity: row.entity }),
    })),
    offered: everyRegime(of).flatMap((one) => offeredUnder(one, row.level, rules)),
    untold: row.untold,
    allowed: allowedDeeds(row, actor).filter((deed) => deed === 'write-letter' || deed === 'send-letter'),
  };
}

/** The letters of the regime it is looked at under, for the decision the complaint is at. */
function offeredUnder(of: ClockCase, level: number, rules: Rules): Offered[] {
  const pack = rules.packs.get(of.rulePack);
  if (pack === undefined) return [];
  const { answers, facts } = clocksOf(of, rules);
  const due = lettersDue(answers, facts);
  return pack.letters
    .filter((one) => servesStage(one, level, pack))
    .map(({ id, name, kind, sends, to }) => ({
      rulePack: pack.id,
      rule: id,
      name,
      kind,
      words: LETTER_KINDS[kind].words,
      due: dueOf(due.find(({ letter }) => letter === id)),
      sends,
      to,
    }));
}

const dueOf = (found: LetterDue | undefined): Offered['due'] => (found ? { on: found.on, standsIn: found.standsIn } : null);
