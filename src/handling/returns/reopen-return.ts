// Opens a frozen return again, with the reason: a next version is drawn up from the complaints as they now are, with the answers
// that were given. The frozen version is kept, and what changed can be seen beside it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { drawUp } from '#records/draw-up.ts';
import { theOrganisation } from '#records/organisations.ts';
import { addReturnVersion, changeVersion, moveReturn } from '#records/returns.ts';
import { command } from '../command.ts';
import { forDeed, onReturn, whichReturn } from './inputs.ts';

export const reopenReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: onReturn.extend({ because: z.string().trim().min(1, 'Say why it is opened again.').max(2000) }),
  async run({ because, ...input }, { tx, actor, now, rules }) {
    const found = await forDeed(tx, rules, 'reopen', input);
    if (isRefusal(found)) return found;
    const { held, pack, definition, filer } = found;
    const { id, span, answers } = held;
    const by = personBehind(actor);
    await changeVersion(tx, held, { reopened_by: by, reopened_at: now, reopened_because: because });
    const number = held.number + 1;
    await addReturnVersion(tx, { id, number, layout: definition, answers, by, now });
    await drawUp(tx, { id, number, pack, definition, filer, span, answers, by, now });
    const version = await moveReturn(tx, held, { state: 'draft', number });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'return-reopened', about, ...whichReturn(found), number }], reply: { version } };
  },
});
