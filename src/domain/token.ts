// A token: the key of an integration to the API. It acts as its person (or integration account), never beyond what that
// account may do, and only within its scopes. It is shown once; only its hash is kept.
import type { Actor } from './actor.ts';
import type { Person } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { covers, permissionsOf } from './role.ts';

export const tokenScopes = {
  read: 'Read what the account may see',
  write: 'Log and work on complaints',
  import: 'Bring in registers',
  administer: 'People, teams and settings',
} as const;
export type TokenScope = keyof typeof tokenScopes;

export const scopeNames = ['read', 'write', 'import', 'administer'] as const satisfies readonly TokenScope[];

export const tokenStates = ['usable', 'expired', 'revoked'] as const;
export type TokenState = (typeof tokenStates)[number];

export function tokenState(token: { readonly expiresAt: Date | null; readonly revokedAt: Date | null }, now: Date): TokenState {
  if (token.revokedAt) return 'revoked';
  return token.expiresAt && token.expiresAt <= now ? 'expired' : 'usable';
}

/**
 * Whether somebody may make a token for this account: their own, or an integration that reaches no further than they do
 * themselves. Never a colleague's, which would act in their name without them. Who manages people could widen their own reach
 * in any case, and is not asked.
 */
export function canMakeToken(maker: Actor, account: Person): Refusal | true {
  if (account.state !== 'active') return refuse('person.left');
  if (maker.kind === 'program') return true;
  if (maker.kind === 'customer') return refuse('permission.missing');
  if (account.kind === 'colleague') return account.id === maker.id ? true : refuse('token.for-another');
  if (maker.permissions.has('manage-people')) return true;
  const seesAll = maker.permissions.has('see-every-complaint');
  const within = covers(maker.permissions, permissionsOf(account.roles));
  const inTeams = seesAll || account.teams.every((team) => maker.teams.includes(team));
  return within && inTeams ? true : refuse('token.beyond-yours');
}
