// An administrator's way through the settings, in the real program and a real browser.
import { mkdtemp, rm } from 'node:fs/promises';
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
});
test.afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(program.url + path);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible({ timeout: 30_000 });
}

async function isAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test.describe('An administrator', () => {
  test('renames the organisation, and reads who changed it and what it was', async ({ page }) => {
    await open(page, '/settings');
    const save = page.getByRole('button', { name: 'Save' });
    await expect(save).toBeDisabled();
    await page.getByLabel('Organisation', { exact: true }).fill('Northgate and Quay Homes');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved')).toBeVisible();
    await expect(page.getByText('Changed by Ada Okafor')).toContainText('it was “Northgate Homes”');
    await isAccessible(page);
  });

  test('whose page is stale is told so, keeps what was typed, and may look at what is there now', async ({ page }) => {
    await open(page, '/settings');
    await page.getByLabel('Organisation', { exact: true }).fill('My own name for it');
    const elsewhere = await signIn(program.url);
    const { body } = await elsewhere.ask('GET', '/api/settings');
    const { changed: _, ...organisation } = (body as { organisation: { changed: unknown } }).organisation;
    await elsewhere.ask('PUT', '/api/settings/organisation', { ...organisation, linkLifeDays: 30 });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('Somebody changed this after you opened it');
    await expect(page.getByLabel('Organisation', { exact: true })).toHaveValue('My own name for it');
    await page.getByRole('button', { name: 'Show them as they are now' }).click();
    await expect(page.getByLabel('Days a link works')).toHaveValue('30');
  });

  test('adds a legal entity under other rules, and is told when the name is taken', async ({ page }) => {
    await open(page, '/settings/entities');
    await page.getByRole('button', { name: 'Add a legal entity' }).click();
    await page.getByLabel('Legal name').fill('northgate homes ltd');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('has this name already');
    await page.getByLabel('Legal name').fill('Northgate Finance Limited');
    await page.getByRole('combobox', { name: 'Rules it answers to' }).click();
    await page.getByRole('option', { name: /FCA DISP 1, general complaints/ }).click();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Northgate Finance Limited' })).toBeVisible();
    await isAccessible(page);
  });

  test('adds a day on which nobody works, lets a holiday be worked, and takes that back', async ({ page }) => {
    await open(page, '/settings/calendars');
    await page.getByRole('link', { name: 'England and Wales' }).click();
    await page.getByRole('button', { name: 'Add a day' }).click();
    const year = new Date().getFullYear() + 1;
    await page.getByLabel('Day', { exact: true }).fill(`${year}-03-03`);
    await page.getByLabel('Reason').fill('Stocktaking');
    await page.getByRole('button', { name: 'Add the day' }).click();
    await page.getByRole('button', { name: String(year) }).click();
    await expect(page.getByText('Added by Ada Okafor')).toBeVisible();
    const summer = page.getByRole('listitem').filter({ hasText: 'Summer bank holiday' });
    await summer.getByRole('button', { name: /^We work on it/ }).click();
    await page.getByLabel('Reason').fill('Emergency cover');
    await page.getByRole('button', { name: 'Take it out' }).click();
    await expect(page.getByText('Taken out by Ada Okafor')).toContainText('Emergency cover');
    await isAccessible(page);
    await summer.getByRole('button', { name: /^Take back/ }).click();
    await expect(page.getByText('Taken out by Ada Okafor')).toBeHidden();
  });

  test('reads what applies, tries dates by keyboard, and sees the days one by one', async ({ page }) => {
    await open(page, '/settings/rules');
    await expect(page.getByText('20 working days after the complaint was received.', { exact: false }).first()).toBeVisible();
    await page.getByLabel('On', { exact: true }).fill('2026-11-02');
    await page.getByLabel('On', { exact: true }).press('Enter');
    const found = page.getByRole('status', { name: 'Clocks' });
    await expect(found.getByText('Monday 30 November 2026').first()).toBeVisible(); // 20 working days after 2 November
    await expect(found.getByRole('list', { name: 'The days of Response' }).getByRole('listitem')).toHaveCount(29);
    await isAccessible(page);
  });

  test('finds all of it on a small phone, in the dark, with nothing cut off', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await open(page, '/settings');
    for (const tab of ['Legal entities', 'Calendars', 'What the rules say', 'Organisation']) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current', 'page');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await isAccessible(page);
    }
    await context.close();
  });
});
