// What is asked while a complaint is logged, as it is kept in the draft, and what of it is sent. Everything but the words may be
// left out: people complain without giving their name, and a call may break off.
import type { Severity } from '#domain/complaint.ts';
import { dayOf, instantAt, parseDay } from '#domain/day.ts';
import { suggestSeverity } from '#domain/severity.ts';
import type { Ahead, Body } from './questions.ts';

export interface KnownCustomer {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly supportNeeds: boolean;
}

export interface PersonForm {
  readonly known: KnownCustomer | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface OtherForm extends PersonForm {
  readonly role: 'representative' | 'joint-complainant';
  readonly relationship: string;
  readonly authority: 'none-needed' | 'asked' | 'seen';
  readonly primary: boolean;
}

export const nobody: PersonForm = { known: null, name: '', email: '', phone: '' };

export const emptyForm = {
  key: '',
  who: nobody,
  address: '',
  anonymous: false,
  confidential: false,
  preferredChannel: '',
  language: '',
  contactTimes: '',
  adjustments: '',
  supportNeeds: '',
  supportConsent: false,
  others: [] as readonly OtherForm[],
  description: '',
  outcomeWanted: '',
  points: [''] as readonly string[],
  title: '',
  channel: 'phone',
  /** Day and time on the organisation's wall clock; empty for now. */
  receivedDay: '',
  receivedTime: '',
  /** Empty while the suggestion stands. */
  severity: '' as Severity | '',
  severityReason: '',
  product: null as string | null,
  category: null as string | null,
  team: null as string | null,
  handleMyself: false,
  legalEntity: null as string | null,
  /** The known problem it tells of. */
  problem: null as string | null,
};
export type LogForm = typeof emptyForm;

const given = (text: string): string | null => text.trim() || null;

const details = (form: LogForm) => ({
  name: given(form.who.name),
  email: form.who.email.trim(),
  phone: given(form.who.phone),
  address: given(form.address),
  anonymous: form.anonymous,
  confidential: form.confidential,
  preferredChannel: given(form.preferredChannel),
  language: given(form.language),
  contactTimes: given(form.contactTimes),
  adjustments: given(form.adjustments),
  supportNeeds: form.supportConsent ? given(form.supportNeeds) : null,
  supportConsent: form.supportConsent,
});

const otherDetails = ({ name, email, phone }: PersonForm) => ({
  name: given(name),
  email: email.trim(),
  phone: given(phone),
  anonymous: false,
  confidential: false,
  supportConsent: false,
});

export interface Here {
  readonly timeZone: string;
  readonly now: Date;
}

/** When it was received, as an instant; undefined for now, null where the day or time is no real one. A day without a time is noon. */
export function receivedAt({ receivedDay, receivedTime }: LogForm, { timeZone, now }: Here): Date | undefined | null {
  if (receivedDay === '') return undefined;
  const day = parseDay(receivedDay);
  if (day === null || (receivedTime !== '' && !/^\d\d:\d\d/.test(receivedTime))) return null;
  if (receivedTime === '' && day === dayOf(now, timeZone)) return undefined;
  return instantAt(day, (receivedTime || '12:00').slice(0, 5), timeZone);
}

/** What its clocks depend on, as far as it is told. */
export function aheadOf(form: LogForm, here: Here): Ahead {
  const at = receivedAt(form, here);
  return {
    channel: form.channel,
    ...(at ? { receivedAt: at.toISOString() } : {}),
    ...(form.legalEntity ? { legalEntity: form.legalEntity } : {}),
    ...(form.product ? { product: form.product } : {}),
    ...(form.category ? { category: form.category } : {}),
  };
}

/** How severe it will be logged as, and why: as chosen, else as the words suggest. */
export function severityOf(form: LogForm): { severity: Severity; reasons: string[] } {
  const needs = form.who.known ? form.who.known.supportNeeds : form.supportConsent && form.supportNeeds.trim() !== '';
  const suggested = suggestSeverity(`${form.description}\n${form.points.join('\n')}`, { supportNeeds: needs });
  const because = suggested.reasons.map(({ says, words }) => (words.length > 0 ? `${says} (“${words.join('”, “')}”)` : says));
  const own = given(form.severityReason);
  if (form.severity === '' || form.severity === suggested.severity)
    return { severity: suggested.severity, reasons: own ? [...because, own] : because };
  return { severity: form.severity, reasons: own ? [own] : [] };
}

export function toBody(form: LogForm, here: Here): Body {
  const { severity, reasons } = severityOf(form);
  const at = receivedAt(form, here);
  return {
    customer: form.who.known ? { id: form.who.known.id } : details(form),
    others: form.others.map((other) => ({
      customer: other.known ? { id: other.known.id } : otherDetails(other),
      role: other.role,
      relationship: given(other.relationship),
      authority: other.role === 'representative' ? other.authority : null,
      primary: other.primary,
    })),
    description: form.description,
    title: given(form.title),
    outcomeWanted: form.outcomeWanted,
    points: form.points.map((point) => point.trim()).filter(Boolean),
    channel: form.channel,
    ...(at ? { receivedAt: at.toISOString() } : {}),
    severity,
    severityReasons: reasons,
    product: form.product,
    category: form.category,
    team: form.team,
    handleMyself: form.handleMyself,
    legalEntity: form.legalEntity,
    problem: form.problem,
  };
}
