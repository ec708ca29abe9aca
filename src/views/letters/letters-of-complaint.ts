// The letters of one complaint, the newest first, and those that may be begun: which its rules know, and which are owed now.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { readClockCase } from '#domain/clock-case.ts';
import { allowedDeeds } from '#domain/complaint-deed.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { lettersOwed } from '#domain/deadlines.ts';
import { LETTER_KINDS } from '#domain/letter/kind.ts';
import { servesStage } from '#domain/letter/stage.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

export const LetterLine = z.object({
  id: z.uuid(),
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
  /** The letters its rules know; `owed` are those a running clock still calls for. */
  offered: z.array(
    z.object({
      rule: z.string(),
      name: z.string(),
      kind: z.string(),
      words: z.string(),
      owed: z.boolean(),
      sends: z.string().nullable(),
    }),
  ),
  allowed: z.array(z.string()),
});
export type LettersOfComplaint = z.infer<typeof LettersOfComplaint>;

interface Row {
  rulePack: string;
  state: ComplaintState;
  level: number;
  clockCase: unknown;
  letters: Omit<z.infer<typeof LetterLine>, 'name'>[];
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
    select c.rule_pack as "rulePack", c.state, c.level, clock_case(c.id) as "clockCase",
      coalesce((select json_agg(json_build_object('id', l.id, 'rule', l.rule, 'kind', l.kind, 'state', l.state, 'version', l.version,
          'recipient', (select u.name from customer u where u.id = l.recipient_id), 'changedBy', ${who('l.changed_by')},
          'changedAt', l.changed_at,
          'sent', case when l.state = 'sent' then json_build_object('at', l.sent_at, 'dated', l.dated, 'how', l.sent_how,
            'by', ${who('l.sent_by')}, 'proof', l.proof, 'attachment', l.attachment_id) end)
        order by coalesce(l.sent_at, l.changed_at) desc) from letter l where l.complaint_id = c.id), '[]') as letters
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return refuse('complaint.unknown');
  const pack = rules.packs.get(row.rulePack);
  const nameOf = (rule: string): string => pack?.letters.find(({ id }) => id === rule)?.name ?? rule;
  const { answers, facts } = clocksOf(readClockCase(row.clockCase), rules);
  const owed = new Set(lettersOwed(answers, facts));
  return {
    letters: row.letters.map((letter) => ({ ...letter, name: nameOf(letter.rule) })),
    offered: (pack?.letters.filter((one) => servesStage(one, row.level, pack)) ?? []).map(({ id, name, kind, sends }) => ({
      rule: id,
      name,
      kind,
      words: LETTER_KINDS[kind].words,
      owed: owed.has(id),
      sends,
    })),
    allowed: allowedDeeds(row, actor).filter((deed) => deed === 'write-letter' || deed === 'send-letter'),
  };
}
