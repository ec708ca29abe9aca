// The model of signals that comes with the program, read from its file when a way in starts.
import { readFile } from 'node:fs/promises';
import { modelFromBytes, type SignalsModel } from '#domain/language/signals/model.ts';

const file = new URL('../../models/signals/en.model', import.meta.url);

/** Throws when the file is not there or not whole. */
export async function readSignalsModel(): Promise<SignalsModel> {
  return modelFromBytes(await readFile(file));
}
