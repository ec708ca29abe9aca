// What can happen, as a closed vocabulary: each kind with the facts its entry in the record carries (ids and facts, never
// personal text: that lives in rows that can be erased). Stored entries are parsed by these shapes when read, so a change
// to one is a migration of the record's meaning: add kinds, do not alter them.
import { z } from 'zod';
import { accessHappenings } from './happenings/access.ts';
import { intakeHappenings } from './happenings/intake.ts';
import { fileHappenings } from './happenings/files.ts';
import { importHappenings } from './happenings/import.ts';
import { informingHappenings } from './happenings/informing.ts';
import { letterHappenings } from './happenings/letters.ts';
import { closingHappenings } from './happenings/closing.ts';
import { escalationHappenings } from './happenings/escalation.ts';
import { portalHappenings } from './happenings/portal.ts';
import { problemHappenings } from './happenings/problems.ts';
import { promiseHappenings } from './happenings/promises.ts';
import { investigationHappenings } from './happenings/investigation.ts';
import { mailHappenings } from './happenings/mail.ts';
import { outgoingHappenings } from './happenings/outgoing.ts';
import { offerHappenings } from './happenings/offers.ts';
import { recordHappenings } from './happenings/record.ts';
import { assessmentHappenings } from './happenings/assessments.ts';
import { procedureHappenings } from './happenings/procedure.ts';
import { redressHappenings } from './happenings/redress.ts';
import { ruleHappenings } from './happenings/rules.ts';
import { deskHappenings } from './happenings/desks.ts';
import { dataRequestHappenings } from './happenings/data-requests.ts';
import { retentionHappenings } from './happenings/retention.ts';
import { returnHappenings } from './happenings/returns.ts';
import { regimeHappenings } from './happenings/regimes.ts';
import { settingsHappenings } from './happenings/settings.ts';
import { signalHappenings } from './happenings/signals.ts';
import { togetherHappenings } from './happenings/together.ts';
import { triageHappenings } from './happenings/triage.ts';
import { understandingHappenings } from './happenings/understanding.ts';
import { wayInHappenings } from './happenings/way-in.ts';

export const happenings = {
  ...accessHappenings,
  ...intakeHappenings,
  ...fileHappenings,
  ...triageHappenings,
  ...informingHappenings,
  ...closingHappenings,
  ...escalationHappenings,
  ...promiseHappenings,
  ...problemHappenings,
  ...procedureHappenings,
  ...assessmentHappenings,
  ...understandingHappenings,
  ...letterHappenings,
  ...togetherHappenings,
  ...investigationHappenings,
  ...importHappenings,
  ...redressHappenings,
  ...offerHappenings,
  ...retentionHappenings,
  ...dataRequestHappenings,
  ...returnHappenings,
  ...settingsHappenings,
  ...ruleHappenings,
  ...regimeHappenings,
  ...recordHappenings,
  ...mailHappenings,
  ...wayInHappenings,
  ...portalHappenings,
  ...signalHappenings,
  ...deskHappenings,
  ...outgoingHappenings,
};

export type HappeningKind = keyof typeof happenings;

type FactsOf<K extends HappeningKind> =
  z.input<(typeof happenings)[K]> extends Record<string, never> ? unknown : z.input<(typeof happenings)[K]>;

/** Something that happened: its kind, what it is about (the chain it joins: a complaint, contact, person, or the organisation), its facts. */
export type Happening = { [K in HappeningKind]: { kind: K; about: string } & FactsOf<K> }[HappeningKind];

/** A command must say at least one thing that happened. */
export type Happenings = readonly [Happening, ...Happening[]];

/** Reads the facts of a stored entry; an unknown kind or shape is an error, since the record's vocabulary only grows. */
export function readFacts(kind: string, facts: unknown): Record<string, unknown> {
  if (!Object.hasOwn(happenings, kind)) throw new Error(`The record holds an entry of an unknown kind: ${kind}`);
  return z.record(z.string(), z.unknown()).parse(happenings[kind as HappeningKind].parse(facts));
}
