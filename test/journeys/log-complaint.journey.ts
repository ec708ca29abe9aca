// A handler logs complaints while on the phone: by keyboard alone, in the real program and a real browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { administrator, setUp, signIn } from '../support/api-client.ts';
import { freePort, type RunningProgram, startProgram } from '../support/running-program.ts';

// The first visit fetches the screen; on a busy machine that takes its time.
const arrival = 40_000;
test.describe.configure({ timeout: 150_000 });

let folder: string;
let program: RunningProgram;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-journey-'));
  program = await startProgram(folder, await freePort());
  await setUp(program.url, program.setUpToken ?? '');
  const client = await signIn(program.url);
  const heating = { taxonomy: 'product', name: 'Boilers', synonyms: ['central heating'] };
  await client.ask('POST', '/api/taxonomy', heating);
  const customer = { name: 'Amara Osei', email: 'amara@example.org', phone: '020 7946 0958' };
  await client.ask('POST', '/api/complaints', {
    customer,
    channel: 'phone',
    description: 'The boiler was repaired three times and is cold again.',
  });
});
test.afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(page: Page): Promise<void> {
  await (await signIn(program.url)).ask('DELETE', '/api/drafts/log-complaint');
  await page.goto(`${program.url}/log`);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Log a complaint' })).toBeVisible({ timeout: arrival });
}

const complaints = async (): Promise<number> => {
  const client = await signIn(program.url);
  const { body } = await client.ask('GET', '/api/queue');
  return (body as { rows: unknown[] }).rows.length;
};

async function isAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test.describe('Logging a complaint', () => {
  test('takes less than a minute by keyboard alone, and ends with a reference to read out', async ({ page }) => {
    await open(page);
    const started = Date.now();
    const { keyboard } = page;
    await expect(page.getByLabel('Who is complaining?')).toBeFocused();
    await keyboard.type('Kofi Mensah');
    await keyboard.press('Tab');
    await keyboard.type('kofi@example.org');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('The central heating was to be mended on Tuesday. Nobody came, and my mother was taken to hospital.');
    await keyboard.press('Tab');
    await keyboard.type('Heat before the weekend.');
    await keyboard.press('Tab');
    await keyboard.type('Nobody came on Tuesday');
    await keyboard.press('Enter');
    await keyboard.type('Still no heat');
    await keyboard.press('Control+Enter');
    const reference = page.getByLabel(/^The reference is C, /);
    await expect(reference).toBeFocused({ timeout: arrival });
    await expect(reference).toHaveText(/^C-\d\d-[0-9A-Z]{5,}$/);
    expect(Date.now() - started).toBeLessThan(60_000);
    await expect(page.getByText('Acknowledgement')).toBeVisible();
    await isAccessible(page);
    const client = await signIn(program.url);
    const { body } = await client.ask('GET', `/api/complaints/${await reference.textContent()}`);
    expect(body).toMatchObject({ severity: 'high', points: [{ text: 'Nobody came on Tuesday' }, { text: 'Still no heat' }] });
    await keyboard.press('n');
    await expect(page.getByLabel('What happened?')).toHaveValue('');
  });

  test('finds a customer as they are typed, and shows what they told us before', async ({ page }) => {
    await open(page);
    await page.keyboard.type('osei am');
    await expect(page.getByRole('option', { name: /Amara Osei/ })).toBeVisible();
    await isAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Somebody else' })).toBeVisible();
    const help = page.getByRole('complementary', { name: 'Help while you log' });
    await expect(help).toContainText('Earlier complaints');
    await expect(help).toContainText('The same customer');
  });

  test('keeps what is typed across a reload, and lets it go once it is logged', async ({ page }) => {
    await open(page);
    await page.getByLabel('What happened?').fill('Words that must not be lost');
    await page.getByLabel('Point 1').fill('One');
    await page.reload();
    await expect(page.getByLabel('What happened?')).toHaveValue('Words that must not be lost');
    await expect(page.getByText('Kept from')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('The complaint is logged')).toBeVisible({ timeout: arrival });
    await page.goto(`${program.url}/log`);
    await expect(page.getByLabel('What happened?')).toHaveValue('');
  });

  test('happens once, however often it is pressed', async ({ page }) => {
    await open(page);
    const before = await complaints();
    await page.getByLabel('What happened?').fill('Pressed in a hurry');
    await page.evaluate(() => {
      for (let press = 0; press < 3; press += 1)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    });
    await expect(page.getByText('The complaint is logged')).toBeVisible({ timeout: arrival });
    expect(await complaints()).toBe(before + 1);
  });

  test('is refused in words beside the field, with everything typed still there', async ({ page }) => {
    await open(page);
    await page.getByLabel('Who is complaining?').fill('Kofi Mensah');
    await page.getByLabel('E-mail').fill('no address');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Say what happened');
    await page.getByRole('button', { name: /^Say what happened/ }).click();
    await expect(page.getByLabel('What happened?')).toBeFocused();
    await expect(page.getByLabel('Who is complaining?')).toHaveValue('Kofi Mensah');
    await isAccessible(page);
  });

  test('suggests the product from the words, and takes it by a press', async ({ page }) => {
    await open(page);
    await page.getByLabel('What happened?').fill('Our central heating is cold');
    await page.getByRole('button', { name: 'Boilers?' }).click();
    await expect(page.getByRole('combobox', { name: 'Product or service' })).toHaveValue('Boilers');
  });
});
