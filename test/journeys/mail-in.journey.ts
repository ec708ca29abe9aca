// Mail in, walked as a colleague does: a message handed over, read and shown safely, taken up, set aside; and a mailbox connected.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
});
test.afterAll(() => program.close());

const open = (page: Page, path: string, heading: string | RegExp): Promise<void> =>
  openSignedIn(page, client, program.url + path, heading);

async function handOver(...lines: string[]): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([lines.join('\r\n')]), 'message.eml');
  const answer = await fetch(`${program.url}/api/mail`, { method: 'POST', headers: client.headers, body: form });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { id: string }).id;
}

test.describe('Mail in', () => {
  test('shows what came, folds what is quoted, and shows nothing that could act', async ({ page }) => {
    await open(page, '/mail', 'Mail in');
    await expect(page.getByRole('heading', { name: 'No mail has come in yet' })).toBeVisible();
    await isAccessible(page);
    const html =
      '<p>Still <b>cold</b>.</p><script>document.title="Taken"</script><img src="https://spy.example/pixel.gif"><blockquote>We came on Monday.</blockquote>';
    await handOver('From: Amara Osei <amara@example.org>', 'Subject: My boiler', 'Content-Type: text/html', '', html);
    await page.reload();
    await page.getByRole('link', { name: /My boiler/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'My boiler' })).toBeVisible();
    const words = page.getByRole('region', { name: 'Their words' });
    await expect(words.getByText('Still cold.')).toBeVisible();
    await expect(words.getByText('We came on Monday.')).toHaveCount(0);
    await words.getByRole('button', { name: 'Show what is quoted' }).press('Enter');
    await expect(words.getByText('We came on Monday.')).toBeVisible();
    await isAccessible(page);
    // Asked before the frame is open: no script runs in it, not even that of the check.
    await words.getByRole('button', { name: 'Show how it was set out' }).press('Enter');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('cold', { exact: true })).toBeVisible();
    await expect(frame.locator('img')).toHaveCount(0);
    await expect(page).not.toHaveTitle('Taken');
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
  });

  test('is taken up or set aside, and put onto a complaint only when somebody made sure', async ({ page }) => {
    const id = await handOver('From: news@shop.example', 'Subject: Sale', 'List-Id: <news>', '', 'Everything must go');
    await open(page, `/mail/${id}`, 'Sale');
    await page.getByLabel('Why nothing needs doing').fill('Advertising');
    await page.getByRole('button', { name: 'Set it aside' }).dblclick();
    await expect(page.getByRole('status').filter({ hasText: 'Advertising' })).toBeVisible();
    await page.getByRole('button', { name: 'Make it a problem' }).click();
    await expect(page.getByRole('link', { name: 'Open the contact' })).toBeVisible();
    const told = { customer: { name: 'Li Wei' }, description: 'The lift stands still.', channel: 'phone' };
    const { body } = await client.ask('POST', '/api/complaints', told);
    const { reference } = body as { reference: string };
    await page.getByLabel('Put it onto the complaint').fill(reference);
    await page.getByRole('button', { name: 'Put it there' }).click();
    await expect(page.getByRole('alert')).toContainText('made sure');
    await page.getByLabel('I have made sure who wrote it').check();
    await page.getByRole('button', { name: 'Put it there' }).click();
    await expect(page.getByRole('link', { name: `Complaint ${reference}` })).toBeVisible();
    await isAccessible(page);
  });

  test('is listened to at a mailbox, which says in words what is wrong', async ({ page }) => {
    await open(page, '/settings/mailboxes', 'Mailboxes');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Add a mailbox' }).click();
    await page.getByLabel('What it is called here').fill('Complaints');
    await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
    await page.getByLabel('Port').fill('1');
    await page.getByLabel('Name to sign in with').fill('complaints@example.org');
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByRole('alert')).toContainText('Give the password');
    await page.getByLabel('Password', { exact: true }).fill('quiet words');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByText('Nothing answers at this address and port.')).toBeVisible({ timeout: 30_000 });
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
  });
});
