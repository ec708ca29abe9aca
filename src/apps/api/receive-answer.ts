// Takes an answer with its files out of a form as it arrives: words, whether it is declined, and up to ten files. A file that will
// not be kept refuses the whole, with the words given back, so that nothing typed is lost and nobody believes it arrived.
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { cleanFileName } from '#domain/attachment.ts';
import { refuseFile } from '#domain/media-type.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import type { ObjectStorage } from '#platform/files/object-storage.ts';

export interface ReceivedAnswer {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly file: FileInHand; readonly name: string }[];
  readonly refused: Refusal | undefined;
}

/** What comes after these is let pass by, and refused in words. */
const mostFiles = 10;
/** What is too large is cut short and refused below in words, with the rest of the form kept; the types do not list this setting. */
const cutShort = { throwFileSizeLimit: false, limits: { files: 100 } } as Parameters<FastifyRequest['parts']>[0];

export async function receiveAnswer(request: FastifyRequest, objects: ObjectStorage | undefined): Promise<ReceivedAnswer> {
  const fields: Record<string, string> = {};
  const files: { file: FileInHand; name: string }[] = [];
  let refused: Refusal | undefined;
  if (!request.isMultipart()) return { fields, files, refused: refuse('input.invalid') };
  for await (const part of partsOf(request)) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else if (part.filename === '') part.file.resume();
    else if (files.length >= mostFiles) {
      part.file.resume();
      refused ??= refuse('file.too-many');
    } else {
      const kept = await received(part, objects);
      if (isRefusal(kept)) refused ??= kept;
      else files.push({ file: kept, name: part.filename });
    }
  }
  return { fields, files, refused };
}

/** What cannot be read as a form, or breaks off, is the sender's mistake and no fault of ours. */
async function* partsOf(request: FastifyRequest): ReturnType<FastifyRequest['parts']> {
  try {
    yield* request.parts(cutShort);
  } catch (error) {
    throw asUnreadable(error);
  }
}

const asUnreadable = (error: unknown): unknown =>
  error instanceof Error && !('statusCode' in error) ? Object.assign(error, { statusCode: 400 }) : error;

async function received(part: MultipartFile, objects: ObjectStorage | undefined): Promise<FileInHand | Refusal> {
  const bytes = await part.toBuffer().catch((error: unknown) => Promise.reject(asUnreadable(error)));
  if (part.file.truncated) return refuse('file.too-large');
  const file = await FileInHand.of(bytes);
  const no = refuseFile({ name: cleanFileName(part.filename), size: file.size, mediaType: file.mediaType });
  if (no) return no;
  if (objects) await file.keepIn(objects);
  return file;
}
