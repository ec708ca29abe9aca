// A file that has arrived and is not yet kept: its digest, size and kind can be read and written down; its bytes are private,
// so that they reach storage and nothing else, neither a log nor a receipt nor the record.
import { sha256 } from '../digest.ts';
import { mediaTypeOf } from './media-type-of.ts';

export class FileInHand {
  /** SHA-256 in lower-case hex: what the content is stored under. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** By its content; undefined where it is of no kind we know. */
  readonly mediaType: string | undefined;
  readonly #bytes: Uint8Array;
  #keptIn: 'database' | 'object-storage' = 'database';

  private constructor(bytes: Uint8Array, mediaType: string | undefined) {
    this.digest = sha256(bytes).toString('hex');
    this.size = bytes.byteLength;
    this.mediaType = mediaType;
    this.#bytes = bytes;
  }

  static async of(bytes: Uint8Array): Promise<FileInHand> {
    return new FileInHand(bytes, await mediaTypeOf(bytes));
  }

  /** Puts the content in object storage; the database then keeps only where it is. */
  async keepIn(store: { put(digest: string, bytes: Uint8Array): Promise<void> }): Promise<void> {
    await store.put(this.digest, this.#bytes);
    this.#keptIn = 'object-storage';
  }

  /** What the database keeps: the bytes, or that they are in object storage. */
  get row(): { kept_in: 'database' | 'object-storage'; bytes: Buffer | null } {
    return { kept_in: this.#keptIn, bytes: this.#keptIn === 'database' ? Buffer.from(this.#bytes) : null };
  }
}
