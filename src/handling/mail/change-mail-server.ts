// Sets the server by which e-mail goes out. The password and the key that signs are kept sealed and never shown again; left out,
// they stay as they are.
import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { changesBetween } from '#domain/setting-change.ts';
import { lockMailServer, type MailServerWords, saveMailServer } from '#records/mail-settings.ts';
import { theOrganisation } from '#records/organisations.ts';
import { seal } from '#platform/sealing.ts';
import { command } from '../command.ts';

const line = (words: string) =>
  z
    .string()
    .trim()
    .max(253)
    .regex(/^[\w.:-]*$/, words);

export const changeMailServer = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    version: z.int().min(0).describe('0 while none is set'),
    host: line('Give the name of the server, such as smtp.example.org.').min(1, 'Give the name of the server.'),
    port: z.int('Use a whole number.').min(1, 'Use a port from 1 to 65535.').max(65_535, 'Use a port from 1 to 65535.'),
    security: z.enum(['tls', 'starttls', 'none']),
    username: z.string().trim().max(320).default(''),
    password: z.string().max(1_000).nullish().describe('Left out: as it is. Empty: none.'),
    dkimDomain: line('Give a domain, such as example.org.').default(''),
    dkimSelector: line('Give the selector, such as redress1.').default(''),
    dkimKey: z.string().max(10_000).nullish().describe('A private key in PEM. Left out: as it is. Empty: none.'),
  }),
  async run({ version: seen, password, dkimKey, ...wanted }, { tx, secret }) {
    if (dkimKey && !isPrivateKey(dkimKey)) return refuse('mail.key-unfit', { fields: { dkimKey: 'Paste the whole private key.' } });
    const { version, server } = await lockMailServer(tx);
    if (version !== seen) return refuse('page.stale', { facts: { seen, now: version } });
    const hidden = { ...newlySet('password', password), ...newlySet('dkimKey', dkimKey) };
    const changes = { ...changesBetween(told(server), told(wanted)), ...hidden };
    if (Object.keys(changes).length === 0) return { unchanged: true, reply: { version } };
    const becomes = await saveMailServer(tx, wanted, {
      ...(password == null ? {} : { password_sealed: password === '' ? null : seal(secret, 'mail password', password) }),
      ...(dkimKey == null ? {} : { dkim_key_sealed: dkimKey === '' ? null : seal(secret, 'dkim key', dkimKey) }),
    });
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'mail-server-changed', about: id, changes }], reply: { version: becomes } };
  },
});

const told = ({ host, port, security, username, dkimDomain, dkimSelector }: MailServerWords) => ({
  host,
  port,
  security,
  username,
  dkimDomain,
  dkimSelector,
});

/** The record keeps that a secret was set, never the secret. */
const newlySet = (name: string, given: string | null | undefined) =>
  given == null ? {} : { [name]: { was: 'what it was', becomes: given === '' ? 'none' : 'another' } };

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).type === 'private';
  } catch {
    return false;
  }
}
