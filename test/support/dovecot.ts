// A real Dovecot on loopback for one test file, with one account. A machine without it fails the test in words: nothing is skipped.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './certificates.ts';
import { freePort } from './running-program.ts';

export interface Dovecot {
  readonly port: number;
  /** Where it speaks TLS from the first byte; only with a certificate. */
  readonly tlsPort: number;
  readonly username: string;
  readonly password: string;
  /** Puts a message into the inbox, as a mail server does. */
  put(message: string): Promise<void>;
  /** How many messages lie in the folder. */
  count(folder?: string): Promise<number>;
  /** Numbers the messages of the inbox anew: another UIDVALIDITY. */
  renumber(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const program = '/usr/sbin/dovecot';

export interface DovecotOptions {
  /** It is signed in to with access tokens (XOAUTH2), which it asks that address about. */
  readonly introspection?: string;
  /** It speaks TLS: at once on a port of its own, and by STARTTLS on the usual one. */
  readonly certificate?: Certificate;
}

export async function dovecot({ introspection, certificate }: DovecotOptions = {}): Promise<Dovecot> {
  if (!existsSync(program))
    throw new Error('Dovecot is not installed, and this test is nothing without it: apt-get install dovecot-imapd');
  const folder = await mkdtemp(join(tmpdir(), 'redress-dovecot-'));
  await chmod(folder, 0o755);
  const { uid, gid } = await ids('dovecot');
  const mail = join(folder, 'mail');
  await mkdir(mail);
  await chown(mail, uid, gid);
  const [port, tlsPort] = [await freePort(), await freePort()];
  const config = join(folder, 'dovecot.conf');
  await writeFile(
    config,
    settings(folder, port) + (introspection ? oauth(folder) : '') + (certificate ? tls(folder, tlsPort) : ''),
  );
  if (certificate) await writeFile(join(folder, 'tls.pem'), certificate.cert + certificate.key);
  if (introspection) await writeFile(join(folder, 'oauth.conf'), asksAbout(introspection));
  await writeFile(join(folder, 'users'), `complaints:{PLAIN}quiet words:${uid}:${gid}::${mail}\n`);
  let running = await run(config, port);
  const inbox = join(mail, 'Maildir');
  const box = (name: string): string => (name === 'INBOX' ? inbox : join(inbox, `.${name}`));
  let puts = 0;
  return {
    port,
    tlsPort,
    username: 'complaints',
    password: 'quiet words',
    async put(message) {
      for (const part of ['', 'tmp', 'new', 'cur']) await own(join(inbox, part), uid, gid);
      const file = join(inbox, 'new', `${Date.now()}.${(puts += 1)}.test`);
      await writeFile(file, message);
      await chown(file, uid, gid);
    },
    async count(name = 'INBOX') {
      const found = await Promise.all(['new', 'cur'].map((part) => readdir(join(box(name), part)).catch(() => [])));
      return found.flat().length;
    },
    async renumber() {
      await running.stop();
      for (const file of await readdir(inbox)) if (file.startsWith('dovecot')) await rm(join(inbox, file), { recursive: true });
      running = await run(config, port);
    },
    stop: () => running.stop(),
    start: async () => void (running = await run(config, port)),
    async close() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function own(path: string, uid: number, gid: number): Promise<void> {
  await mkdir(path, { recursive: true });
  await chown(path, uid, gid);
}

async function ids(user: string): Promise<{ uid: number; gid: number }> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((one) => one.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

const settings = (folder: string, port: number): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/users
}
userdb {
  driver = passwd-file
  args = ${folder}/users
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  separator = .
}
`;

const oauth = (folder: string): string => `
auth_mechanisms = plain xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth.conf
}
`;

const tls = (folder: string, port: number): string => `
ssl = yes
ssl_cert = <${folder}/tls.pem
ssl_key = <${folder}/tls.pem
service imap-login {
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
`;

const asksAbout = (introspection: string): string => `introspection_url = ${introspection}
introspection_mode = post
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
`;

async function run(config: string, port: number): Promise<{ stop(): Promise<void> }> {
  const child = spawn(program, ['-F', '-c', config], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers(port)) break;
    if (child.exitCode !== null || tries === 99) throw new Error(`Dovecot did not start with ${config}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
