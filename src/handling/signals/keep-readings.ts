// Keeps what the model read in contacts that nobody had read yet, and raises a signal where words and circumstances together say
// enough. Read twice at once, or gone meanwhile, a contact is kept once or not at all. It decides nothing: a colleague looks.
import { z } from 'zod';
import { signalLevelChosen } from '#domain/handling-choice.ts';
import { raise } from '#domain/signal/raising.ts';
import { circumstancesOf, keepReading, takeToRead } from '#records/contact-readings.ts';
import { keepSketch } from '#records/contact-sketches.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { theOrganisation } from '#records/organisations.ts';
import { noticedIn, raiseSignal } from '#records/signals.ts';
import { weightsInUse } from '#records/signal-weights.ts';
import { command } from '../command.ts';
import { reading } from './inputs.ts';

export const keepReadings = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ model: z.string().min(1).max(100), readings: z.array(reading).min(1).max(500) }),
  async run({ model, readings }, { tx, now }) {
    const wanted = readings.map(({ contact }) => contact);
    const taken = await takeToRead(tx, wanted);
    if (taken.size === 0) return { unchanged: true, reply: { contacts: 0, signals: 0 } };
    const contacts = [...taken];
    const circumstances = await circumstancesOf(tx, contacts, await handlingChoice(tx, 'signals-repeat-days'));
    const noticed = await noticedIn(tx, contacts);
    const from = signalLevelChosen(await handlingChoice(tx, 'signals-from'));
    const weights = await weightsInUse(tx);
    const shown: string[] = [];
    let signals = 0;
    for (const one of readings.filter(({ contact }) => taken.has(contact))) {
      const { place, counts } = circumstances.get(one.contact) ?? { place: 'alone', counts: {} };
      await keepReading(tx, one, { model, counts, now });
      if (one.sketch) await keepSketch(tx, one.contact, one.sketch);
      const cues = one.cues.map(({ cue }) => cue);
      const raised = raise({ ...one, cues, place, counts, noticed: noticed.get(one.contact)?.length ?? 0 }, weights, from);
      const onComplaint = place !== 'alone';
      if (raised) shown.push(one.contact);
      if (raised && (await raiseSignal(tx, { contact: one.contact, raised, by: null, onComplaint, now }))) signals += 1;
    }
    const queue = await tellDesk(tx, shown, 'raised', now);
    const { id: about } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'contacts-read', about, contacts: taken.size, signals, model }],
      queue,
      reply: { contacts: taken.size, signals },
    };
  },
});
