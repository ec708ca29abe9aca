// Sends the content of a kept file to be saved, never to be run: nothing of it may act in a page.
import type { FastifyReply } from 'fastify';
import type { ObjectStorage } from '#platform/files/object-storage.ts';

interface Kept {
  readonly name: string;
  readonly digest: string;
  readonly bytes: Buffer | null;
}

/** Throws when it is in object storage and none is set. */
export async function contentOf({ digest, bytes }: Omit<Kept, 'name'>, objects: ObjectStorage | undefined): Promise<Buffer> {
  const content = bytes ?? (await objects?.get(digest));
  if (!content) throw new Error(`The content of ${digest} is in object storage, and none is set.`);
  return Buffer.from(content);
}

/** `type` is octet-stream unless the kind may be shown in a page. Throws when the content is in object storage and none is set. */
export async function sendFile(
  response: FastifyReply,
  { name, digest, bytes }: Kept,
  objects: ObjectStorage | undefined,
  type = 'application/octet-stream',
): Promise<FastifyReply> {
  const content = await contentOf({ digest, bytes }, objects);
  return response
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .type(type)
    .send(content);
}
