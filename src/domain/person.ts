// A person who works here, or an integration account that works for them. Invited until they choose a password, active until
// their access ends. Nobody is removed: what they did stays theirs in the record.
import { permissionsOf, type Role } from './role.ts';
import { type Refusal, refuse } from './refusal.ts';

export const personKinds = ['colleague', 'integration'] as const;
export type PersonKind = (typeof personKinds)[number];

export const personStates = ['invited', 'active', 'left'] as const;
export type PersonState = (typeof personStates)[number];

/** What a command must know of a person to decide; found locked. */
export interface Person {
  readonly id: string;
  readonly kind: PersonKind;
  readonly name: string;
  readonly email: string | null;
  readonly state: PersonState;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly version: number;
}

/** Can sign in and manage people: an organisation always keeps one. */
export const isAdministrator = ({ kind, state, roles }: Pick<Person, 'kind' | 'state' | 'roles'>): boolean =>
  kind === 'colleague' && state === 'active' && permissionsOf(roles).has('manage-people');

/** Refuses what would leave nobody who can manage people. `others`: how many other active administrators there are. */
export function keepsAnAdministrator(
  before: Person,
  after: Pick<Person, 'kind' | 'state' | 'roles'>,
  others: number,
): Refusal | true {
  const loses = isAdministrator(before) && !isAdministrator(after);
  return loses && others === 0 ? refuse('person.last-administrator') : true;
}

/** Whether somebody may still be given work, teams or complaints to open. */
export const isHere = ({ state }: Pick<Person, 'state'>): boolean => state !== 'left';
