// A logo's picture that was made and is not yet kept: its digest and size can be read and written down; its bytes go to storage alone.
import { sha256 } from '../digest.ts';
import type { LogoPicture } from './logo-picture.ts';

export class LogoInHand {
  /** SHA-256 in lower-case hex: what it is kept under. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
  readonly #png: Buffer;

  constructor({ png, width, height }: LogoPicture) {
    this.digest = sha256(png).toString('hex');
    this.width = width;
    this.height = height;
    this.#png = png;
  }

  get png(): Buffer {
    return this.#png;
  }
}
