// For whom a token may be made, and how it ends.
import { describe, expect, it } from 'vitest';
import type { PersonActor } from './actor.ts';
import type { Person } from './person.ts';
import { canMakeToken, tokenState } from './token.ts';

const maker: PersonActor = {
  kind: 'person',
  id: 'm',
  name: 'Mina',
  permissions: new Set(['manage-tokens', 'log', 'handle', 'take', 'merge-and-split', 'choose-regimes']),
  teams: ['repairs'],
  via: 'screen',
};
const website: Person = {
  id: 'w',
  kind: 'integration',
  name: 'Website',
  email: null,
  state: 'active',
  roles: ['handler'],
  teams: ['repairs'],
  version: 1,
};

describe('Making a token', () => {
  it('is allowed for oneself, and for an integration that reaches no further', () => {
    expect(canMakeToken(maker, { ...website, kind: 'colleague', id: 'm', roles: ['administrator'] })).toBe(true);
    expect(canMakeToken(maker, website)).toBe(true);
  });

  it.each([
    ['a colleague', { kind: 'colleague' }, 'token.for-another'],
    ['an account that has ended', { state: 'left' }, 'person.left'],
    ['an integration that may do more', { roles: ['compliance'] }, 'token.beyond-yours'],
    ['an integration that sees another team', { teams: ['repairs', 'lettings'] }, 'token.beyond-yours'],
  ] as const)('is refused for %s', (_whom, change, code) =>
    expect(canMakeToken(maker, { ...website, ...change })).toMatchObject({ code }),
  );

  it('asks no more of somebody who sees every complaint, or manages people', () => {
    const elsewhere = { ...website, teams: ['lettings'] };
    expect(canMakeToken({ ...maker, permissions: new Set([...maker.permissions, 'see-every-complaint']) }, elsewhere)).toBe(true);
    expect(canMakeToken({ ...maker, permissions: new Set(['manage-tokens', 'manage-people']) }, elsewhere)).toBe(true);
  });
});

describe('A token', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  it('is usable until it expires or is revoked', () => {
    expect(tokenState({ expiresAt: null, revokedAt: null }, now)).toBe('usable');
    expect(tokenState({ expiresAt: now, revokedAt: null }, now)).toBe('expired');
    expect(tokenState({ expiresAt: null, revokedAt: now }, now)).toBe('revoked');
  });
});
