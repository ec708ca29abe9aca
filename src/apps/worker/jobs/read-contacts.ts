// Reads the contacts that nobody read yet for signals, some at a time, until there are none. The model is read from its file when it is
// first needed. Stopped or killed, it goes on where it was: a contact is taken off the list in the transaction that keeps its reading.
import { readContact } from '#domain/desk/read-contact.ts';
import { type SignalsReader, signalsReader } from '#domain/language/signals/signals-in.ts';
import { sketchOf } from '#domain/emergence/near-words.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { keepReadings } from '#handling/signals/keep-readings.ts';
import { contactsToRead, type ToRead } from '#views/signals/contacts-to-read.ts';
import { isSetUp } from '#views/settings/time-zone.ts';
import { readSignalsModel } from '../../signals-model.ts';

const atOnce = 250;

export class ContactReader {
  #ready: Promise<{ readonly read: SignalsReader; readonly model: string }> | undefined;

  async readAll(house: House, stop: AbortSignal): Promise<void> {
    if (!(await isSetUp(house.db))) return;
    while (!stop.aborted) {
      const found = await contactsToRead(house.db, atOnce);
      if (found.length === 0) return;
      const { read, model } = await this.#opened();
      const given = { model, readings: found.map((one) => readingOf(one, read)) };
      const answer = await perform(house, keepReadings, given, { actor: { kind: 'program', name: 'signals' } });
      // Nothing taken: another worker is at these very contacts.
      if (isRefusal(answer) || answer.contacts === 0 || found.length < atOnce) return;
    }
  }

  #opened() {
    this.#ready ??= readSignalsModel().then((model) => ({ read: signalsReader(model), model: model.version }));
    return this.#ready;
  }
}

function readingOf({ id, ...said }: ToRead, read: SignalsReader) {
  const { complaint, dissatisfaction, language, cues } = readContact(said, read);
  const places = cues.map(({ cue, span: [from, to] }) => ({ cue, from, to }));
  const sketch = sketchOf(said.text);
  return { contact: id, language, complaint, dissatisfaction, cues: places.slice(0, 500), sketch: sketch && [...sketch] };
}
