// Contents of files in S3-compatible object storage, each under its digest, so that nothing is stored twice and what comes
// back can be checked. Requests are signed (AWS Signature Version 4), the content's own digest included.
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../digest.ts';

export interface ObjectStorageSettings {
  /** Where objects go: https://s3.example.org/bucket or https://bucket.s3.example.org, with a prefix if wished. */
  readonly url: URL;
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

export interface ObjectStorage {
  put(digest: string, bytes: Uint8Array): Promise<void>;
  /** Throws when the content is missing or is not what was stored. */
  get(digest: string): Promise<Buffer>;
  /** What is gone already stays gone. */
  remove(digest: string): Promise<void>;
}

const patienceMs = 60_000;

export function openObjectStorage({ url, key, secret, region }: ObjectStorageSettings): ObjectStorage {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: 2 });
  const base = url.href.replace(/\/$/, '');
  // Two letters of folder, so that no folder grows without bound where the storage is a disk.
  const addressOf = (digest: string): string => `${base}/${digest.slice(0, 2)}/${digest}`;
  const ask = async (digest: string, request: RequestInit): Promise<Response> => {
    const answer = await client.fetch(addressOf(digest), { ...request, signal: AbortSignal.timeout(patienceMs) });
    if (!answer.ok && !(request.method === 'DELETE' && answer.status === 404))
      throw new Error(
        `Object storage answered ${answer.status} to ${request.method} of ${digest}: ${(await answer.text()).slice(0, 300)}`,
      );
    return answer;
  };
  return {
    async put(digest, bytes) {
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': digest };
      const answer = await ask(digest, { method: 'PUT', body: Buffer.from(bytes), headers });
      await answer.arrayBuffer();
    },
    async get(digest) {
      const answer = await ask(digest, { method: 'GET' });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (sha256(bytes).toString('hex') !== digest) throw new Error(`Object storage returned another content for ${digest}.`);
      return bytes;
    },
    async remove(digest) {
      await (await ask(digest, { method: 'DELETE' })).arrayBuffer();
    },
  };
}
