// Adds a legal entity: a body that answers for complaints in law, with the rules it answers to and the days it works.
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addEntity, isEntityNamed } from '#records/entity-settings.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { entity, unknownRules } from './inputs.ts';

export const addLegalEntity = command({
  permission: 'manage-settings',
  reach: 'program',
  input: entity,
  async run(input, { tx, now, rules }) {
    const unknown = unknownRules(input, rules);
    if (unknown) return unknown;
    const { id: organisation } = await lockSettings(tx);
    if (await isEntityNamed(tx, input.name, null)) return refuse('legal-entity.named-alike');
    const id = newId(now);
    await addEntity(tx, id, input, now);
    const { name, rulePack, calendar } = input;
    const facts = { legalEntity: id, name, rulePack, calendar };
    return { happened: [{ kind: 'legal-entity-added', about: organisation, ...facts }], reply: { id } };
  },
});
