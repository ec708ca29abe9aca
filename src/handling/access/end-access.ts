// Ends a person's access at once: sessions, tokens, links, roles and teams. What they handled stays in their name until it is
// given to others; need-to-know complaints that nobody else here could open go to a successor, who must be named.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { keepsAnAdministrator, type Person } from '#domain/person.ts';
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts';
import { permissionsOf } from '#domain/role.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { revokeTokensOf } from '#records/api-tokens.ts';
import { addReaders, complaintsOnlyReadBy, isSubject } from '#records/complaint-access.ts';
import { openComplaintsHandledBy } from '#records/complaints.ts';
import { withdrawLinks } from '#records/one-time-links.ts';
import { lockPerson, othersWho, replaceRoles, replaceTeams, savePerson, takeTurnsOverPeople } from '#records/people.ts';
import { endSessionsOf, forgetDevices } from '#records/sessions.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const endAccess = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ person: id, version: version.optional(), needToKnowTo: id.nullish() }),
  async run(input, { tx, actor, now }) {
    await takeTurnsOverPeople(tx);
    const person = await lockPerson(tx, input.person, input.version);
    if (isRefusal(person)) return person;
    if (person.state === 'left') return refuse('person.left');
    const after = { ...person, state: 'left', roles: [] } as const;
    const kept = keepsAnAdministrator(person, after, await othersWho(tx, 'manage-people', person.id));
    if (isRefusal(kept)) return kept;
    const orphans = await complaintsOnlyReadBy(tx, person.id);
    const successor = orphans.length > 0 ? await successorFor(tx, orphans, person, input.needToKnowTo) : null;
    if (isRefusal(successor)) return successor;
    const by = personBehind(actor);
    for (const complaint of successor ? orphans : []) await addReaders(tx, { complaint, people: [successor ?? ''], by, now });

    const [sessions, tokens] = [await endSessionsOf(tx, person.id), await revokeTokensOf(tx, person.id, now)];
    for (const purpose of ['invitation', 'new-password'] as const) await withdrawLinks(tx, purpose, now, person.id);
    await forgetDevices(tx, person.id);
    await replaceRoles(tx, person.id, []);
    await replaceTeams(tx, person.id, []);
    await savePerson(tx, person.id, { state: 'left', password_hash: null, second_factor_sealed: null, second_factor_since: null });
    const complaints = await openComplaintsHandledBy(tx, person.id);
    const handedOver = successor ? orphans.map((about) => readersChanged(about, successor)) : [];
    return {
      happened: [{ kind: 'access-ended', about: person.id, sessions, tokens, complaints, needToKnowTo: successor }, ...handedOver],
      reply: { sessions, tokens, complaints, needToKnow: orphans.length },
    };
  },
});

const readersChanged = (about: string, reader: string) => ({
  kind: 'readers-changed' as const,
  about,
  added: [reader],
  removed: [],
});

async function successorFor(
  tx: Transaction,
  orphans: readonly string[],
  leaving: Person,
  named: string | null | undefined,
): Promise<string | Refusal> {
  if (!named) return refuse('person.only-reader', { facts: { complaints: orphans.length } });
  const successor = await lockPerson(tx, named);
  if (isRefusal(successor)) return successor;
  const fit = successor.kind === 'colleague' && successor.state === 'active' && successor.id !== leaving.id;
  if (!fit || !permissionsOf(successor.roles).has('open-need-to-know')) return refuse('person.successor-unfit');
  for (const complaint of orphans) if (await isSubject(tx, complaint, successor.id)) return refuse('reader.is-subject');
  return successor.id;
}
