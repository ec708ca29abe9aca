// A handler's way through the page of one complaint, in the real program and a real browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { administrator, type ApiClient, setUp, signIn } from '../support/api-client.ts';
import { freePort, type RunningProgram, startProgram } from '../support/running-program.ts';

let folder: string;
let program: RunningProgram;
let elsewhere: ApiClient;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-journey-'));
  program = await startProgram(folder, await freePort());
  await setUp(program.url, program.setUpToken ?? '');
  elsewhere = await signIn(program.url);
});
test.afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Logged {
  readonly id: string;
  readonly reference: string;
}

async function logged(): Promise<Logged> {
  const told = {
    customer: { name: 'Amara Osei', email: 'amara@example.net', adjustments: 'Written updates' },
    title: 'Boiler repaired three times',
    description: 'The boiler has been repaired three times and there is still no heat.',
    points: ['Two visits were missed'],
    channel: 'phone',
  };
  return (await elsewhere.ask('POST', '/api/complaints', told)).body as Logged;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(program.url + path);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function isAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

const shown = (page: Page) => page.getByRole('heading', { level: 1, name: /Boiler repaired/ });

test.describe('A handler', () => {
  test('finds the complaint by its reference and does the next step by one key', async ({ page }) => {
    const { reference } = await logged();
    await open(page, `/complaints/${reference}`);
    await expect(shown(page)).toContainText(reference);
    await expect(page.getByText('Adjustments: Written updates')).toBeVisible();
    await expect(page.getByText('nobody owns it yet')).toBeVisible();
    await isAccessible(page);
    await page.keyboard.press('e');
    await expect(page.getByText('It is yours now.')).toBeVisible();
    await expect(page.getByText('Next: acknowledge it')).toBeVisible();
    await page.keyboard.press('e');
    await expect(page.getByRole('menuitem', { name: /^Acknowledgement/ })).toBeFocused();
    await isAccessible(page);
  });

  test('is told what was changed meanwhile, and saves their own words on top of it', async ({ page }) => {
    const { id } = await logged();
    await open(page, `/complaints/${id}`);
    await expect(shown(page)).toBeVisible();
    await page.keyboard.press('c');
    await page.getByLabel('What they want').fill('A working boiler this week');
    await elsewhere.ask('POST', `/api/complaints/${id}/severity`, { version: 1, severity: 'high', reasons: ['No heat'] });
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await expect(page.getByRole('alert')).toContainText('What you typed is still here');
    await expect(page.getByRole('alert')).toContainText(administrator.name);
    await expect(page.getByLabel('What they want')).toHaveValue('A working boiler this week');
    await page.getByRole('button', { name: 'Save mine on top of that' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('2');
    await expect(page.getByText('A working boiler this week')).toBeVisible();
  });

  test('keeps one note, however often the button is pressed', async ({ page }) => {
    const { id } = await logged();
    await open(page, `/complaints/${id}`);
    await expect(shown(page)).toBeVisible();
    await page.getByLabel('Write a note').fill('The valve is in stock.');
    await page.getByRole('button', { name: 'Keep the note' }).dblclick();
    await expect(page.getByText('Note kept.')).toBeVisible();
    await expect(page.getByLabel('Write a note')).toHaveValue('');
    const { body } = await elsewhere.ask('GET', `/api/complaints/${id}/notes`);
    expect((body as { notes: unknown[] }).notes).toHaveLength(1);
  });

  test('is told that a complaint is not here, in words', async ({ page }) => {
    await open(page, '/complaints/C-26-00000');
    await expect(page.getByRole('heading', { level: 1, name: 'No such complaint' })).toBeVisible();
    await isAccessible(page);
  });

  test('reads it on a phone without scrolling sideways', async ({ page }) => {
    const { id } = await logged();
    await page.setViewportSize({ width: 360, height: 780 });
    await open(page, `/complaints/${id}`);
    await expect(shown(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
