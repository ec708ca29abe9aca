// What happens around people, their way in, and who may open what. Names and addresses are personal: they are not here, only
// that they changed.
import { z } from 'zod';

const id = z.string();
const ids = z.array(id);
const nothing = z.strictObject({});
const roles = z.array(z.string());
const days = z.number();

export const accessHappenings = {
  'set-up-offered': z.strictObject({ hours: z.number() }),
  'organisation-set-up': z.strictObject({ administrator: id, legalEntity: id, rulePack: z.string(), calendar: z.string() }),

  'signed-in': z.strictObject({ newDevice: z.boolean(), secondFactor: z.boolean() }),
  'sign-in-failed': z.strictObject({ reason: z.enum(['password', 'code', 'locked']) }),
  'signed-out': nothing,
  'session-ended': z.strictObject({ session: id }),
  'other-sessions-ended': z.strictObject({ sessions: z.number() }),

  'person-invited': z.strictObject({ roles, teams: ids, days }),
  'invitation-renewed': z.strictObject({ days }),
  'invitation-withdrawn': nothing,
  'invitation-accepted': nothing,
  'integration-added': z.strictObject({ roles, teams: ids }),
  'person-changed': z.strictObject({
    changed: z.array(z.enum(['name', 'email', 'roles', 'teams'])),
    rolesBefore: roles,
    roles,
    teamsBefore: ids,
    teams: ids,
  }),
  'access-ended': z.strictObject({ sessions: z.number(), tokens: z.number(), complaints: z.number(), needToKnowTo: id.nullable() }),
  'absence-set': z.strictObject({ until: z.string().nullable() }),

  'new-password-offered': z.strictObject({ days, secondFactorRemoved: z.boolean() }),
  'password-changed': z.strictObject({ by: z.enum(['link', 'person']), sessionsEnded: z.number() }),
  'second-factor-begun': nothing,
  'second-factor-confirmed': nothing,
  'second-factor-removed': nothing,
  'recovery-codes-renewed': nothing,
  'secret-taken-up': z.strictObject({ sealed: z.number() }),
  'secret-changed': z.strictObject({ sealed: z.number(), lost: z.boolean() }),
  'recovery-code-used': z.strictObject({ left: z.number() }),

  'team-added': z.strictObject({ name: z.string(), members: ids }),
  'team-changed': z.strictObject({ nameBefore: z.string(), name: z.string(), joined: ids, left: ids }),
  'team-closed': z.strictObject({ name: z.string(), members: ids }),
  'team-joined': z.strictObject({ team: id }),
  'team-left': z.strictObject({ team: id }),

  'token-made': z.strictObject({ token: id, scopes: z.array(z.string()), expiresAt: z.string().nullable() }),
  'token-revoked': z.strictObject({ token: id }),

  'complaint-viewed': nothing,
  'need-to-know-made': z.strictObject({ readers: ids }),
  'need-to-know-lifted': nothing,
  'readers-changed': z.strictObject({ added: ids, removed: ids }),
  'subject-named': z.strictObject({ person: id, handlerRemoved: z.boolean() }),
  'subject-removed': z.strictObject({ person: id }),

  'expired-cleared': z.strictObject({
    sessions: z.number(),
    counts: z.number(),
    receipts: z.number(),
    links: z.number(),
    presences: z.number(),
    devices: z.number(),
    begun: z.number().optional(),
  }),
};
