// An authority of a test and the certificates it signs, made anew each time with OpenSSL, which Dovecot brings along.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export interface TestAuthority {
  /** In PEM, as a setting names it. */
  readonly pem: string;
  /** For a server reached by these names, such as 'IP:127.0.0.1'. */
  sign(names: string): Promise<Certificate>;
  close(): Promise<void>;
}

const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export async function testAuthority(name = 'An authority of a test'): Promise<TestAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-authority-'));
  const at = (file: string): string => join(folder, file);
  const openssl = (...args: string[]) => run('openssl', ['req', '-x509', ...key, '-days', '2', ...args]);
  await openssl('-subj', `/CN=${name}`, '-keyout', at('ca.key'), '-out', at('ca.pem'));
  let signed = 0;
  return {
    pem: await readFile(at('ca.pem'), 'utf8'),
    async sign(names) {
      const own = `leaf${(signed += 1)}`;
      const files = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-keyout', at(`${own}.key`), '-out', at(`${own}.pem`)];
      await openssl('-subj', '/CN=mail', ...files, '-addext', `subjectAltName=${names}`, '-addext', 'basicConstraints=CA:FALSE');
      const [cert, secret] = await Promise.all([readFile(at(`${own}.pem`), 'utf8'), readFile(at(`${own}.key`), 'utf8')]);
      return { cert, key: secret };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
