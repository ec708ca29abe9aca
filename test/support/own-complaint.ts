// For journeys on a customer's own complaint: one made at the program by the colleague who works on it, a mail server that takes what is
// sent to its customer, and what the colleague does next, each by one call.
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { type ApiClient, signIn } from './api-client.ts';
import { type TestMailServer, testMailServer } from './mail-server.ts';

export interface OwnComplaint {
  readonly id: string;
  readonly reference: string;
  readonly email: string;
  readonly client: ApiClient;
  /** Does a thing to it as its handler; the answer. Throws in words when it is refused. */
  staff(deed: string, given?: object): Promise<unknown>;
  version(): Promise<number>;
  close(): Promise<void>;
  /** The link in the last message that was sent to its customer. */
  link(): Promise<string>;
}

const Made = z.object({ id: z.uuid(), reference: z.string() });

/** Under these rules, in a legal entity of its own; `email` tells this journey's customer from those of others. */
export async function ownComplaint(url: string, { rulePack, email }: { rulePack: string; email: string }): Promise<OwnComplaint> {
  const client = await signIn(url);
  const server = await testMailServer();
  const done = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await client.ask(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const entity = z
    .object({ id: z.uuid() })
    .parse(await done('POST', '/api/settings/legal-entities', { name: `Homes of ${email}`, rulePack, calendar: 'GB-EAW' }));
  const before = z.object({ server: z.object({ version: z.number() }) }).parse(await done('GET', '/api/settings/mail')).server;
  await done('PUT', '/api/settings/mail/server', {
    version: before.version,
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
  });
  await done('PUT', `/api/settings/mail/senders/${entity.id}`, { version: 0, name: 'Homes', address: 'complaints@homes.example' });
  const told = {
    customer: { name: 'Amara Osei', email },
    title: 'No heat',
    description: 'No heat for a week.',
    points: ['No heat'],
  };
  const placed = { channel: 'web', handleMyself: true, legalEntity: entity.id };
  const { id, reference } = Made.parse(await done('POST', '/api/complaints', { ...told, ...placed }));
  return {
    id,
    reference,
    email,
    client,
    staff: (deed, given = {}) => done('POST', `/api/complaints/${id}/${deed}`, given),
    version: async () => z.object({ version: z.number() }).parse(await done('GET', `/api/complaints/${id}`)).version,
    close: () => server.close(),
    link: () => linkIn(server, email),
  };
}

async function linkIn(server: TestMailServer, email: string): Promise<string> {
  let link = '';
  await expect(() => {
    const text = server.taken.findLast(({ to }) => to === email)?.message.replaceAll(/=\r?\n/g, '') ?? '';
    link = /\/your-complaint\/enter\/[\w-]+/.exec(text)?.[0] ?? '';
    expect(link).not.toBe('');
  }).toPass({ timeout: 30_000 });
  return link;
}

/** Comes in as the customer, by the link that is sent when they ask for it with their reference and address. */
export async function comeIn(page: Page, url: string, mine: OwnComplaint): Promise<void> {
  await page.goto(`${url}/your-complaint`);
  await page.getByLabel('Your reference').fill(mine.reference.toLowerCase());
  await page.getByLabel('The e-mail address').fill(mine.email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Look at your messages' })).toBeVisible();
  await page.goto(url + (await mine.link()));
  await page.getByRole('button', { name: 'See my complaint' }).last().press('Enter');
  await expect(page.getByRole('heading', { name: 'Where your complaint is' })).toBeVisible();
}
