// Whoever may read the record looks something up, verifies it and takes a copy, in the real program and a real browser.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { administrator, setUp, signIn } from '../support/api-client.ts';
import { freePort, type RunningProgram, startProgram } from '../support/running-program.ts';

let folder: string;
let program: RunningProgram;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-journey-'));
  program = await startProgram(folder, await freePort());
  await setUp(program.url, program.setUpToken ?? '');
  const api = await signIn(program.url);
  await api.ask('POST', '/api/settings/legal-entities', { name: 'Quay Lettings Ltd', rulePack: 'iso-10002', calendar: 'GB-SCT' });
  await api.ask('POST', '/api/record/seal');
});
test.afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(page: Page): Promise<void> {
  await page.goto(`${program.url}/record`);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'The record' })).toBeVisible({ timeout: 30_000 });
}

async function isAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test.describe('Whoever may read the record', () => {
  test('reads what happened in sentences, and finds one kind of it by the address bar', async ({ page }) => {
    await open(page);
    await expect(page.getByText('added the legal entity Quay Lettings Ltd')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('combobox', { name: 'What' }).fill('Legal entity added');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/kind=legal-entity-added/);
    await expect(page.getByRole('region', { name: 'Entries' }).getByText('Ada Okafor')).toHaveCount(1);
    await page.getByLabel('Day', { exact: true }).fill('2001-01-01');
    await expect(page.getByRole('heading', { name: 'No entry fits' })).toBeVisible();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(page.getByText('set up the organisation')).toBeVisible();
  });

  test('verifies it, is told that it is whole, and copies the last seal', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.getByRole('button', { name: 'Verify now' }).click();
    await expect(page.getByText('The record is whole')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Copy the seal' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f]{64}$/);
    await page.getByLabel('Compare with a seal you kept').fill('not a seal');
    await page.getByRole('button', { name: 'Verify now' }).click();
    await expect(page.getByRole('alert')).toContainText('A seal is 64 digits and letters');
    await isAccessible(page);
  });

  test('takes a copy of it, which says first that it was taken', async ({ page }) => {
    await open(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Take a copy' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n');
    expect(lines.some((line) => line.includes('"kind":"record-exported"'))).toBe(true);
    expect(lines.at(-1)).toContain('"seal"');
  });

  test('finds all of it on a small phone in the dark, with nothing cut off', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await open(page);
    await expect(page.getByText('set up the organisation')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await isAccessible(page);
    await context.close();
  });
});
