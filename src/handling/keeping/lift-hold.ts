// Lifts a legal hold, with the reason. What it held may be erased again when its time comes; nothing is erased by this.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockComplaint } from '#records/complaints.ts';
import { liftHoldRow, lockHold } from '#records/legal-holds.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { said } from './inputs.ts';

export const liftHold = command({
  permission: 'keep-and-erase',
  input: z.object({ hold: z.uuid(), reason: said('Say why it need not be held any longer.') }),
  async run({ hold: id, reason }, { tx, actor, now }) {
    const hold = await lockHold(tx, id);
    if (!hold) return refuse('hold.unknown');
    if (hold.lifted) return refuse('hold.lifted');
    const complaint = hold.complaint === null ? null : await lockComplaint(tx, hold.complaint);
    if (isRefusal(complaint)) return refuse('hold.unknown');
    await liftHoldRow(tx, { hold: id, by: personBehind(actor), because: reason, now });
    const about = hold.complaint ?? hold.customer ?? (await theOrganisation(tx)).id;
    return { happened: [{ kind: 'hold-lifted', about, hold: id, scope: hold.scope }], reply: { id } };
  },
});
