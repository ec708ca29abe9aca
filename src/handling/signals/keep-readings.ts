// Keeps what the model read in contacts that nobody had read yet, and raises a signal where words and circumstances together say
// enough. Read twice at once, or gone meanwhile, a contact is kept once or not at all. It decides nothing: a colleague looks. Read again by
// another model, what only the one before it saw and nobody looked at is taken back; what a person noticed, judged or did stays.
import { z } from 'zod';
import { signalLevelChosen } from '#domain/handling-choice.ts';
import { raise } from '#domain/signal/raising.ts';
import { type Circumstance, circumstancesOf } from '#records/circumstances.ts';
import { saveReadings, takeBackUnseen, takeToRead } from '#records/contact-readings.ts';
import { keepSketches } from '#records/contact-sketches.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { theOrganisation } from '#records/organisations.ts';
import { noticedIn, type Raising, raiseSignals } from '#records/signals.ts';
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
    const circumstances = await circumstancesOf(tx, contacts, { within: await handlingChoice(tx, 'signals-repeat-days') });
    const noticed = await noticedIn(tx, contacts);
    const from = signalLevelChosen(await handlingChoice(tx, 'signals-from'));
    const weights = await weightsInUse(tx);
    const inPlace = firstOfEach(readings, taken).map((one) => ({ ...one, ...(circumstances.get(one.contact) ?? alone) }));
    await keepSketches(tx, inPlace.flatMap(({ contact, sketch }) => (sketch ? [{ contact, sketch }] : []))); // biome-ignore format: one thought
    const raised = inPlace.flatMap((one): Raising[] => {
      const cues = one.cues.map(({ cue }) => cue);
      const weighed = raise({ ...one, cues, noticed: noticed.get(one.contact)?.length ?? 0 }, weights, from);
      return weighed ? [{ contact: one.contact, raised: weighed, onComplaint: one.place !== 'alone' }] : [];
    });
    const seen = new Set(raised.map(({ contact }) => contact));
    const takenBack = await takeBackUnseen(tx, model, contacts.filter((one) => !seen.has(one))); // biome-ignore format: one thought
    await saveReadings(tx, inPlace, { model, now });
    const signals = await raiseSignals(tx, raised, { by: null, now });
    const queue = await tellDesk(tx, [...seen], 'raised', now);
    const { id: about } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'contacts-read', about, contacts: taken.size, signals, model, ...(takenBack > 0 ? { takenBack } : {}) }],
      queue,
      reply: { contacts: taken.size, signals },
    };
  },
});

const alone: Circumstance = { place: 'alone', counts: {} };

/** Of those that were taken, each contact once: two readings of one contact in one batch would be kept one over the other. */
function firstOfEach<One extends { readonly contact: string }>(readings: readonly One[], taken: ReadonlySet<string>): One[] {
  const left = new Set(taken);
  return readings.filter(({ contact }) => left.delete(contact));
}
