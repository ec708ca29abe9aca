// What codes in a row mean, in the words that screens and letters use for them: nobody who asks for what is kept on them has to know
// ours. Closed by test/rights/words-of-codes.test.ts, which finds a code that the database allows and that has no words here. What
// rule packs call things is in names-of-rules.ts.
import { suggestionOutcomes } from '#domain/praise-and-ideas.ts';
import { notToldBecause } from '#domain/problem-telling.ts';
import { approvalKinds, sendBackReasons } from '#domain/approval.ts';
import { attachmentKinds } from '#domain/attachment.ts';
import { channels } from '#domain/channel.ts';
import { chronologySources } from '#domain/chronology.ts';
import { followUpResults, satisfactions } from '#domain/closing.ts';
import { costKinds } from '#domain/complaint-cost.ts';
import { linkKinds } from '#domain/complaint-link.ts';
import { trackNames } from '#domain/complaint.ts';
import { contactKinds } from '#domain/contact-kind.ts';
import { contributionKinds } from '#domain/contribution.ts';
import { dataRights, restrictionGrounds, rightsDecisions } from '#domain/data-right.ts';
import { deskEvents } from '#domain/desk/desk.ts';
import { escalationReasons } from '#domain/escalation.ts';
import { weights } from '#domain/evidence.ts';
import { factStandings } from '#domain/fact.ts';
import { findingNames } from '#domain/finding.ts';
import { lessonKinds, lessonParts } from '#domain/lesson.ts';
import { sendingWays } from '#domain/letter/gate-item.ts';
import { LETTER_KINDS } from '#domain/letter/kind.ts';
import { insurerStandings, liabilityPositions } from '#domain/liability.ts';
import { mailStates } from '#domain/mail/incoming-mail.ts';
import { roundStateNames } from '#domain/offer.ts';
import { knownWays, questions } from '#domain/open-question.ts';
import { leanings } from '#domain/option-opinion.ts';
import { riskKinds } from '#domain/option-risk.ts';
import { optionKinds, optionStateNames } from '#domain/option.ts';
import { messageKinds, messageStates } from '#domain/outgoing-message.ts';
import { authorities, partyRoles } from '#domain/party.ts';
import { promiseStateNames } from '#domain/promise.ts';
import { redressBases } from '#domain/redress.ts';
import { noticedSigns } from '#domain/signal/noticed-sign.ts';
import { dismissals, levelInWords, signalOutcomes } from '#domain/signal/signal.ts';
import { stageNames } from '#domain/stage-names.ts';
import { PAUSE_REASONS } from '#domain/stopped-time.ts';

export type Words = Readonly<Record<string, string>>;

const namesOf = (named: Readonly<Record<string, { readonly name: string }>>): Words =>
  Object.fromEntries(Object.entries(named).map(([code, { name }]) => [code, name]));
const asked: Words = Object.fromEntries(Object.entries(questions).map(([code, { asks }]) => [code, asks]));

const states: Words = {
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
  'not-for-us': 'Not for us',
  withdrawn: 'Withdrawn',
  merged: 'Joined with another complaint',
  undone: 'Taken back: it was made by mistake',
};
const severities: Words = { low: 'Low', moderate: 'Moderate', high: 'High', critical: 'Critical' };
const bases = namesOf(redressBases);
const answers: Words = { yes: 'Yes', partly: 'Partly', no: 'No' };
const ended: Words = { open: 'Waits', received: 'Received', asked: 'Waits', declined: 'Declined', withdrawn: 'Taken back' };

/** By table and column; `*` stands for every table. */
export const wordsOfCodes: Readonly<Record<string, Words>> = {
  '*.channel': channels,
  '*.preferred_channel': channels,
  '*.answer_channel': channels,
  '*.told_channel': channels,
  '*.extended_told': channels,
  '*.how': channels,
  'approval.kind': approvalKinds,
  'approval.state': { waiting: 'Waits', approved: 'Approved', 'sent-back': 'Sent back', withdrawn: 'Taken back', overtaken: 'Overtaken by a change' },
  'approval.reason_code': sendBackReasons,
  'attachment.kind': attachmentKinds,
  'audit_entry.via': { screen: 'The screens of our colleagues', portal: 'Our pages for customers', mail: 'E-mail', program: 'The program by itself' },
  'checklist_mark.state': { done: 'Done', 'not-needed': 'Not needed' },
  'chronology_entry.source': chronologySources,
  'complaint.state': states,
  'complaint.stage': stageNames,
  'complaint.track': trackNames,
  'complaint.severity': severities,
  'complaint_cost.kind': costKinds,
  'complaint_clock_pause.reason': PAUSE_REASONS,
  'complaint_link.kind': linkKinds,
  'complaint_party.role': partyRoles,
  'complaint_party.authority': authorities,
  'complaint_regime.because': { entity: 'This part of the organisation answers to them', rule: 'Our rules say so for such complaints', person: 'A colleague chose them' },
  'complaint_regime.type_because': { rule: 'Our rules say so for such complaints', person: 'A colleague chose it' },
  'complaint_wording.field': { title: 'Title', description: 'What they told us', 'outcome-wanted': 'What they want', point: 'Point' },
  'contact.kind': contactKinds,
  'contact.direction': { in: 'To us', out: 'From us' },
  'contact.state': { open: 'Open', settled: 'Settled' },
  'contact.outcome': suggestionOutcomes,
  'contact_signal.level': levelInWords,
  'contact_signal.state': { open: 'Not looked at yet', confirmed: 'Confirmed', dismissed: 'Dismissed' },
  'contact_signal.reason': dismissals,
  'contact_signal.outcome': signalOutcomes,
  'contribution.kind': contributionKinds,
  'contribution.state': ended,
  'data_request.kind': dataRights,
  'data_request.state': { open: 'Open', 'handed-over': 'Handed over', answered: 'Answered', refused: 'Refused', withdrawn: 'Withdrawn' },
  'data_request.decision': rightsDecisions,
  'desk_telling.event': deskEvents,
  'desk_telling.state': { waiting: 'Waits', 'under-way': 'Under way', taken: 'Taken', failed: 'Not taken' },
  'draft.body': channels,
  'escalation.kind': { senior: 'To somebody senior', specialist: 'To a specialist' },
  'escalation.reasons': escalationReasons,
  'evidence_weighing.weight': weights,
  'fact.standing': factStandings,
  'fact_change.standing': factStandings,
  'problem_told.state': { waiting: 'Not told yet', told: 'Told', 'not-told': 'Not told' },
  'problem_told.because': notToldBecause,
  'feedback_request.sorted': answers,
  'feedback_request.treated': { well: 'Well', fairly: 'Fairly', badly: 'Badly' },
  'finding.verdict': findingNames,
  'follow_up.still_right': followUpResults,
  'handover.kind': { assigned: 'Given to somebody', taken: 'Taken up', transferred: 'Passed on', refused: 'Refused', returned: 'Given back' },
  'handover.settled_how': { accepted: 'Accepted', refused: 'Refused' },
  'incoming_mail.state': mailStates,
  'information_request.state': ended,
  'information_request.settled_how': channels,
  'lesson.kind': lessonKinds,
  'lesson_recipient.part': lessonParts,
  'letter.kind': namesOf(LETTER_KINDS),
  'letter.state': { draft: 'Being written', sent: 'Sent', discarded: 'Thrown away' },
  'letter.sent_how': sendingWays,
  'liability_decision.position': liabilityPositions,
  'liability_decision.insurer': insurerStandings,
  'liability_decision.state': { proposed: 'Proposed', decided: 'Decided', replaced: 'Replaced' },
  'noted_answer.question': asked,
  'noted_answer.known': knownWays,
  'noticed_sign.sign': noticedSigns,
  'offer_round.state': roundStateNames,
  'option.kind': optionKinds,
  'option.state': optionStateNames,
  'option_opinion.leaning': leanings,
  'option_opinion_version.leaning': leanings,
  'option_risk.kind': riskKinds,
  'outgoing_message.kind': namesOf(messageKinds),
  'outgoing_message.state': messageStates,
  'payment.basis': bases,
  'payment.state': { 'to-be-paid': 'To be paid', approved: 'Approved', paid: 'Paid', failed: 'Came back' },
  'processing_restriction.ground': restrictionGrounds,
  'promise.state': promiseStateNames,
  'quality_check.outcome': { passed: 'Passed', 'sent-back': 'Sent back' },
  'redress_item.basis': bases,
  'satisfaction.outcome': satisfactions,
  'satisfaction.handling': satisfactions,
  'saved_view.filter': { ...states, ...severities, ...stageNames, ...trackNames, ...channels },
  'time_request.state': { asked: 'Asked', given: 'Given', replaced: 'Replaced' },
  'understanding.sent_how': channels,
  'understanding_answer.answer': { confirmed: 'Confirmed', corrected: 'Corrected' },
}; // biome-ignore format: a list is read as one

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'none' });

/** The words of a code; undefined where that column holds none, or one of the house's own. */
export function codeInWords(table: string, column: string, code: string): string | undefined {
  if (column === 'language') return /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(code) ? languages.of(code) : undefined;
  if (table === 'audit_entry' && code.startsWith('token:')) return 'Another program, with a key of ours';
  return (wordsOfCodes[`${table}.${column}`] ?? wordsOfCodes[`*.${column}`])?.[code];
}
