// Says how much a person, or everybody with a role, may commit on one complaint of one kind of redress; or takes the limit away. A
// person's own limit goes before those of their roles. What was decided before stays decided.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { type AuthorityKind, authorityKinds, limitInWords } from '#domain/authority.ts';
import { mostMinor } from '#domain/money.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { type Role, roleNames } from '#domain/role.ts';
import { newId } from '#platform/new-id.ts';
import { houseCurrency, limitSet, setLimit } from '#records/authority.ts';
import { theOrganisation } from '#records/organisations.ts';
import { lockPerson } from '#records/people.ts';
import { command } from '../command.ts';

const limit = z
  .object({ minor: z.int('Give an amount.').min(0, 'A limit is not less than nothing.').max(mostMinor).nullable() })
  .nullable()
  .describe('minor: null is without limit; null in its place is no limit set');

export const changeAuthorityLimit = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z
    .object({
      kind: z.enum(authorityKinds as readonly [AuthorityKind]),
      role: z
        .enum(roleNames as readonly Role[] as [Role])
        .nullable()
        .default(null),
      person: z.uuid().nullable().default(null),
      was: limit,
      becomes: limit,
    })
    .refine(({ role, person }) => (role === null) !== (person === null), { path: ['role'], error: 'Choose a role or a person.' }),
  async run({ kind, role, person, was, becomes }, { tx, actor, now }) {
    const { id: organisation } = await theOrganisation(tx);
    const found = person === null ? null : await lockPerson(tx, person);
    if (isRefusal(found)) return found;
    const of = { kind, role, person };
    const stands = await limitSet(tx, of);
    if (stands?.minor !== was?.minor) return refuse('page.stale');
    if (stands?.minor === becomes?.minor) return { unchanged: true, reply: { limit: becomes } };
    await setLimit(tx, of, becomes?.minor, { id: newId(now), by: personBehind(actor), now });
    const currency = await houseCurrency(tx);
    const said = { was: limitInWords(stands?.minor, currency), becomes: limitInWords(becomes?.minor, currency) };
    return {
      happened: [{ kind: 'authority-limit-changed', about: organisation, limit: kind, role, person, ...said }],
      reply: { limit: becomes },
    };
  },
});
