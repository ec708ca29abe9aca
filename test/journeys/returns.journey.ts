// A compliance officer files a return: sees what is due, draws it up, opens the complaints behind a figure, says what falls where,
// checks it, freezes it, notes that it was sent in, and opens it again with a reason.
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

const officer = { email: 'noor@example.org', password: 'seven grey herons wade' };
const Id = z.object({ id: z.uuid() });

let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  const admin = await signIn(program.url);
  const invited = await admin.ask('POST', '/api/people', {
    name: 'Noor Compliance',
    email: officer.email,
    roles: ['compliance'],
    teams: [],
  });
  const { secret } = z.object({ secret: z.string() }).parse(invited.body);
  await admin.ask('POST', '/api/invitation', { token: secret, name: 'Noor Compliance', password: officer.password });
  const settings = z.object({
    entities: z.array(z.object({ id: z.uuid(), name: z.string(), calendar: z.string(), version: z.number() })),
  });
  const { entities } = settings.parse((await admin.ask('GET', '/api/settings')).body);
  const [entity] = entities;
  if (!entity) throw new Error('There is no legal entity.');
  const rules = { name: entity.name, calendar: entity.calendar, version: entity.version, rulePack: 'uk-postal' };
  await admin.ask('PUT', `/api/settings/legal-entities/${entity.id}`, rules);
  const delay = Id.parse((await admin.ask('POST', '/api/taxonomy', { taxonomy: 'category', name: 'Delay' })).body);
  await admin.ask('POST', '/api/taxonomy', { taxonomy: 'category', name: 'Wet parcels' });
  for (const day of ['2025-05-06', '2026-02-03'])
    await admin.ask('POST', '/api/complaints', {
      customer: { name: 'Amara Osei', phone: '020 7946 0000' },
      title: 'The parcel came two weeks late',
      description: 'It came two weeks late.',
      channel: 'phone',
      receivedAt: `${day}T10:00:00Z`,
      category: delay.id,
    });
  client = await signIn(program.url, officer);
});
test.afterAll(() => program.close());

test.describe('Returns', () => {
  test('a return is drawn up, its figures opened, checked, frozen, sent in and opened again', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/returns`, 'Returns');
    await expect(page.getByRole('heading', { name: /^Late/ })).toBeVisible();
    await isAccessible(page);
    await page.screenshot({ path: '/tmp/returns/list.png', fullPage: true });
    await page.getByRole('button', { name: /Draw it up: Yearly complaints report, 1 April 2025 to 31 March 2026/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Yearly complaints report' })).toBeVisible();
    await isAccessible(page);
    await page.screenshot({ path: '/tmp/returns/return.png', fullPage: true });
    await page.getByRole('link', { name: /^Delay, Received in the period and not completed in it: 2/ }).click();
    await expect(page.getByText('The parcel came two weeks late')).toHaveCount(2);
    await isAccessible(page);
    await page.screenshot({ path: '/tmp/returns/behind.png', fullPage: true });
    await page.goBack();
    await page.getByRole('button', { name: 'I have checked it' }).click();
    await page.getByRole('button', { name: 'Freeze it' }).click();
    await page.getByRole('button', { name: 'It was sent in…' }).click();
    const dialog = page.getByRole('dialog', { name: 'The return was sent in' });
    await dialog.getByRole('button', { name: 'It was sent in' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('How, such as the regulator’s system').fill('Published on our website');
    await isAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open it again…' }).click();
    await page.getByLabel('Why', { exact: true }).fill('A complaint was logged late');
    await page.getByRole('button', { name: 'Open it again', exact: true }).click();
    await expect(page.getByText('Every figure is as it was.')).toBeVisible();
    await expect(page.getByText('Published on our website')).toBeVisible();
    await isAccessible(page);
  });

  test('what falls where is said on a page of its own, which fits a phone in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await openSignedIn(page, client, `${program.url}/returns/placing/uk-postal/annual-report`, /^What falls where/);
    await page.getByLabel('Row of Wet parcels').selectOption('damage');
    await expect(page.getByLabel('Row of Wet parcels')).toHaveValue('damage');
    await fits(page);
    await isAccessible(page);
    await page.screenshot({ path: '/tmp/returns/placing.png', fullPage: true });
    const { entities } = z
      .object({ entities: z.array(z.object({ id: z.uuid() })) })
      .parse((await client.ask('GET', '/api/returns')).body);
    const wanted = {
      pack: 'uk-postal',
      definition: 'annual-report',
      entity: entities[0]?.id,
      from: '2024-04-01',
      to: '2025-03-31',
    };
    const { id } = Id.parse((await client.ask('POST', '/api/returns', wanted)).body);
    await page.goto(`${program.url}/returns/${id}`);
    await expect(page.getByRole('heading', { name: /Versions/ })).toBeVisible();
    await fits(page);
    await isAccessible(page);
    await page.screenshot({ path: '/tmp/returns/phone.png', fullPage: true });
  });
});
