// Keeps which signs a colleague noticed in a contact, those and no others, and raises its signal: what a person saw is shown, however
// little the words say. A signal that somebody judged stands as it was judged.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { signalLevelChosen } from '#domain/handling-choice.ts';
import { isRefusal } from '#domain/refusal.ts';
import { noticedSignNames } from '#domain/signal/noticed-sign.ts';
import { raise } from '#domain/signal/raising.ts';
import { readingOf } from '#records/contact-readings.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { contactOfSigns, keepNoticed, noticedIn, raiseSignals } from '#records/signals.ts';
import { weightsInUse } from '#records/signal-weights.ts';
import { command } from '../command.ts';
import { contactId } from './inputs.ts';

const unread = { complaint: null, dissatisfaction: null, cues: [], counts: {} };

export const noticeSigns = command({
  permission: 'log',
  input: z.object({
    contact: contactId,
    signs: z.array(z.enum(noticedSignNames)).max(noticedSignNames.length).describe('All that was noticed; none takes all back'),
  }),
  async run({ contact: id, signs: given }, { tx, actor, now }) {
    const contact = await contactOfSigns(tx, id);
    if (isRefusal(contact)) return contact;
    const signs = [...new Set(given)].toSorted();
    const before = (await noticedIn(tx, [id])).get(id) ?? [];
    if (before.toSorted().join() === signs.join()) return { unchanged: true, reply: { signs: signs.length } };
    const by = personBehind(actor);
    await keepNoticed(tx, id, signs, { by, now });
    const read = (await readingOf(tx, id)) ?? unread;
    const place = contact.complaint === null ? 'alone' : 'further';
    const cues = read.cues.map(({ cue }) => cue) as Parameters<typeof raise>[0]['cues'];
    const from = signalLevelChosen(await handlingChoice(tx, 'signals-from'));
    const raised = raise({ ...read, cues, place, noticed: signs.length }, await weightsInUse(tx), from);
    if (raised) await raiseSignals(tx, [{ contact: id, raised, onComplaint: place !== 'alone' }], { by, now });
    const queue = raised ? await tellDesk(tx, [id], 'raised', now) : [];
    return {
      queue,
      happened: [{ kind: 'signs-noticed', about: contact.about, contact: id, signs: signs.length }],
      reply: { signs: signs.length },
    };
  },
});
