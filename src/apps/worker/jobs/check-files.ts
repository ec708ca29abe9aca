// Checks what waits for malware and makes the copies of pictures, one content at a time. While the scanner is silent nothing is checked
// and everything stays held: it is asked again after 1, 2, 4 … up to 15 minutes, and how it stands can be seen in Settings.
import { isPicture } from '#domain/media-type.ts';
import { type House, perform } from '#handling/command.ts';
import { keepPictureCopies } from '#handling/files/keep-picture-copies.ts';
import { noteCheck } from '#handling/files/note-check.ts';
import { noteScanner } from '#handling/files/note-scanner.ts';
import { tellSender } from '#handling/files/tell-sender.ts';
import { type Scanner, ScannerSilent } from '#platform/files/clamd.ts';
import { whyNotLookedThrough } from '#platform/files/archive.ts';
import { copiesOf } from '#platform/files/picture.ts';
import { type FileToCheck, nextFileToCheck, scannerFound, sendersToTell, waitingInVain } from '#views/files/files-to-check.ts';

const actor = { kind: 'program', name: 'file check' } as const;
const minute = 60_000;
const longestWait = 15 * minute;
/** A content over which the scanner breaks off this often is not asked about again: the others must not wait for it. */
const mostTries = 3;

interface Standing {
  readonly scanner: Scanner;
  readonly engine: string;
}

export class FileChecker {
  #wait = minute;
  #askAgain = 0;
  readonly #brokeOff = new Map<string, number>();

  async work(house: House, stop: AbortSignal): Promise<void> {
    const standing = await this.#standing(house);
    const past: string[] = [];
    while (!stop.aborted) {
      const file = await nextFileToCheck(house.db, { scanning: standing !== undefined, past });
      if (!file) break;
      past.push(file.digest);
      const outcome = standing && file.toCheck ? await this.#check(house, standing, file) : 'open';
      if (outcome === 'silent') break;
      if (outcome === 'open' && isPicture(file.type)) await copyPicture(house, file);
    }
    for (const { complaint, attachment } of await sendersToTell(house.db)) {
      if (stop.aborted) return;
      await perform(house, tellSender, { complaint, attachment }, { actor });
    }
  }

  /** The scanner, when it answers. Where none is wanted or was ever found, what waits is marked as not checked. */
  async #standing(house: House): Promise<Standing | undefined> {
    const { scanner } = house;
    const found = await scannerFound(house.db);
    if (!scanner) {
      await perform(house, noteScanner, { address: '', engine: '', fault: null }, { actor });
      for (const digest of await waitingInVain(house.db))
        await perform(house, noteCheck, { digest, check: 'not-checked' }, { actor });
      return undefined;
    }
    if (house.clock().getTime() < this.#askAgain) return undefined;
    try {
      const engine = await scanner.engine();
      this.#heard();
      await perform(house, noteScanner, { address: scanner.address, engine, fault: null }, { actor });
      return { scanner, engine };
    } catch (error) {
      if (!(error instanceof ScannerSilent)) throw error;
      if (scanner.named || found.address !== '') await this.#silent(house, scanner, { fault: error.message, engine: found.engine });
      return undefined;
    }
  }

  #heard(): void {
    this.#wait = minute;
    this.#askAgain = 0;
  }

  async #silent(house: House, { address }: Scanner, { fault, engine }: { fault: string; engine: string }): Promise<void> {
    this.#askAgain = house.clock().getTime() + this.#wait;
    this.#wait = Math.min(this.#wait * 2, longestWait);
    await perform(house, noteScanner, { address, engine, fault: fault.slice(0, 300) }, { actor });
  }

  /** 'silent': the scanner broke off, and the rest waits. */
  async #check(house: House, { scanner, engine }: Standing, file: FileToCheck): Promise<'open' | 'held' | 'silent'> {
    const { digest } = file;
    const bytes = await contentOf(house, file);
    const keep = (check: 'clean' | 'infected' | 'unclear', found = '') =>
      perform(house, noteCheck, { digest, check, found, scanner: engine }, { actor });
    try {
      const answer = await scanner.check([bytes]);
      if (answer.found === 'malware') await keep('infected', answer.name);
      else if (answer.found === 'unclear') await keep('unclear', answer.why);
      else {
        const why = whyNotLookedThrough(bytes);
        await (why ? keep('unclear', why) : keep('clean'));
        return why ? 'held' : 'open';
      }
      return 'held';
    } catch (error) {
      if (!(error instanceof ScannerSilent)) throw error;
      const tries = (this.#brokeOff.get(digest) ?? 0) + 1;
      this.#brokeOff.set(digest, tries);
      if (tries < mostTries) {
        await this.#silent(house, scanner, { fault: error.message, engine });
        return 'silent';
      }
      await keep('unclear', 'broke-off');
      return 'held';
    }
  }
}

async function copyPicture(house: House, file: FileToCheck): Promise<void> {
  const { digest, type } = file;
  try {
    const copies = await copiesOf(await contentOf(house, file), type);
    await perform(house, keepPictureCopies, { digest, copies }, { actor });
  } catch (error) {
    const trouble = error instanceof Error ? error.message.slice(0, 300) : '';
    await perform(house, keepPictureCopies, { digest, copies: [], trouble }, { actor });
  }
}

async function contentOf({ objects }: House, { bytes, digest }: FileToCheck): Promise<Buffer> {
  const content = bytes ?? (await objects?.get(digest));
  if (!content) throw new Error(`The content of ${digest} is in object storage, and none is set.`);
  return content;
}
