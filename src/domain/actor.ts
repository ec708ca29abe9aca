// Who does a thing. Every way in acts through the same commands and differs only in its actor: a person (through the screens
// or a token of theirs), or the program itself (its clock, its importer, its command line, the first set-up).
import type { Permission } from './permission.ts';

export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly teams: readonly string[];
  /** Through which door: the screens, or a token by its id. */
  readonly via: 'screen' | `token:${string}`;
}

export interface ProgramActor {
  readonly kind: 'program';
  readonly name: 'importer' | 'clock' | 'command line' | 'set-up' | 'sign-in' | 'one-time link' | 'demonstration';
  /** The person on whose behalf the program works, where there is one (an import has one). */
  readonly behalf?: string;
}

export type Actor = PersonActor | ProgramActor;

/** Whether the actor holds the permission. The program may do what it was built to do. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'program' || actor.permissions.has(permission);
}

/** The person behind the actor, where there is one: for "logged by" and the like. */
export function personBehind(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : (actor.behalf ?? null);
}
