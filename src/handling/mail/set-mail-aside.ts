// Sets a message aside with the reason: nobody has to do anything with it. It stays in the list and can be taken up again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockIncomingMail, saveIncomingMail } from '#records/incoming-mail.ts';
import { command } from '../command.ts';
import { seen, words } from '../intake/inputs.ts';

export const setMailAside = command({
  permission: 'log',
  input: z.object({ mail: z.uuid(), version: seen, reason: words('Say why nothing needs doing.', 500) }),
  async run({ mail: id, version, reason }, { tx, actor, now }) {
    const row = await lockIncomingMail(tx, id, version);
    if (isRefusal(row)) return row;
    if (row.complaint_id !== null) return refuse('mail.on-complaint');
    if (row.contact_id !== null) return refuse('mail.is-contact');
    await saveIncomingMail(tx, id, { state: 'set-aside', because: reason, settled_by: personBehind(actor), settled_at: now });
    return { happened: [{ kind: 'mail-set-aside', about: id, was: row.state }], reply: { state: 'set-aside' as const } };
  },
});
