// Renames a legal entity, or gives it other rules or another calendar. They hold for complaints logged from now on: one that is
// open keeps the rules it was logged under.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { changesBetween } from '#domain/setting-change.ts';
import { isEntityNamed, lockEntity, saveEntity } from '#records/entity-settings.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { changedEntity, unknownRules } from './inputs.ts';

export const changeLegalEntity = command({
  permission: 'manage-settings',
  reach: 'program',
  input: changedEntity.extend({ id: z.uuid() }),
  async run({ id, version, ...wanted }, { tx, rules }) {
    const unknown = unknownRules(wanted, rules);
    if (unknown) return unknown;
    const { id: organisation } = await lockSettings(tx);
    const found = await lockEntity(tx, id);
    if (!found) return refuse('legal-entity.unknown');
    const changes = changesBetween(found.settings, { ...wanted });
    if (Object.keys(changes).length === 0) return { unchanged: true, reply: { version: found.version } };
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    if (await isEntityNamed(tx, wanted.name, id)) return refuse('legal-entity.named-alike');
    await saveEntity(tx, id, wanted);
    return {
      happened: [{ kind: 'legal-entity-changed', about: organisation, legalEntity: id, name: wanted.name, changes }],
      reply: { version: version + 1 },
    };
  },
});
