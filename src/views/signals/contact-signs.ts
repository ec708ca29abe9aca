// The early signs in one contact, or in all that was said about one complaint: what was read and marked, what colleagues noticed, the
// signal and what was done about it, what the rules call a complaint, and what may be done next. For colleagues alone.
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, may } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { isNoticedSign, noticedSigns } from '#domain/signal/noticed-sign.ts';
import { proposed, type Step } from '#domain/signal/proposals.ts';
import { markInWords, readingInWords } from '#domain/signal/reading-in-words.ts';
import {
  type Dismissal,
  dismissals,
  levelInWords,
  signalDeeds,
  type SignalLevel,
  type SignalOutcome,
  signalOutcomes,
  sureInWords,
} from '#domain/signal/signal.ts';
import { partInWords, type SignalPart } from '#domain/signal/weighing.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';
import type { ContactSigns, SignsOfComplaint } from './sign-shapes.ts';

type By = string | null;
interface Row {
  readonly contact: string;
  readonly complaint: { id: string; reference: string } | null;
  readonly ours: boolean;
  readonly rulePack: string;
  readonly within: number;
  readonly reading: { language: string; complaint: number | null; dissatisfaction: number | null; model: string; at: string; cues: { cue: string; from: number; to: number }[] } | null;
  readonly noticed: { sign: string; by: By; at: string }[];
  readonly signal: {
    version: number; level: SignalLevel; parts: { part: SignalPart; times: number }[]; onComplaint: boolean; state: 'open' | 'confirmed' | 'dismissed';
    raisedAt: string; raisedBy: By; owner: By; judgedAt: string | null; judgedBy: By; reason: string; words: string;
    outcome: SignalOutcome | null; outcomeAt: string | null; outcomeBy: By; outcomeWords: string;
    actions: { id: string; step: string | null; what: string; chosenBy: By; chosenAt: string; doneBy: By; doneAt: string | null; words: string }[];
  } | null;
} // biome-ignore format: a list is read as one

const name = (id: RawBuilder<unknown>) => sql`(select p.name from person p where p.id = ${id})`;

const rows = (which: RawBuilder<unknown>) => sql<{ row: Row }>`
  select json_build_object('contact', k.id, 'ours', k.direction = 'out' or k.spotted_by_us,
    'complaint', case when c.id is not null then json_build_object('id', c.id, 'reference', c.reference) end,
    'rulePack', coalesce(c.rule_pack, (select e.rule_pack from legal_entity e order by e.created_at limit 1)),
    'within', (select value from handling_choice where name = 'signals-repeat-days'),
    'reading', (select json_build_object('language', r.language, 'complaint', r.complaint / 10000.0, 'dissatisfaction', r.dissatisfaction / 10000.0, 'model', r.model,
      'at', r.read_at, 'cues', r.cues) from contact_reading r where r.contact_id = k.id),
    'noticed', coalesce((select json_agg(json_build_object('sign', n.sign, 'by', ${name(sql`n.noticed_by`)}, 'at', n.noticed_at) order by n.noticed_at, n.sign)
      from noticed_sign n where n.contact_id = k.id), '[]'),
    'signal', (select json_build_object('version', s.version, 'level', s.level, 'parts', s.parts, 'onComplaint', s.on_complaint, 'state', s.state,
        'raisedAt', s.raised_at, 'raisedBy', ${name(sql`s.raised_by`)}, 'owner', ${name(sql`s.owner_id`)}, 'judgedAt', s.judged_at,
        'judgedBy', ${name(sql`s.judged_by`)}, 'reason', s.reason, 'words', s.words, 'outcome', s.outcome, 'outcomeAt', s.outcome_at,
        'outcomeBy', ${name(sql`s.outcome_by`)}, 'outcomeWords', s.outcome_words,
        'actions', coalesce((select json_agg(json_build_object('id', a.id, 'step', a.step_id, 'what', a.what, 'chosenBy', ${name(sql`a.chosen_by`)},
          'chosenAt', a.chosen_at, 'doneBy', ${name(sql`a.done_by`)}, 'doneAt', a.done_at, 'words', a.words) order by a.chosen_at, a.id)
          from signal_action a where a.contact_id = s.contact_id), '[]'))
      from contact_signal s where s.contact_id = k.id)) as row
  from contact k left join complaint c on c.id = k.complaint_id where ${which} order by k.received_at desc, k.id desc limit 300`;

const playbook = (tx: Transaction) =>
  sql<Step>`select id, name, says, cues from playbook_step where retired_at is null order by position, name`.execute(tx.sql);

async function signsOf({ db, actor, rules }: Asking, which: RawBuilder<unknown>): Promise<ContactSigns[]> {
  return ask(db, { person: actor.id }, async (tx) => {
    const found = await rows(which).execute(tx.sql);
    const { rows: steps } = await playbook(tx);
    return found.rows.map(({ row }) => shown(row, { actor, rules, steps }));
  });
}

export async function contactSigns(asking: Asking, contact: string): Promise<ContactSigns | Refusal> {
  const [found] = await signsOf(asking, sql`k.id = ${contact}`);
  return found ?? refuse('contact.unknown');
}

export async function signsOfComplaint(asking: Asking, complaint: string): Promise<z.output<typeof SignsOfComplaint> | Refusal> {
  const seen = await ask(asking.db, { person: asking.actor.id }, (tx) =>
    tx.sql.selectFrom('complaint').select('id').where('id', '=', complaint).executeTakeFirst(),
  );
  if (!seen) return refuse('complaint.unknown');
  return { contacts: await signsOf(asking, sql`k.complaint_id = ${complaint} and k.direction = 'in'`) };
}

function shown(row: Row, { actor, rules, steps }: { actor: Actor; rules: Rules; steps: readonly Step[] }): ContactSigns {
  const { contact, complaint, ours, reading, noticed, signal } = row;
  const pack = rules.packs.get(row.rulePack);
  const judging = signal && { ...signal, isComplaint: complaint !== null };
  const deeds = !may(actor, 'log') || ours ? [] : ['notice', ...(judging ? signalDeeds(judging) : [])];
  return {
    contact,
    onComplaint: complaint !== null,
    read: reading && {
      says: readingInWords(reading),
      marks: reading.cues.map(({ cue, from, to }) => ({ cue, from, to, why: markInWords(cue) })),
      model: reading.model,
      at: reading.at,
    },
    noticed: noticed.map((one) => ({ ...one, words: isNoticedSign(one.sign) ? noticedSigns[one.sign] : one.sign })),
    signal: signal && signalShown(row, signal, steps),
    definition: { rules: pack?.name ?? row.rulePack, says: pack?.definition.says ?? '' },
    allowed: deeds,
  };
}

function signalShown(row: Row, signal: NonNullable<Row['signal']>, steps: readonly Step[]): NonNullable<ContactSigns['signal']> {
  const { level, state, outcome, actions } = signal;
  const cues = new Set((row.reading?.cues ?? []).map(({ cue }) => cue));
  const chosen = new Set(actions.flatMap(({ step }) => (step === null ? [] : [step])));
  return {
    version: signal.version,
    level,
    how: levelInWords[level],
    sure: sureInWords[level],
    because: signal.parts
      .filter(({ part }) => !part.startsWith('cue-'))
      .map(({ part, times }) => partInWords(part, times, row.within)),
    state,
    raisedAt: signal.raisedAt,
    raisedBy: signal.raisedBy,
    owner: signal.owner,
    judged:
      signal.judgedAt === null
        ? null
        : { by: signal.judgedBy, at: signal.judgedAt, reason: dismissals[signal.reason as Dismissal] ?? '', words: signal.words },
    outcome:
      outcome === null || signal.outcomeAt === null
        ? null
        : { id: outcome, says: signalOutcomes[outcome], by: signal.outcomeBy, at: signal.outcomeAt, words: signal.outcomeWords },
    became: signal.onComplaint ? null : row.complaint,
    actions: actions.map(({ id, what, chosenBy, chosenAt, doneBy, doneAt, words }) => ({
      id,
      what,
      chosenBy,
      chosenAt,
      done: doneAt === null ? null : { by: doneBy, at: doneAt, words },
    })),
    proposed:
      state === 'confirmed' && outcome === null
        ? proposed(steps, cues, chosen).map(({ id, name: called, says }) => ({ id, name: called, says }))
        : [],
  };
}
