// Weighs open contacts again as their circumstances are now: a customer who still waits, or was in touch again, is nearer to complaining. The
// words are as they were read. What nobody judged follows; what a colleague said of it stays, and a sign that was shown stays shown.
import { z } from 'zod';
import { signalLevelChosen } from '#domain/handling-choice.ts';
import { raise } from '#domain/signal/raising.ts';
import { whatChanged } from '#domain/signal/weighing-again.ts';
import { circumstancesOf } from '#records/circumstances.ts';
import { saveWeighed, takeToWeigh } from '#records/contact-readings.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { organisationId } from '#records/organisations.ts';
import { noticedIn, type Raising, raiseSignals } from '#records/signals.ts';
import { weightsInUse } from '#records/signal-weights.ts';
import { command } from '../command.ts';

export const weighAgain = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ atMost: z.int().min(1).max(1000).default(500) }),
  async run({ atMost }, { tx, now }) {
    const due = await takeToWeigh(tx, now, atMost);
    if (due.length === 0) return { unchanged: true, reply: { contacts: 0, changed: 0, signals: 0 } };
    const contacts = due.map(({ contact }) => contact);
    const within = await handlingChoice(tx, 'signals-repeat-days');
    const circumstances = await circumstancesOf(tx, contacts, { within, asOf: now });
    const noticed = await noticedIn(tx, contacts);
    const from = signalLevelChosen(await handlingChoice(tx, 'signals-from'));
    const weights = await weightsInUse(tx);
    const changed = due.flatMap((one) => {
      const { counts } = circumstances.get(one.contact) ?? one;
      return whatChanged(one.counts, counts) ? [{ ...one, counts }] : [];
    });
    await saveWeighed(tx, contacts, new Map(changed.map(({ contact, counts }) => [contact, counts])), now);
    const raised = changed.flatMap((one): Raising[] => {
      const cues = one.cues.map(({ cue }) => cue) as Parameters<typeof raise>[0]['cues'];
      const place = 'alone' as const;
      const weighed = raise({ ...one, cues, place, noticed: noticed.get(one.contact)?.length ?? 0 }, weights, from);
      return weighed ? [{ contact: one.contact, raised: weighed, onComplaint: false }] : [];
    });
    const signals = await raiseSignals(tx, raised, { by: null, now });
    const queue = await tellDesk(tx, raised.map(({ contact }) => contact), 'raised', now); // biome-ignore format: one thought
    const facts = { contacts: due.length, changed: changed.length, signals };
    return { happened: [{ kind: 'contacts-weighed-again', about: await organisationId(tx), ...facts }], queue, reply: facts };
  },
});
