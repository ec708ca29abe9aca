// Opens the organisation of the demonstration, two years and a few weeks before today: sets it up with the link of a first run,
// makes its teams, invites its people, who each accept and choose the one password, and lays out its taxonomy and routing.
import type { PersonActor } from '#domain/actor.ts';
import { permissionsOf, type Role } from '#domain/role.ts';
import { acceptInvitation } from '#handling/access/accept-invitation.ts';
import { addTeam } from '#handling/access/add-team.ts';
import { invitePerson } from '#handling/access/invite-person.ts';
import { offerSetUp } from '#handling/access/offer-set-up.ts';
import { setUpOrganisation } from '#handling/access/set-up-organisation.ts';
import { type Command, type House, perform } from '#handling/command.ts';
import { addTaxonomyNode } from '#handling/intake/add-taxonomy-node.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { changeRouting } from '#handling/triage/change-routing.ts';
import { rulesInUse } from '#views/settings/rules-in-use.ts';
import { type Directory, done } from './office.ts';
import type { Texts } from './texts.ts';

export const password = 'just looking around';
export const emailOf = (name: string): string =>
  `${name
    .split(' ')[0]
    ?.normalize('NFKD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()}@harrowmere.example`;

type Staff = Texts['organisation']['people'][number];

/** Makes it all at one moment: `house` tells the time of it. */
export async function openOrganisation(house: House, texts: Texts): Promise<Directory> {
  const [first, ...others] = texts.organisation.people;
  if (!first) throw new Error('The demonstration needs an administrator.');
  const administrator = await setUp(house, texts, first);
  const entities = await openEntities(house, administrator, texts);
  const teams = new Map<string, string>();
  for (const { key, name } of texts.organisation.teams) teams.set(key, (await as(administrator, house, addTeam, { name })).id);
  const hired = await Promise.all(others.map((staff) => hire(house, administrator, staff, teams)));
  const people = new Map([[first.key, administrator], ...hired]);
  const nodes = await layOutTaxonomy(house, administrator, texts);
  await layOutRouting(house, administrator, { texts, teams, nodes });
  return { people, teams, entities, nodes };
}

const as = async <Input, Reply>(who: PersonActor, house: House, verb: Command<Input, Reply>, given: object): Promise<Reply> =>
  done(await perform(house, verb, given, { actor: who }), who);

async function setUp(house: House, { organisation }: Texts, staff: Staff): Promise<PersonActor> {
  const program = { kind: 'program', name: 'set-up' } as const;
  const { secret } = done(await perform(house, offerSetUp, {}, { actor: program }), program);
  const [entity] = organisation.entities;
  const answers = {
    token: secret,
    organisation: organisation.name,
    timeZone: organisation.timeZone,
    calendar: organisation.calendar,
    legalEntity: entity?.name,
    rulePack: entity?.rulePack,
    linkLifeDays: 7,
    administrator: { name: staff.name, email: emailOf(staff.name), password },
  };
  const { administrator } = done(await perform(house, setUpOrganisation, answers, { actor: program }), program);
  return actorFor(administrator, staff.name, staff.roles, []);
}

/** The first came with the set-up. */
async function openEntities(house: House, administrator: PersonActor, { organisation }: Texts): Promise<Map<string, string>> {
  const { calendar } = organisation;
  for (const { name, rulePack } of organisation.entities.slice(1))
    await as(administrator, house, addLegalEntity, { name, rulePack, calendar });
  const found = await rulesInUse(house.db, house.rules);
  return new Map(
    organisation.entities.flatMap(({ key, name }) => found.flatMap((one) => (one.name === name ? [[key, one.id]] : []))),
  );
}

async function hire(
  house: House,
  administrator: PersonActor,
  { key, name, roles, teams: wanted }: Staff,
  teamsByKey: ReadonlyMap<string, string>,
): Promise<[string, PersonActor]> {
  const teams = wanted.flatMap((team) => teamsByKey.get(team) ?? []);
  const invited = await as(administrator, house, invitePerson, { name, email: emailOf(name), roles, teams });
  const newcomer = actorFor(invited.id, name, roles, teams);
  await as(newcomer, house, acceptInvitation, { token: invited.secret, name, password });
  return [key, newcomer];
}

const actorFor = (id: string, name: string, roles: readonly Role[], teams: readonly string[]): PersonActor => ({
  kind: 'person',
  id,
  name,
  permissions: permissionsOf(roles),
  teams,
  via: 'screen',
});

async function layOutTaxonomy(house: House, administrator: PersonActor, { taxonomy: all }: Texts): Promise<Map<string, string>> {
  const nodes = new Map<string, string>();
  const add = async (taxonomy: string, name: string, under: string | null): Promise<string> =>
    (await as(administrator, house, addTaxonomyNode, { taxonomy, name, under })).id;
  for (const [taxonomy, tops] of Object.entries(all))
    for (const [top, middles] of Object.entries(tops)) {
      const topId = await add(taxonomy, top, null);
      nodes.set(`${taxonomy}: ${top}`, topId);
      for (const [middle, leaves] of Object.entries(middles)) {
        const middleId = await add(taxonomy, middle, topId);
        for (const leaf of leaves) nodes.set(leaf, await add(taxonomy, leaf, middleId));
      }
    }
  return nodes;
}

/** Which team a complaint goes to by itself, when whoever logs it does not say. */
async function layOutRouting(
  house: House,
  administrator: PersonActor,
  made: Pick<Directory, 'teams' | 'nodes'> & { texts: Texts },
) {
  const rules = made.texts.organisation.routing.map(({ name, product, category, team }) => ({
    name,
    product: product && made.nodes.get(product),
    category: category && made.nodes.get(category),
    team: made.teams.get(team),
  }));
  await as(administrator, house, changeRouting, { rules });
}
