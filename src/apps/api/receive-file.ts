// Takes one file and its fields out of a form as it arrives. Its kind is found by its content; one that will not be kept is
// refused before it is put anywhere. Where a setting says so, its content goes to object storage here, under its digest: one
// whose command is then refused leaves nothing but bytes that nobody's row names.
import type { FastifyRequest } from 'fastify';
import { cleanFileName } from '#domain/attachment.ts';
import { refuseFile } from '#domain/media-type.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import type { ObjectStorage } from '#platform/files/object-storage.ts';

export interface Received {
  readonly file: FileInHand;
  readonly name: string;
  /** The other fields of the form, as text. */
  readonly [field: string]: unknown;
}

export async function receiveFile(request: FastifyRequest, objects: ObjectStorage | undefined): Promise<Received | Refusal> {
  if (!request.isMultipart()) return refuse('file.missing');
  const fields: Record<string, string> = {};
  let arrived: { bytes: Buffer; name: string } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else if (arrived) part.file.resume();
    else arrived = { bytes: await part.toBuffer(), name: part.filename };
  }
  if (!arrived) return refuse('file.missing');
  const file = await FileInHand.of(arrived.bytes);
  const no = refuseFile({ name: cleanFileName(arrived.name), size: file.size, mediaType: file.mediaType });
  if (no) return no;
  if (objects) await file.keepIn(objects);
  return { ...fields, file, name: arrived.name };
}
