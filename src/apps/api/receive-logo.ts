// Takes a logo out of a form: its kind by its content, its size, looked through for malware, then drawn anew. What was uploaded is not kept.
import type { FastifyRequest } from 'fastify';
import { groundOf, isLogoKind, type LogoGround, logoGrounds, logoKept, logoLimits } from '#domain/logo.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';
import { LogoInHand } from '#platform/files/logo-in-hand.ts';
import { isSvg, logoPicture, logoSample } from '#platform/files/logo-picture.ts';
import { mediaTypeOf } from '#platform/files/media-type-of.ts';
import { scanNow } from './scan-now.ts';

export interface ReceivedLogo {
  /** Undefined where no file came: only the words are to be changed. */
  readonly picture: LogoInHand | undefined;
  readonly ground: LogoGround;
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

export async function receiveLogo(house: House, request: FastifyRequest): Promise<ReceivedLogo | Refusal> {
  if (!request.isMultipart()) return refuse('input.invalid');
  const fields: Record<string, string> = {};
  let bytes: Buffer | undefined;
  const cutShort = { throwFileSizeLimit: false, limits: { fileSize: logoLimits.bytes } } as Parameters<FastifyRequest['parts']>[0];
  for await (const part of request.parts(cutShort)) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else if (bytes) part.file.resume();
    else {
      bytes = await part.toBuffer();
      if (part.file.truncated) return refuse('logo.too-large');
    }
  }
  // A file field left empty arrives as a file of nothing.
  if (!bytes || bytes.byteLength === 0) return { picture: undefined, ground: 'white', fields };
  const made = await madeOf(house, bytes);
  return isRefusal(made) ? made : { ...made, fields };
}

async function madeOf(house: House, bytes: Buffer): Promise<Pick<ReceivedLogo, 'picture' | 'ground'> | Refusal> {
  const type = isSvg(bytes) ? 'image/svg+xml' : await mediaTypeOf(bytes);
  if (type === undefined || !isLogoKind(type)) return refuse('logo.unfit');
  const no = await scanNow(house, [bytes]);
  if (no) return no;
  try {
    const { points, size } = await logoSample(bytes, logoKept);
    const ground = groundOf(points);
    if (!ground) return refuse('logo.empty');
    if (Math.min(size.width, size.height) < logoLimits.fewestPoints) return refuse('logo.too-small');
    return { picture: new LogoInHand(await logoPicture(bytes, logoGrounds[ground], logoKept)), ground };
  } catch (error) {
    // What the decoder says of a file is about the file: it is refused, and nothing of ours is at fault.
    const words = error instanceof Error ? error.message : '';
    return refuse(/pixel limit|too large|too big/i.test(words) ? 'logo.too-large' : 'logo.unfit');
  }
}
