// redress signals read-again: reads again what an earlier model read. Beside a running program both read; without one it is done here. Broken
// off, the same command goes on where it was.
import { standing } from '#views/signals/reading-standing.ts';
import { openHouse } from '../open-house.ts';
import { readSignalsModel } from '../signals-model.ts';
import { readAgain } from '../worker/jobs/read-again.ts';
import { ContactReader } from '../worker/jobs/read-contacts.ts';
import type { CliCall } from './cli-command.ts';

export async function readSignalsAgain({ args, settings, clock, out, words, stopped }: CliCall): Promise<number> {
  if (args.length !== 1) {
    words('redress signals read-again');
    return 2;
  }
  const house = await openHouse({ settings, clock, log: words, beside: true });
  try {
    const { version: model } = await readSignalsModel();
    const { byOther, waiting, days } = await standing(house.db, model, clock());
    words(`${byOther} contacts that are open, or came in the last ${days} days, were read by an earlier model than ${model}; ${waiting} wait to be read.`); // biome-ignore format: one sentence
    const stop = new AbortController();
    void stopped.then(() => stop.abort());
    const done = await readAgain(house, { model }, { stop: stop.signal, reader: new ContactReader() });
    out(`${done} read again. What a person noticed, judged or did stays as it was.`);
    if (stop.signal.aborted) words('Stopped. The same command goes on where it was.');
    return stop.signal.aborted ? 1 : 0;
  } finally {
    await house.close();
  }
}
