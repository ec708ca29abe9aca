// Files as colleagues and an administrator meet them, with a real malware scanner: a photo and its original, a file in quarantine, the
// settings that say how files are checked.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, administrator, setUp, signIn } from '../support/api-client.ts';
import { type Clamd, clamd, eicar } from '../support/clamd.ts';
import { pdf } from '../support/files.ts';
import { expectUsableByEveryone, signInAs } from '../support/journey.ts';
import { photo } from '../support/pictures.ts';
import { freePort, type RunningProgram, startProgram } from '../support/running-program.ts';
import { makeTestFolder } from '../support/test-folder.ts';

let folder: Awaited<ReturnType<typeof makeTestFolder>>;
let scanner: Clamd;
let program: RunningProgram;
let ada: ApiClient;
let complaint: string;

async function attach(bytes: Buffer, name: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const path = `${program.url}/api/complaints/${complaint}/attachments`;
  const { ok } = await fetch(path, { method: 'POST', headers: ada.headers, body: form });
  if (!ok) throw new Error('The file was refused.');
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [folder, scanner] = [await makeTestFolder(), await clamd()];
  process.env['REDRESS_CLAMAV'] = scanner.scanner.address;
  program = await startProgram(`${folder.folder}/data`, await freePort());
  await setUp(program.url, program.setUpToken ?? '');
  ada = await signIn(program.url);
  const told = { title: 'Water through the ceiling', description: 'It drips on the bed.', channel: 'web' };
  const { body } = await ada.ask('POST', '/api/complaints', { customer: { name: 'Joan Park' }, ...told });
  complaint = (body as { id: string }).id;
  // The scanner is noticed at the program's start; only what comes after is held from the first moment.
  await expect(async () => {
    const { body: settings } = await ada.ask('GET', '/api/settings/files');
    expect(settings).toMatchObject({ scanner: { standing: 'well' } });
  }).toPass({ timeout: 60_000 });
  await attach(await photo(), 'ceiling.jpg');
  await attach(pdf(`a bill ${eicar}`), 'bill.pdf');
  await expect(async () => {
    const { body: settings } = await ada.ask('GET', '/api/settings/files');
    expect(settings).toMatchObject({ waiting: 0, held: [{ check: 'infected' }] });
  }).toPass({ timeout: 60_000 });
});
test.afterAll(async () => {
  await program.stop();
  await scanner.close();
  await folder.remove();
});

const card = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).last();
const open = async (page: Page, path: string): Promise<void> => {
  await signInAs(page, program.url, administrator);
  await page.goto(`${program.url}${path}`);
};

test('A photo shows a small picture and is saved without what the camera wrote; the original is saved on purpose', async ({
  page,
}) => {
  await open(page, `/complaints/${complaint}`);
  const photoCard = card(page, 'ceiling.jpg');
  await expect(photoCard.locator('img')).toHaveJSProperty('complete', true);
  expect(await photoCard.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    photoCard.getByRole('link', { name: 'Save ceiling.jpg' }).click(),
  ]);
  expect(copy.suggestedFilename()).toBe('ceiling.jpg');
  await photoCard.getByRole('button', { name: 'Save the original of ceiling.jpg' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The record says that you opened it');
  await expectUsableByEveryone(page, '[role=dialog]');
  const [original] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save it to this computer' }).click(),
  ]);
  expect(original.suggestedFilename()).toBe('ceiling.jpg');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('A file in which malware was found says so and offers no way to open it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, `/complaints/${complaint}`);
  const bill = card(page, 'bill.pdf');
  await expect(bill).toContainText('In quarantine: malware was found in it');
  await expect(bill.getByRole('link', { name: /Save/ })).toHaveCount(0);
  await expect(bill.getByRole('button', { name: /Open/ })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('An administrator reads how files are checked and deletes what is in quarantine, with the keyboard alone', async ({
  page,
}) => {
  await open(page, '/settings/files');
  await expect(page.getByRole('status').filter({ hasText: 'checks every file' })).toBeVisible();
  await expect(page.getByText('bill.pdf, from Ada Okafor')).toBeVisible();
  await expectUsableByEveryone(page, 'main');
  await page.getByRole('button', { name: 'Delete bill.pdf' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete it for good' }).press('Enter');
  await expect(dialog).toContainText('Say why it is deleted.');
  await dialog.getByRole('button', { name: 'Say why it is deleted.' }).press('Enter');
  await expect(dialog.getByLabel('Why it is deleted')).toBeFocused();
  await dialog.getByLabel('Why it is deleted').fill('Joan sends it anew.');
  await dialog.getByRole('button', { name: 'Delete it for good' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Joan sends it anew.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete bill.pdf' })).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
