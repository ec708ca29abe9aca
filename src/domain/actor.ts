// Who does a thing. Every way in acts through the same commands and differs only in its actor: a person (through the screens
// or a token of theirs), a customer on their own complaint, or the program itself (its clock, its importer, its command line).
import type { CustomerRight } from './customer-right.ts';
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
  readonly name:
    | 'importer'
    | 'clock'
    | 'mail'
    | 'command line'
    | 'set-up'
    | 'sign-in'
    | 'one-time link'
    | 'file check'
    | 'customers’ pages'
    | 'demonstration'
    | 'mailbox'
    | 'signals'
    | 'gateway'
    | 'other help desk';
  /** The person on whose behalf the program works, where there is one (an import has one). */
  readonly behalf?: string;
}

/**
 * Somebody on the customer's side of one complaint, who has shown that they are: by a link or code sent to them, a receipt code, or a
 * message that is theirs beyond doubt. They hold no permission: commands open to customers name the right they need.
 */
export interface CustomerActor {
  readonly kind: 'customer';
  /** Which customer, as a party of the complaint. */
  readonly id: string;
  readonly complaint: string;
  readonly rights: ReadonlySet<CustomerRight>;
  readonly via: 'portal' | 'mail';
}

export type Actor = PersonActor | CustomerActor | ProgramActor;

/** Whether the actor holds the permission. The program may do what it was built to do. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'program' || (actor.kind === 'person' && actor.permissions.has(permission));
}

/** The colleague behind the actor, where there is one: for "logged by" and the like. A customer is none. */
export function personBehind(actor: Actor): string | null {
  if (actor.kind === 'customer') return null;
  return actor.kind === 'person' ? actor.id : (actor.behalf ?? null);
}

/** The customer behind the actor: what they send is kept as theirs. */
export const customerBehind = (actor: Actor): string | null => (actor.kind === 'customer' ? actor.id : null);
