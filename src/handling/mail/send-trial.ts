// Sends a trial message to whoever asks, from the address of a legal entity, so that they see it arrive before a customer should.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { lockMailSender } from '#records/mail-settings.ts';
import { organisationId } from '#records/organisations.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';

export const sendTrial = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ legalEntity: z.uuid(), to: z.email('Give the e-mail address it should reach.').max(254) }),
  async run({ legalEntity, to }, { tx, actor, now }) {
    if (actor.kind !== 'person') return refuse('permission.missing');
    const found = await lockMailSender(tx, legalEntity);
    if (!found) return refuse('legal-entity.unknown');
    if (found.version === 0) return refuse('mail.not-set-up');
    const later = await addMessage(tx, {
      complaint: null,
      entity: legalEntity,
      kind: 'trial',
      channel: 'email',
      address: to,
      language: 'en',
      subject: 'A trial message',
      text: `This message was sent to try whether e-mail goes out as ${found.sender.name} <${found.sender.address}>.\n\nIt has arrived, so it does.`,
      by: actor.id,
      now,
    });
    const { message } = later.body;
    return {
      happened: [{ kind: 'trial-message-made', about: await organisationId(tx), message }],
      queue: [later],
      reply: { message },
    };
  },
});
