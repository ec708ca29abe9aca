// The record in words: any happening as a sentence, for whoever reads the history of a complaint, a customer or a setting.
// Every kind has its sentence: one added without it does not compile.
import { type HappeningKind, happenings } from '../happening.ts';
import { accessSentences } from './access.ts';
import { fileSentences } from './files.ts';
import { importSentences } from './import.ts';
import { caseSentences } from './intake-case.ts';
import { contactSentences } from './intake-contacts.ts';
import { shapeSentences } from './intake-shape.ts';
import { investigationSentences } from './investigation.ts';
import { letterSentences } from './letters.ts';
import { mailSentences } from './mail.ts';
import { outgoingSentences } from './outgoing.ts';
import { organisationSentences } from './organisation.ts';
import { informingSentences } from './informing.ts';
import { customerSentences } from './by-customer.ts';
import { closingSentences } from './closing.ts';
import { escalationSentences } from './escalation.ts';
import { portalSentences } from './portal.ts';
import { problemSentences } from './problems.ts';
import { promiseSentences } from './promises.ts';
import { offerSentences } from './offers.ts';
import { assessmentSentences } from './assessments.ts';
import { procedureSentences } from './procedure.ts';
import { ruleSentences } from './rules.ts';
import { redressSentences } from './redress.ts';
import { deskSentences } from './desks.ts';
import { dataRequestSentences } from './data-requests.ts';
import { retentionSentences } from './retention.ts';
import { returnSentences } from './returns.ts';
import { regimeSentences } from './regimes.ts';
import type { Sentences, Told } from './say.ts';
import { signalSentences } from './signals.ts';
import { triageSentences } from './triage.ts';
import { understandingSentences } from './understanding.ts';
import { wayInSentences } from './way-in.ts';

const sentences: Sentences<HappeningKind> = {
  ...accessSentences,
  ...caseSentences,
  ...contactSentences,
  ...shapeSentences,
  ...fileSentences,
  ...triageSentences,
  ...informingSentences,
  ...closingSentences,
  ...escalationSentences,
  ...promiseSentences,
  ...problemSentences,
  ...procedureSentences,
  ...assessmentSentences,
  ...regimeSentences,
  ...understandingSentences,
  ...investigationSentences,
  ...letterSentences,
  ...importSentences,
  ...organisationSentences,
  ...redressSentences,
  ...retentionSentences,
  ...dataRequestSentences,
  ...offerSentences,
  ...ruleSentences,
  ...returnSentences,
  ...mailSentences,
  ...wayInSentences,
  ...portalSentences,
  ...signalSentences,
  ...deskSentences,
  ...outgoingSentences,
};

/** Ways in of customers, who act for themselves. */
const customersOwn: ReadonlySet<string> = new Set(['portal', 'mail']);

/** Tells a stored entry; `via` is the way in by which it was done. Throws for a kind or facts that the record's vocabulary does not know: that is damage, not news. */
export function happeningInWords(kind: string, facts: unknown, told: Told, via = ''): string {
  if (!Object.hasOwn(happenings, kind)) throw new Error(`The record holds an entry of an unknown kind: ${kind}`);
  const known = kind as HappeningKind;
  const tell = ((customersOwn.has(via) ? customerSentences[known] : undefined) ?? sentences[known]) as (
    facts: unknown,
    told: Told,
  ) => string;
  return tell(happenings[known].parse(facts), told);
}
