// What tests of an investigation begin with: a complaint with points, evidence, findings, each made through its real command.
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { recordEvidence } from '#handling/investigation/record-evidence.ts';
import { recordFinding } from '#handling/investigation/record-finding.ts';
import { findWithoutConfirmation } from '#handling/understanding/find-without-confirmation.ts';
import { type Investigation, investigation } from '#views/investigation/investigation.ts';
import { done, type TestHouse } from './house.ts';

export async function investigationOf(house: TestHouse, by: PersonActor, complaint: string): Promise<Investigation> {
  return done(await investigation(house.db, { actor: by, rules: house.rules, now: house.clock() }, complaint));
}

/** A visit log seen at the depot, of some weight, unless the test says otherwise. */
export async function evidence(house: TestHouse, by: PersonActor, complaint: string, given: object = {}): Promise<string> {
  const usual = {
    what: 'The visit log for November',
    source: 'Repairs desk',
    obtainedOn: '2026-11-20',
    keptWhere: 'Repairs system, job 4471',
    weight: 'some',
    weightReason: 'Written at the time by whoever was there.',
  };
  return done(await perform(house, recordEvidence, { ...usual, complaint, ...given }, { actor: by })).id;
}

/** Findings need not wait for the customer to confirm our understanding. */
export async function mayFind(house: TestHouse, complaint: string): Promise<void> {
  const given = { complaint, reason: 'The customer confirmed it on the phone.' };
  done(await perform(house, findWithoutConfirmation, given, { actor: { kind: 'program', name: 'command line' } }));
}

export const aFinding = {
  verdict: 'justified',
  standard: 'A broken boiler is repaired within 24 hours in winter.',
  reasons: 'The log shows nobody came for six days.',
};

/** Finds on the point at this place, and returns what the command answered. */
export async function find(
  house: TestHouse,
  by: PersonActor,
  complaint: string,
  given: { place?: number } & Record<string, unknown>,
) {
  const { place = 1, ...finding } = given;
  const now = await investigationOf(house, by, complaint);
  const point = now.points.find(({ position }) => position === place)?.id;
  return perform(house, recordFinding, { complaint, version: now.version, point, ...aFinding, ...finding }, { actor: by });
}
