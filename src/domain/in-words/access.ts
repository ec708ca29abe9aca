// What happens around people and their way in, told in sentences.
import { type Role, roles } from '../role.ts';
import type { accessHappenings } from '../happenings/access.ts';
import { counted, listed, type Sentences } from './say.ts';

const failures = { password: 'a wrong password', code: 'a wrong code', locked: 'too many tries before it' } as const;
const roleNames = (held: readonly string[]): string =>
  held.length === 0
    ? 'no role'
    : listed(held.map((role) => (Object.hasOwn(roles, role) ? roles[role as Role].name.toLowerCase() : role)));
const days = (n: number): string => counted(n, 'day', 'days');
const teams = (ids: readonly string[], name: (id: string) => string): string => listed(ids.map(name)) || 'none';
const fields = { name: 'the name', email: 'the e-mail address', roles: 'the roles', teams: 'the teams' } as const;

export const accessSentences: Sentences<keyof typeof accessHappenings> = {
  'set-up-offered': (facts) => `offered the first set-up, for ${counted(facts.hours, 'hour', 'hours')}`,
  'organisation-set-up': () => 'set up the organisation',
  'signed-in': (facts) =>
    `signed in${facts.secondFactor ? ' with a second factor' : ''}${facts.newDevice ? ' on a new device' : ''}`,
  'sign-in-failed': (facts) => `could not sign in: ${failures[facts.reason]}`,
  'signed-out': () => 'signed out',
  'session-ended': () => 'ended a session',
  'other-sessions-ended': (facts) => `ended ${counted(facts.sessions, 'other session', 'other sessions')}`,
  'person-invited': (facts) => `invited them as ${roleNames(facts.roles)}, by a link good for ${days(facts.days)}`,
  'invitation-renewed': (facts) => `renewed the invitation, good for ${days(facts.days)}`,
  'invitation-withdrawn': () => 'withdrew the invitation',
  'invitation-accepted': () => 'accepted the invitation',
  'integration-added': (facts) => `added an integration as ${roleNames(facts.roles)}`,
  'person-changed': (facts, { name }) =>
    `changed ${listed(facts.changed.map((field) => fields[field]))}` +
    (facts.changed.includes('roles') ? `: ${roleNames(facts.rolesBefore)} before, ${roleNames(facts.roles)} now` : '') +
    (facts.changed.includes('teams') ? `; teams: ${teams(facts.teamsBefore, name)} before, ${teams(facts.teams, name)} now` : ''),
  'access-ended': (facts) =>
    `ended the access, with ${counted(facts.sessions, 'session', 'sessions')} and ${counted(facts.tokens, 'token', 'tokens')}; ` +
    `${counted(facts.complaints, 'open complaint', 'open complaints')} left to give to others`,
  'absence-set': (facts) => (facts.until === null ? 'came back from absence' : `set an absence until ${facts.until}`),
  'new-password-offered': (facts) =>
    `made a link for a new password, good for ${days(facts.days)}${facts.secondFactorRemoved ? ', and removed the second factor' : ''}`,
  'password-changed': (facts) => (facts.by === 'link' ? 'chose a new password by a link' : 'changed the password'),
  'second-factor-begun': () => 'began to set up a second factor',
  'second-factor-confirmed': () => 'set up a second factor',
  'second-factor-removed': () => 'removed the second factor',
  'secret-taken-up': ({ sealed }) =>
    sealed === 0
      ? 'took up the secret of the program'
      : `sealed ${counted(sealed, 'second factor', 'second factors')} with the secret of the program`,
  'secret-changed': ({ sealed, lost }) =>
    lost
      ? `took up another secret for the one that was lost: ${counted(sealed, 'thing', 'things')} sealed with it had to go`
      : `changed the secret of the program: ${counted(sealed, 'thing', 'things')} sealed anew`,
  'recovery-codes-renewed': () => 'made new recovery codes',
  'recovery-code-used': (facts) => `used a recovery code; ${facts.left} left`,
  'team-added': (facts) => `added the team ${facts.name}`,
  'team-changed': (facts, { name }) =>
    `changed the team ${facts.name}` +
    (facts.nameBefore === facts.name ? '' : `, called ${facts.nameBefore} before`) +
    (facts.joined.length > 0 ? `; joined: ${listed(facts.joined.map(name))}` : '') +
    (facts.left.length > 0 ? `; left: ${listed(facts.left.map(name))}` : ''),
  'team-closed': (facts) => `closed the team ${facts.name}`,
  'team-joined': (facts, { name }) => `put them into the team ${name(facts.team)}`,
  'team-left': (facts, { name }) => `took them out of the team ${name(facts.team)}`,
  'token-made': (facts, { name }) => `made the token “${name(facts.token)}” for ${listed(facts.scopes)}`,
  'token-revoked': (facts, { name }) => `revoked the token “${name(facts.token)}”`,
  'complaint-viewed': () => 'looked at the complaint',
  'need-to-know-made': (facts, { name }) => `made it need-to-know, open to ${listed(facts.readers.map(name))}`,
  'need-to-know-lifted': () => 'opened it to everyone who usually may see it',
  'readers-changed': (facts, { name }) =>
    `changed who may open it: ${listed([
      ...(facts.added.length > 0 ? [`added ${listed(facts.added.map(name))}`] : []),
      ...(facts.removed.length > 0 ? [`removed ${listed(facts.removed.map(name))}`] : []),
    ])}`,
  'subject-named': (facts, { name }) =>
    `named ${name(facts.person)} as somebody the complaint is about${facts.handlerRemoved ? ', who no longer handles it' : ''}`,
  'subject-removed': (facts, { name }) => `no longer names ${name(facts.person)} as somebody the complaint is about`,
  'expired-cleared': (facts) => `cleared what had expired: ${counted(facts.sessions, 'session', 'sessions')}`,
};
