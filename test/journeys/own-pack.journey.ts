// An organisation's own rule pack, written from the how-to alone and put into its data folder: it is shown among the rules, a legal
// entity answers to it, a complaint is counted by it, and its clocks say why.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

const fixture = resolve(import.meta.dirname, '../facts/own-parking');
const name = 'Wendland Parking Operators Code';
let folder: string;
let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-packs-'));
  await cp(fixture, join(folder, 'own-parking'), { recursive: true });
  await cp(fixture, join(folder, 'own-parking-too'), { recursive: true });
  const broken = join(folder, 'own-parking-too/pack.yaml');
  const written = (await readFile(broken, 'utf8')).replace('id: own-parking', 'id: own-parking-too');
  await writeFile(broken, written.replace('starts: escalated', 'starts: escalation'));
  program = await programForJourneys({ ownPacks: folder });
  client = await signIn(program.url);
});
test.afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

test('an administrator sees their own pack, and what is wrong with one that is not used', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSignedIn(page, client, `${program.url}/settings/rules`, 'What the rules say');
  await expect(page.getByRole('heading', { name: 'Packs of our own' })).toBeVisible();
  await expect(page.getByText("unknown trigger 'escalation': did you mean 'escalated'?", { exact: false })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: `Everything ${name} says` }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Answer with reasons.').first()).toBeVisible();
  await isAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await fits(page);
});

test('a complaint is counted by it, and each clock says why', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const entity = { name: 'Wend Parking Ltd', rulePack: 'own-parking', calendar: 'GB-EAW' };
  const { id: legalEntity } = (await client.ask('POST', '/api/settings/legal-entities', entity)).body as { id: string };
  const customer = { name: 'Bryn Ellis', phone: '020 7946 0064' };
  const told = { customer, title: 'Charged while unloading', description: 'I was unloading.', channel: 'phone', legalEntity };
  const { id, reference } = (
    await client.ask('POST', '/api/complaints', { ...told, receivedAt: '2026-09-01T09:00:00Z', handleMyself: true })
  ).body as { id: string; reference: string };
  const { clocks } = (await client.ask('GET', `/api/complaints/${id}/clocks`)).body as {
    clocks: { id: string; day: string | null }[];
  };
  expect(clocks.find((one) => one.id === 'first_answer')?.day).toBe('2026-09-15');
  await openSignedIn(page, client, `${program.url}/complaints/${reference}`, /Charged while unloading/);
  await page.getByRole('button', { name: 'Rules and clocks' }).press('Enter');
  const work = page.getByRole('dialog', { name: 'Rules and clocks' });
  await expect(work.getByRole('region', { name })).toContainText('These are the rules that Wend Parking Ltd answers to.');
  const each = work.getByRole('region', { name: 'Clocks one by one' });
  await expect(each).toContainText('10 working days after the complaint was received');
  await expect(each).toContainText('First answer');
  await isAccessible(page);
  await page.keyboard.press('Escape');
  await expect(work).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await fits(page);
});
