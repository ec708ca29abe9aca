// What is kept of a letter that goes out: its file by its digest, the milestone that clocks turn on or, where it sets none, what
// was said in the conversation, more time where it gives a new date, and from when the customer has last heard from us.
import { cleanFileName } from '#domain/attachment.ts';
import { type Day, endOfDay } from '#domain/day.ts';
import type { letterDocument } from '#domain/letter/document.ts';
import type { SendingWay } from '#domain/letter/gate-item.ts';
import { LETTER_KINDS } from '#domain/letter/kind.ts';
import type { Sending } from '#domain/letter/sending.ts';
import { belongsToOneRegime } from '#domain/milestone-way.ts';
import type { SetMilestone } from '#domain/letter/what-follows.ts';
import type { LetterRule } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import { letterPdf } from '#platform/documents/pdf.ts';
import { bodyText } from '#platform/documents/text.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addAttachment } from './attachments.ts';
import { logoInUse, type LogoOnPaper } from './branding.ts';
import { extendClock, saveClocks } from './clocks.ts';
import { indexForSearch, saveComplaint } from './complaints.ts';
import { addContact } from './contacts.ts';
import { keepOurContent } from './file-contents.ts';
import { picturesOf } from './letter-enclosures.ts';
import { markSent } from './letters.ts';
import { addMilestone } from './milestones.ts';
import { saveRegimeOutcome } from './regimes.ts';
import { heardFromUs } from './telling.ts';
import { settleTimeRequest } from './time-requests.ts';

/** The channel that clocks and figures know a way of sending by. */
export const channelOf: Readonly<Record<SendingWay, string>> = { post: 'letter', email: 'email', phone: 'phone', text: 'sms' };

export interface GoingOut {
  readonly complaint: string;
  /** The rules it is written under, and whether they are the main ones: only an answer under those answers the complaint. */
  readonly rulePack: string;
  readonly main: boolean;
  readonly letter: string;
  readonly rule: LetterRule;
  readonly rules: Rules;
  /** The customer it goes to; null for a body outside. */
  readonly to: string | null;
  readonly document: ReturnType<typeof letterDocument>;
  readonly sending: Sending;
  /** The new date it gives, in the organisation's own zone. */
  readonly newDate: Day | null;
  readonly timeZone: string;
  readonly how: SendingWay;
  readonly at: Date;
  readonly proof: string;
  readonly by: string | null;
  readonly now: Date;
}

export interface WentOut {
  readonly attachment: string;
  readonly digest: string;
  readonly milestone: SetMilestone | null;
  /** The new version of the complaint. */
  readonly version: number;
}

export async function sendOut(tx: Transaction, going: GoingOut): Promise<WentOut> {
  const { complaint: id, rulePack, main, letter, rule, rules, sending, how, at, proof, by, now } = going;
  const logo = await logoInUse(tx);
  const document = logo ? { ...going.document, logo: { digest: logo.digest, alt: logo.alt } } : going.document;
  const file = await keepFile(tx, going, logo);
  await markSent(tx, id, letter, { dated: document.dated, at, by, how, proof, attachment: file.attachment, document });
  const what = sending.milestone;
  const milestone = what === null ? null : { what, id: await setMilestone(tx, going, what) };
  const { to: customer } = going;
  if (milestone === null && customer !== null) await sayInConversation(tx, going, customer);
  const told = { at, channel: channelOf[how] };
  for (const { clock, to, reason } of sending.moreTime) {
    await extendClock(tx, { complaint: id, rulePack, clock, at: now, reason: reason ?? rule.id, to, told, by });
    await settleTimeRequest(tx, id, { rulePack, clock, as: 'given', now });
  }
  if (customer !== null) await heardFromUs(tx, id, at);
  const { outcome } = sending;
  if (outcome !== null && !main) await saveRegimeOutcome(tx, id, rulePack, outcome);
  const answered = outcome === null || !main ? {} : ({ state: 'answered', outcome } as const);
  const version = await saveComplaint(tx, id, { ...answered, ...newsPromised(going) });
  await saveClocks(tx, id, rules);
  await indexForSearch(tx, id);
  return { ...file, milestone, version };
}

/**
 * News that was promised has come with it; a holding letter promises the next. Other letters change nothing in that, nor does an
 * answer to one matter in it.
 */
function newsPromised({ rule, main, newDate, timeZone }: GoingOut): { news_promised_at?: Date | null } {
  const kind = LETTER_KINDS[rule.kind];
  if (kind.delays) return { news_promised_at: newDate === null ? null : endOfDay(newDate, timeZone) };
  return (kind.answers && main) || rule.kind === 'progress' || rule.kind === 'summary-resolution' ? { news_promised_at: null } : {};
}

async function keepFile(
  tx: Transaction,
  { complaint, rule, document, by, now }: GoingOut,
  logo: LogoOnPaper | undefined,
): Promise<{ attachment: string; digest: string }> {
  const pictures = await picturesOf(tx, complaint, document.pictures);
  const file = await FileInHand.of(letterPdf(document, 'usual', logo, pictures));
  await keepOurContent(tx, file, now);
  const attachment = newId(now);
  await addAttachment(tx, {
    complaint_id: complaint,
    id: attachment,
    digest: Buffer.from(file.digest, 'hex'),
    file_name: cleanFileName(`${rule.name} ${document.reference} ${document.dated}.pdf`),
    kind: 'letter',
    description: `${rule.name}, as it was sent`,
    added_by: by,
    added_at: now,
  });
  return { attachment, digest: file.digest };
}

async function setMilestone(
  tx: Transaction,
  { complaint, rulePack, document, how, at, by, now }: GoingOut,
  what: string,
): Promise<string> {
  const id = newId(now);
  const channel = channelOf[how];
  const text = bodyText(document.passages);
  // An answer or a notice under certain rules counts for those alone.
  const rule_pack = belongsToOneRegime(what) ? rulePack : null;
  await addMilestone(tx, { complaint_id: complaint, id, what, at, channel, text, rule_pack, recorded_by: by, recorded_at: now });
  return id;
}

async function sayInConversation(tx: Transaction, { complaint, rule, document, how, at, by, now }: GoingOut, to: string) {
  await addContact(tx, {
    id: newId(now),
    kind: 'complaint',
    customer_id: to,
    complaint_id: complaint,
    channel: channelOf[how],
    direction: 'out',
    subject: rule.name,
    text: bodyText(document.passages),
    received_at: at,
    logged_at: now,
    logged_by: by,
    external_id: null,
  });
}
