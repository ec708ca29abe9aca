// The way of a register into Redress on screen, in the real program and a real browser: by keyboard, with a question about its
// dates, to its result, its refused rows and back out again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { administrator, setUp } from '../support/api-client.ts';
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

async function open(page: Page): Promise<void> {
  await page.goto(`${program.url}/sign-in?next=/imports`);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Imports', level: 1 })).toBeVisible();
}

const choose = (page: Page, name: string, content: string | Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

async function isAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

const two = (n: number): string => String(n).padStart(2, '0');
/** Ninety days of one spring, each day of 12 or less with day and month swapped, as a spreadsheet leaves them. */
const spring = Array.from({ length: 90 }, (_, index) => {
  const date = new Date(Date.UTC(2025, 3, 1 + index));
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return `K${index},${day > 12 ? `2025-${two(month)}-${two(day)}` : `2025-${two(day)}-${two(month)}`},No heat in flat ${index},Closed`;
});

test.describe('A manager', () => {
  test('brings in a register whose dates were swapped, after saying so, by keyboard alone', async ({ page }) => {
    await open(page);
    await isAccessible(page);
    await choose(page, 'spring.csv', `Ref,Received,Subject,Status\n${spring.join('\n')}\nK99,someday,Not a date,Open\n`);
    const asked = page.getByRole('region', { name: 'To be said first' });
    await expect(asked).toContainText('look as if day and month were swapped');
    const begin = page.getByRole('button', { name: /Bring/ });
    await expect(begin).toBeDisabled();
    await isAccessible(page);
    await page.getByLabel('Swap them back where the day is 12 or less').focus();
    await page.keyboard.press('Space');
    await expect(begin).toHaveText('Bring in 90 complaints');
    await expect(page.getByText('Received from Tuesday 1 April 2025')).toBeVisible();
    await begin.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Brought in: 91 of 91 rows from “spring”.')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('Dates of receipt that cannot be read')).toBeVisible();
    await isAccessible(page);
  });

  test('gets the refused rows in a file, and takes the import back', async ({ page }) => {
    await open(page);
    await page.getByRole('link', { name: 'spring.csv' }).first().click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Refused rows' }).click();
    expect((await download).suggestedFilename()).toBe('rows-to-put-right.csv');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await isAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).dblclick();
    await expect(page.getByText('Taken back: 90 complaints')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('No complaint of it is left.')).toBeVisible();
  });

  test('is told in words that a file is no register, and keeps the page', async ({ page }) => {
    await open(page);
    await choose(page, 'letter.pdf', '%PDF-1.7 and so on');
    await expect(page.getByRole('alert')).toContainText('This is a PDF');
    await choose(page, 'empty.csv', '');
    await expect(page.getByRole('alert')).toContainText('The file is empty');
  });

  test('finds the mapping as it was left, after a reload', async ({ page }) => {
    await open(page);
    await choose(page, 'other.csv', 'Ref,Received,Subject,Agency\nA1,2025-01-02,It is cold,North\n');
    await page.getByLabel('What the column Agency is').selectOption('team');
    await expect(page.getByText('Teams that are not here')).toBeVisible();
    await page.waitForTimeout(1_500);
    await page.reload();
    await expect(page.getByLabel('What the column Agency is')).toHaveValue('team');
    await page.getByRole('button', { name: 'Give up this file' }).click();
    await expect(page.getByRole('heading', { name: 'Imports', level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: 'other.csv' })).toHaveCount(0);
  });

  test('reads it on a phone without moving sideways', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page);
    await choose(
      page,
      'small.csv',
      `Ref,Received,Subject\nA1,2025-01-02,${'no spaces '.repeat(9).replaceAll(' ', '')}\nA2,never,No date\n`,
    );
    await expect(page.getByText('1 row: 3')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await isAccessible(page);
  });
});
