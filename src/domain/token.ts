// A token: the key of an integration to the API. It acts as its person (or integration account), never beyond what that
// account may do, and only within its scopes. It is shown once; only its hash is kept.
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
