// Sets who a legal entity writes as: the name and address its e-mails come from, and where answers go.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { changesBetween } from '#domain/setting-change.ts';
import { oneLine } from '#domain/mail/subject-token.ts';
import { lockMailSender, saveMailSender } from '#records/mail-settings.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

const address = z.email('Give an e-mail address, such as complaints@example.org.').max(254);

export const changeMailSender = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    legalEntity: z.uuid(),
    version: z.int().min(0).describe('0 while none is set'),
    name: z.string().trim().min(1, 'Say which name stands beside the address.').max(100).transform(oneLine),
    address,
    replyTo: z
      .union([z.literal(''), address])
      .default('')
      .describe('Empty: answers go to the same address'),
  }),
  async run({ legalEntity, version: seen, ...wanted }, { tx }) {
    const found = await lockMailSender(tx, legalEntity);
    if (!found) return refuse('legal-entity.unknown');
    if (found.version !== seen) return refuse('page.stale', { facts: { seen, now: found.version } });
    const changes = changesBetween({ ...found.sender }, wanted);
    if (Object.keys(changes).length === 0) return { unchanged: true, reply: { version: found.version } };
    const version = await saveMailSender(tx, legalEntity, wanted);
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'mail-sender-changed', about: id, legalEntity, changes }], reply: { version } };
  },
});
