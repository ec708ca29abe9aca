// One letter as its screen shows it: its words, everything its gate and its advice are read against, so that both follow the
// typing, and how it read before.
import { type Kysely, sql } from 'kysely';
import { may, type PersonActor } from '#domain/actor.ts';
import { asAsked, weightless } from '#domain/approval.ts';
import { allowedDeeds } from '#domain/complaint-deed.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { dayOf, parseDay } from '#domain/day.ts';
import { type JargonChange, jargonList } from '#domain/language/jargon-list.ts';
import { isUnderMain, type LetterCase, readLetterCase } from '#domain/letter/case.ts';
import { letterReadingAge, letterRemarks } from '#domain/letter/advice.ts';
import { isApproved, type LetterApproval } from '#domain/letter/approved.ts';
import { letterAsApproved, type LetterContent, readContent } from '#domain/letter/content.ts';
import { FileOfCase, type FileToEnclose, fileToEnclose } from '#domain/letter/enclosure.ts';
import { letterTitle, senderLines } from '#domain/letter/document.ts';
import { daysKept } from '#domain/letter/fills.ts';
import type { ApprovedTime } from '#domain/letter/more-time.ts';
import { readyLetter } from '#domain/letter/ready.ts';
import { answersComplaint } from '#domain/letter/stage.ts';
import { noBody } from '#domain/outside-body.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { LetterRule, RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import { sha256 } from '#platform/digest.ts';
import type { LetterDocument } from '#platform/documents/document.ts';
import { letterText } from '#platform/documents/text.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { LetterPage } from './letter-shapes.ts';
import { decidersBefore } from '../complaints/deciders-before.ts';
import { houseBodies } from '../settings/outside-bodies.ts';

export interface LetterWanted {
  readonly complaint: string;
  readonly letter: string;
}

export interface LetterReading {
  readonly actor: PersonActor;
  readonly rules: Rules;
  readonly now: Date;
}

/** A letter with its complaint, as read for whoever asks. */
export interface LetterRow {
  facts: unknown;
  rule: string;
  rulePack: string;
  complaintState: ComplaintState;
  decidedBy: string[];
  page: Pick<
    LetterPage,
    'id' | 'version' | 'state' | 'recipient' | 'outside' | 'changedBy' | 'changedAt' | 'versions' | 'mailed' | 'texted'
  > & {
    content: unknown;
    sent: Omit<NonNullable<LetterPage['sent']>, 'text'> | null;
    document: LetterDocument | null;
    on: string | null;
  };
  jargon: JargonChange[];
  bodies: LetterPage['bodies'];
  files: unknown;
  times: ApprovedTime[];
  approval: (Omit<LetterApproval, 'covers'> & { digest: string }) | null;
}

const who = (column: string) =>
  sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`;

export async function letterRow(
  db: Kysely<DB>,
  actor: PersonActor,
  { complaint, letter }: LetterWanted,
): Promise<LetterRow | undefined> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<LetterRow>`
    select letter_case(c.id, l.rule_pack) as facts, l.rule, l.rule_pack as "rulePack", c.state as "complaintState", ${decidersBefore} as "decidedBy",
      json_build_object('id', l.id, 'version', l.version, 'state', l.state, 'content', l.content, 'recipient', l.recipient_id, 'outside', l.outside,
        'changedBy', ${who('l.changed_by')}, 'changedAt', l.changed_at, 'document', l.sent_document, 'on', l.dated,
        'sent', case when l.state = 'sent' then json_build_object('at', l.sent_at, 'dated', l.dated, 'how', l.sent_how,
          'by', ${who('l.sent_by')}, 'proof', l.proof, 'attachment', l.attachment_id, 'message', (select json_build_object('id', m.id, 'version', m.version,
            'state', m.state, 'at', coalesce(m.ended_at, m.handed_at, m.made_at), 'answer', m.answer, 'address', m.address)
          from outgoing_message m where m.letter_id = l.id and m.complaint_id = c.id order by m.made_at desc limit 1)) end,
        'mailed', exists (select 1 from mail_sender s where s.legal_entity_id = c.legal_entity_id),
        'texted', exists (select 1 from channel_gateway g where g.channel = 'sms' and g.ready),
        'versions', (select json_agg(json_build_object('number', v.number, 'at', v.kept_at, 'content', v.content,
            'by', (select p.name from person p where p.id = v.kept_by)) order by v.number desc)
          from letter_version v where v.complaint_id = c.id and v.letter_id = l.id)) as page,
      coalesce((select json_agg(json_build_object('term', j.term, 'better', j.better)) from jargon_change j), '[]') as jargon, ${houseBodies} as bodies, letter_files(c.id) as files, approved_time(c.id, l.rule_pack) as times,
      (select json_build_object('id', a.id, 'state', a.state, 'digest', a.digest, 'reason', a.reason_code, 'words', a.words,
          'askedBy', (select p.name from person p where p.id = a.asked_by), 'decidedBy', (select p.name from person p where p.id = a.decided_by))
        from approval a where a.complaint_id = c.id and a.kind = 'letter' and a.subject = l.id::text
          and a.state not in ('withdrawn', 'overtaken')
        order by a.asked_at desc limit 1) as approval
    from letter l join complaint c on c.id = l.complaint_id where l.complaint_id = ${complaint} and l.id = ${letter}`.execute(
      tx.sql,
    ),
  );
  return rows[0];
}

export async function letterPage(db: Kysely<DB>, reading: LetterReading, wanted: LetterWanted): Promise<LetterPage | Refusal> {
  const { actor, rules, now } = reading;
  const row = await letterRow(db, actor, wanted);
  if (!row) return refuse('letter.unknown');
  const { rule } = ruleOf(row, rules);
  if (rule === undefined) return refuse('letter.not-in-rules');
  const { document, on, ...page } = row.page;
  const of = readLetterCase(row.facts);
  const content = readContent(page.content);
  const today = dayOf(now, of.clocks.timeZone);
  const dated = (on === null ? null : parseDay(on)) ?? today;
  const as = asAsked('letter', letterAsApproved(rule.id, page, content), weightless);
  const approval = row.approval && { ...withoutDigest(row.approval), covers: row.approval.digest === sha256(as).toString('hex') };
  const senior = isApproved(approval);
  const approved = { manager: senior || may(actor, 'approve'), senior, times: row.times };
  const files = filesOf(row);
  const ready = readyLetter({ rule, rules, of, content, whom: page, on: dated, by: null, approved, files });
  const { pack } = ready;
  const jargon = jargonList(row.jargon);
  const promises = of.promises.map(({ text }) => text);
  const against = {
    jargon,
    promised: promises,
    days: daysKept(ready.dues, content.newDate),
    liabilityAdmitted: of.liabilityAdmitted,
  };
  return {
    ...page,
    content,
    versions: page.versions.map((one) => ({ ...one, content: readContent(one.content) })),
    sent: page.sent && { ...page.sent, text: document === null ? '' : letterText(document) },
    rule,
    regime: of.clocks.regimes.length > 1 || ready.facts.rulesGone !== null ? (pack?.name ?? of.rulePack) : null,
    main: isUnderMain(of),
    wordings: wordingsOf(content, pack),
    thirdParty: pack?.thirdParty ? { name: pack.thirdParty.name } : null,
    clocks: (pack?.clocks ?? []).map(({ id, name }) => ({ id, name })),
    fills: Object.fromEntries(ready.fills),
    dues: Object.fromEntries(ready.dues),
    today,
    receivedOn: dayOf(of.receivedAt, of.clocks.timeZone),
    recipients: of.recipients,
    bodies: rule.to === 'outside' ? [...bodyOfRules(pack), ...row.bodies] : [],
    files,
    facts: ready.facts,
    offered: ready.offered,
    approved,
    frame: frameOf(of, rule),
    promises,
    liabilityAdmitted: of.liabilityAdmitted,
    answers: answersComplaint(rule.sends),
    jargon,
    approval,
    remarks: page.state === 'draft' ? letterRemarks(content, against) : [],
    readingAge: letterReadingAge(content),
    gate: page.state === 'draft' ? ready.items : [],
    allowed: page.state === 'draft' ? allowedWith(row, rule, actor) : [],
  };
}

/** What turns no clock of ours, or passes the complaint on, may go as long as it may be written: also once it was declined. */
function allowedWith({ complaintState: state, decidedBy }: LetterRow, { sends, to }: LetterRule, actor: PersonActor): string[] {
  const may = allowedDeeds({ state, decidedBy: answersComplaint(sends) ? decidedBy : [] }, actor);
  const all = may.filter((deed) => deed.endsWith('-letter'));
  const free = (sends === null || to === 'outside') && all.includes('write-letter');
  return free ? ['write-letter', 'send-letter'] : all;
}

/** The independent body of the rules: its rules say how it is reached, and not under which headings. */
const bodyOfRules = (pack: RulePack | undefined): LetterPage['bodies'] =>
  pack?.thirdParty
    ? [
        {
          ...noBody,
          name: pack.thirdParty.name.replace(/^the /i, ''),
          about: [pack.thirdParty.website, pack.thirdParty.contact].filter(Boolean).join(', '),
        },
      ]
    : [];

/** The files of the complaint, and how each would go along. */
export const filesOf = ({ files }: Pick<LetterRow, 'files'>): FileToEnclose[] => FileOfCase.array().parse(files).map(fileToEnclose);

/** What stands round the words of a letter on paper. */
const frameOf = (of: LetterCase, rule: LetterRule) => ({
  from: senderLines(of.entity),
  reference: of.reference,
  title: letterTitle(of, rule),
});

const withoutDigest = ({ id, state, askedBy, decidedBy, reason, words }: NonNullable<LetterRow['approval']>) => {
  return { id, state, askedBy, decidedBy, reason, words };
};

export function ruleOf({ rule, rulePack }: LetterRow, rules: Rules): { rule: LetterRule | undefined; pack: RulePack | undefined } {
  const pack = rules.packs.get(rulePack);
  return { pack, rule: pack?.letters.find(({ id }) => id === rule) };
}

const wordingsOf = (content: LetterContent, pack: RulePack | undefined) => {
  const used = new Set(content.parts.flatMap(({ wordings }) => wordings));
  return (pack?.wordings ?? []).filter(({ id }) => used.has(id)).map(({ id, name, versions }) => ({ id, name, versions }));
};
