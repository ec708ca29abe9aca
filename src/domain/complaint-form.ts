// The complaint as a customer tells it on our pages, one question at a time: which questions there are, what is missing in an answer,
// and which complaint the answers make. Nothing here is the complaint yet: until it is sent it is theirs, and they may change it.
import { z } from 'zod';
import { channels } from './channel.ts';
import { typedWords } from './typed-words.ts';

export const formSteps = ['what', 'about', 'wanted', 'files', 'whom', 'behalf', 'known', 'reach', 'support', 'check'] as const;
export type FormStep = (typeof formSteps)[number];
export const isFormStep = (word: string): word is FormStep => formSteps.some((step) => step === word);

/** The fields a question keeps; those of other questions it never touches. */
export const formFields = {
  what: ['what'],
  about: ['product', 'entity'],
  wanted: ['wanted'],
  files: [],
  whom: ['whom'],
  behalf: ['theirName', 'relationship'],
  known: ['known'],
  reach: ['name', 'email', 'phone', 'address', 'prefer', 'times'],
  support: ['language', 'adjustments', 'needs', 'consent'],
  check: [],
} as const satisfies Record<FormStep, readonly string[]>;

export type FormField = (typeof formFields)[FormStep][number];
export type FormAnswers = Readonly<Partial<Record<FormField, string>>>;

/** Most characters kept of an answer; the long ones are for stories. */
const most = (field: FormField): number =>
  field === 'what' ? 50_000 : ['wanted', 'adjustments', 'needs', 'address'].includes(field) ? 2_000 : 300;

export const preferredWays = ['email', 'phone', 'letter', 'sms'] as const satisfies readonly (keyof typeof channels)[];

/** The questions in their order: those that would have nothing to choose, or do not arise, are left out. */
export function stepsFor(answers: FormAnswers, choosing: { readonly about: boolean }): FormStep[] {
  return formSteps.filter((step) => {
    if (step === 'about') return choosing.about;
    return step !== 'behalf' || answers.whom === 'other';
  });
}

/** What was typed, as it can be kept: no characters that no text column takes, line breaks of one kind. */
export function cleanAnswers(step: FormStep, typed: Readonly<Record<string, string>>): FormAnswers {
  const fields: readonly FormField[] = formFields[step];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      typedWords(typed[field] ?? '')
        .replaceAll('\r\n', '\n')
        .trim(),
    ]),
  );
}

/** Why an answer cannot stand, as the end of a phrase's key. */
export type FormFault = 'missing' | 'too-long' | 'not-email' | 'not-phone' | 'no-way' | 'way-missing' | 'consent';

/** What is wrong with the answers to one question, by field; empty where they stand. */
export function faultsIn(step: FormStep, answers: FormAnswers): Partial<Record<FormField, FormFault>> {
  const fields: readonly FormField[] = formFields[step];
  const long = fields.filter((field) => (answers[field] ?? '').length > most(field));
  return { ...faultsOf[step]?.(answers), ...Object.fromEntries(long.map((field) => [field, 'too-long' as const])) };
}

type Faults = Partial<Record<FormField, FormFault>>;

const missing = (answers: FormAnswers, ...fields: FormField[]): Faults =>
  Object.fromEntries(fields.filter((field) => !answers[field]).map((field) => [field, 'missing' as const]));

const oneOf = (answers: FormAnswers, field: FormField, known: readonly string[]): Faults =>
  known.includes(answers[field] ?? '') ? {} : { [field]: 'missing' };

const faultsOf: Partial<Record<FormStep, (answers: FormAnswers) => Faults>> = {
  what: (answers) => missing(answers, 'what'),
  whom: (answers) => oneOf(answers, 'whom', ['self', 'other']),
  behalf: (answers) => missing(answers, 'theirName', 'relationship'),
  known: (answers) => oneOf(answers, 'known', ['open', 'confidential', 'anonymous']),
  reach: reachFaults,
  support: ({ needs, consent }) => (needs && consent !== 'yes' ? { consent: 'consent' } : {}),
};

/** Fewer digits are no telephone number that can be rung from elsewhere. */
const fewestDigits = 6;

const wayOf = { email: 'email', phone: 'phone', letter: 'address', sms: 'phone' } as const;

function reachFaults(answers: FormAnswers): Faults {
  const { known, email, phone, address, prefer } = answers;
  const wished = preferredWays.find((way) => way === prefer);
  const notEmail: Faults = email && !z.email().safeParse(email).success ? { email: 'not-email' } : {};
  const notPhone: Faults = phone && phone.replaceAll(/\D/g, '').length < fewestDigits ? { phone: 'not-phone' } : {};
  const unreached: Faults = wished && !answers[wayOf[wished]] ? { [wayOf[wished]]: 'way-missing' } : {};
  if (known === 'anonymous') return { ...unreached, ...notEmail, ...notPhone };
  const noWay: Faults = email || phone || address ? {} : { email: 'no-way' };
  return { ...missing(answers, 'name'), ...noWay, ...unreached, ...notEmail, ...notPhone };
}

/** The first question whose answer does not stand yet; 'check' when all do. */
export const firstUnanswered = (steps: readonly FormStep[], answers: FormAnswers): FormStep =>
  steps.find((step) => Object.keys(faultsIn(step, answers)).length > 0) ?? 'check';

/** The person who fills in the form, as a customer is taken down. */
function teller(answers: FormAnswers, usualLanguage: string) {
  const { known, name, email, phone, address, prefer, times, language, adjustments, needs, consent } = answers;
  return {
    name: known === 'anonymous' ? null : name || null,
    email: email || null,
    phone: phone || null,
    address: address || null,
    anonymous: known === 'anonymous',
    confidential: known === 'confidential',
    preferredChannel: prefer || null,
    language: language || usualLanguage,
    contactTimes: times || null,
    adjustments: adjustments || null,
    supportNeeds: consent === 'yes' ? needs || null : null,
    supportConsent: consent === 'yes',
  };
}

/** The complaint the answers make, as the command that takes complaints wants it told. */
export function complaintTold(answers: FormAnswers, { language }: { readonly language: string }) {
  const me = teller(answers, language);
  const other = answers.whom === 'other';
  const affected = { name: answers.theirName || null, confidential: me.confidential };
  const speaker = { customer: me, role: 'representative', relationship: answers.relationship || null } as const;
  return {
    customer: other ? affected : me,
    others: other ? [{ ...speaker, authority: 'asked', primary: true }] : [],
    description: answers.what ?? '',
    outcomeWanted: answers.wanted ?? '',
    channel: 'web' as const,
    product: answers.product || null,
    legalEntity: answers.entity || null,
  };
}
