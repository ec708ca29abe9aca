// The settings of the program, read from the environment once at its start. This is also the list that `help` prints.
import { resolve } from 'node:path';
import { z } from 'zod';
import { type MailServer, mailServerAt } from '#platform/mail-out/smtp-line.ts';
import type { ObjectStorageSettings } from '#platform/files/object-storage.ts';

/** Where Debian’s clamav-daemon listens. */
const usualClamd = '/run/clamav/clamd.ctl';

export const settingsInWords = [
  ['HOST', '127.0.0.1', 'Address to listen on; 0.0.0.0 for every network'],
  ['PORT', '3000', 'Port to listen on'],
  ['REDRESS_DATA', './data', 'Folder for the built-in database'],
  ['DATABASE_URL', '', 'A PostgreSQL server (15 or later) to use instead of the built-in one'],
  [
    'REDRESS_SECRET',
    '',
    'At least 32 characters that nobody knows, sealing passwords and signing links; without it, a file in REDRESS_DATA',
  ],
  ['REDRESS_NEW_SECRET', '', 'For change-secret alone: the secret to take the place of REDRESS_SECRET'],
  ['REDRESS_URL', 'http://HOST:PORT', 'Public address, as people type it; https:// turns on secure cookies'],
  [
    'REDRESS_SMTP',
    '',
    'The server e-mail goes out by, such as smtps://user:password@smtp.example.org; without it, the one set on the screen',
  ],
  [
    'REDRESS_MAIL_CA',
    '',
    'A file of certificate authorities (PEM) that mail servers and mailboxes may name besides the usual ones',
  ],
  ['REDRESS_FILES_S3', '', 'Address of an S3-compatible bucket for attached files, such as https://s3.example.org/complaints'],
  ['REDRESS_FILES_S3_KEY', '', 'Its access key'],
  ['REDRESS_FILES_S3_SECRET', '', 'Its secret key'],
  ['REDRESS_FILES_S3_REGION', 'us-east-1', 'Its region'],
  [
    'REDRESS_CLAMAV',
    usualClamd,
    'Where ClamAV’s daemon (clamd) checks files for malware: the path of its socket, tcp://host:3310, or none',
  ],
  ['REDRESS_TRUST_PROXY', 'no', 'yes when a proxy in front says who is calling (X-Forwarded-For)'],
  ['REDRESS_REQUESTS_PER_MINUTE', '1200', 'Most requests a minute from one person, token or unknown address'],
] as const;

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('PORT is a number, such as 3000.').int().min(0).max(65_535).default(3000),
  REDRESS_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().min(1).optional(),
  REDRESS_SECRET: z.string().min(32, 'REDRESS_SECRET has at least 32 characters.').optional(),
  REDRESS_NEW_SECRET: z.string().min(32, 'REDRESS_NEW_SECRET has at least 32 characters.').optional(),
  REDRESS_URL: z.url('REDRESS_URL is a web address, such as https://complaints.example.org.').optional(),
  REDRESS_SMTP: z
    .url({
      protocol: /^smtps?$/,
      error: 'REDRESS_SMTP is an address such as smtps://user:password@smtp.example.org or smtp://smtp.example.org:587.',
    })
    .optional(),
  REDRESS_MAIL_CA: z.string().min(1).optional(),
  REDRESS_FILES_S3: z.url('REDRESS_FILES_S3 is a web address, such as https://s3.example.org/complaints.').optional(),
  REDRESS_FILES_S3_KEY: z.string().optional(),
  REDRESS_FILES_S3_SECRET: z.string().optional(),
  REDRESS_FILES_S3_REGION: z.string().min(1).default('us-east-1'),
  REDRESS_CLAMAV: z
    .string()
    .regex(
      /^(?:\/.+|tcp:\/\/.+:\d+|none)$/,
      'REDRESS_CLAMAV is the path of a socket, such as /run/clamav/clamd.ctl, or tcp://host:3310, or none.',
    )
    .optional(),
  REDRESS_TRUST_PROXY: z.enum(['yes', 'no'], 'REDRESS_TRUST_PROXY is yes or no.').default('no'),
  REDRESS_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(1200),
});

export interface ScannerSettings {
  /** A socket’s path or host:port; undefined: none is wanted. */
  readonly address: string | undefined;
  /** Named by a setting: then it is missed while it is not there. */
  readonly named: boolean;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Undefined: one is made and kept in the data folder. */
  readonly secret: string | undefined;
  /** What change-secret puts in its place; undefined where it lies in the data folder. */
  readonly newSecret: string | undefined;
  readonly publicUrl: URL;
  readonly objectStorage: ObjectStorageSettings | undefined;
  readonly mailServer: MailServer | undefined;
  /** A file of certificate authorities (PEM); undefined: the usual ones alone. */
  readonly mailAuthorityFile: string | undefined;
  readonly scanner: ScannerSettings;
  readonly trustProxy: boolean;
  readonly perMinute: number;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the settings; `usually` stands in for what is not set. Throws in words, naming the setting, when one cannot be used. */
export function readSettings(environment: Variables, usually: Variables = {}): Settings {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const given = { ...usually, ...Object.fromEntries(set) };
  const read = Environment.safeParse(given);
  if (!read.success)
    throw new Error(`A setting cannot be used. ${read.error.issues.map((issue) => issue.message).join(' ')} Nothing was started.`);
  const { HOST, PORT, REDRESS_DATA, DATABASE_URL, REDRESS_URL, REDRESS_TRUST_PROXY, REDRESS_REQUESTS_PER_MINUTE } = read.data;
  return {
    host: HOST,
    port: PORT,
    dataFolder: resolve(REDRESS_DATA),
    databaseUrl: DATABASE_URL,
    secret: read.data.REDRESS_SECRET,
    newSecret: read.data.REDRESS_NEW_SECRET,
    objectStorage: objectStorage(read.data),
    mailServer: read.data.REDRESS_SMTP === undefined ? undefined : mailServerAt(new URL(read.data.REDRESS_SMTP)),
    mailAuthorityFile: read.data.REDRESS_MAIL_CA,
    scanner: scannerAt(read.data.REDRESS_CLAMAV),
    publicUrl: new URL(REDRESS_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`),
    trustProxy: REDRESS_TRUST_PROXY === 'yes',
    perMinute: REDRESS_REQUESTS_PER_MINUTE,
  };
}

function scannerAt(written: string | undefined): ScannerSettings {
  if (written === 'none') return { address: undefined, named: true };
  return { address: (written ?? usualClamd).replace(/^tcp:\/\//, ''), named: written !== undefined };
}

function objectStorage(given: z.output<typeof Environment>): ObjectStorageSettings | undefined {
  const {
    REDRESS_FILES_S3: url,
    REDRESS_FILES_S3_KEY: key,
    REDRESS_FILES_S3_SECRET: secret,
    REDRESS_FILES_S3_REGION: region,
  } = given;
  if (url === undefined) return undefined;
  if (!key || !secret)
    throw new Error(
      'REDRESS_FILES_S3 needs REDRESS_FILES_S3_KEY and REDRESS_FILES_S3_SECRET as well. Nothing was started; set all three, or none to keep files in the database.',
    );
  return { url: new URL(url), key, secret, region };
}
