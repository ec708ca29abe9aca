// Mail that does not go, as those meet it whom it concerns: on my work, on the letter, among the settings, until it is mended and the letter
// has arrived; and the settings of other channels and of what customers are told, by keyboard, on a phone, in the dark.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';
import { type TestMailServer, testMailServer } from '../support/mail-server.ts';

let program: ProgramForJourneys;
let client: ApiClient;
let server: TestMailServer;
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
  server = await testMailServer();
});
test.afterAll(async () => {
  await server.close();
  await program.close();
});

async function done(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await client.ask(method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** On a phone in the dark, then at a desk: whole, and usable by everyone. */
async function looksRight(page: Page): Promise<void> {
  await isAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await fits(page);
  await isAccessible(page);
  await page.screenshot({ path: test.info().outputPath(`phone-${Date.now()}.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.screenshot({ path: test.info().outputPath(`desk-${Date.now()}.png`), fullPage: true });
}

test('A letter that waits for a mail server is told where it hurts, and goes once a server is set', async ({ page }) => {
  test.slow(); // what waits is looked at by the minute
  const { senders } = (await done('GET', '/api/settings/mail')) as { senders: { legalEntity: string }[] };
  const sender = { version: 0, name: 'Harbour Homes', address: 'complaints@harbour.example' };
  await done('PUT', `/api/settings/mail/senders/${senders[0]?.legalEntity}`, sender);
  const customer = { name: 'Amara Osei', email: 'waits@example.net', address: '4 Mill Lane\nBristol' };
  const told = { customer, title: 'Lift out of order again', description: 'Still no lift.', channel: 'email', handleMyself: true };
  const { id } = (await done('POST', '/api/complaints', told)) as { id: string };
  await openSignedIn(page, client, `${program.url}/complaints/${id}?stage=respond`, /Lift out of order again/);
  await page.getByRole('button', { name: 'Begin a letter' }).click();
  await page.getByRole('menuitem', { name: 'Acknowledgement' }).click();
  await expect(page.getByRole('complementary', { name: 'The gate' })).toContainText('Nothing is missing.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Send: Acknowledgement' });
  await dialog.getByText('By e-mail', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Send or record it' }).click();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await page.getByRole('list', { name: 'Letters' }).getByRole('button', { name: 'Acknowledgement' }).click();
  await expect(page.getByRole('region', { name: 'Acknowledgement' })).toContainText('It has not gone: no mail server is set.');
  await looksRight(page);
  await page.goto(`${program.url}/complaints/${id}?tab=conversation`);
  await expect(page.getByRole('list', { name: 'Messages not sent yet' })).toContainText('It has not gone: no mail server is set.');

  await page.goto(`${program.url}/my-work`);
  const alerts = page.getByRole('region', { name: 'Mail that needs a look' });
  await expect(alerts).toContainText('One e-mail waits: no mail server is set.');
  await looksRight(page);
  await alerts.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mail out' })).toBeVisible();
  const health = page.getByRole('region', { name: 'How mail goes' });
  await expect(health).toContainText('One e-mail waits: no mail server is set.');
  await expect(health).toContainText('None is set: e-mails wait');
  await looksRight(page);

  await done('PUT', '/api/settings/mail/server', { version: 0, host: '127.0.0.1', port: server.port, security: 'none' });
  await page.reload();
  await health.getByRole('button', { name: 'Ask whether it answers' }).focus();
  await page.keyboard.press('Enter');
  await expect(health).toContainText('The mail server answers and lets us in.');
  await expect.poll(() => server.taken.map(({ to }) => to), { timeout: 90_000 }).toContain('waits@example.net');
  expect(server.taken[0]?.message).toContain('application/pdf');
  await page.reload();
  await expect(health).toContainText('Nothing of it needs a look.');
  await page.goto(`${program.url}/complaints/${id}?stage=respond`);
  await page.getByRole('list', { name: 'Letters' }).getByRole('button', { name: 'Acknowledgement' }).click();
  await expect(page.getByText('By e-mail to waits@example.net: sent')).toBeVisible();
});

test('A channel is added by keyboard, shows its secret once, and is changed and taken away', async ({ page }) => {
  await openSignedIn(page, client, `${program.url}/settings/channels`, 'Other channels');
  await page.getByRole('button', { name: 'Add a channel' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Add a channel' });
  await form.getByLabel('Channel', { exact: true }).fill('sms');
  await form.getByLabel('Where its gateway takes messages').fill('nowhere');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('textbox', { name: 'Where its gateway takes messages' })).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Where its gateway takes messages').fill('http://127.0.0.1:9');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Text message' })).toContainText('Messages are posted to http://127.0.0.1:9');
  await looksRight(page);
  await page.getByRole('button', { name: /^Change Text message/ }).press('Enter');
  const change = page.getByRole('form', { name: 'Change sms' });
  await change.getByRole('button', { name: 'Remove this channel' }).press('Enter');
  await looksRight(page);
  await change.getByRole('button', { name: /Yes, take it away/ }).press('Enter');
  await expect(page.getByText('No channel besides e-mail')).toBeVisible();
});

test('What customers are told is worded anew, kept, and put back', async ({ page }) => {
  await openSignedIn(page, client, `${program.url}/settings/notices`, 'What customers are told');
  await looksRight(page);
  const form = page.getByRole('form').first();
  const subject = form.getByLabel('Subject');
  const was = await subject.inputValue();
  await subject.fill('News of your complaint');
  await form.getByRole('button', { name: /^Save: / }).press('Enter');
  await page.reload();
  await expect(subject).toHaveValue('News of your complaint');
  await form.getByRole('button', { name: 'Back to how it came' }).press('Enter');
  await expect(subject).toHaveValue(was);
});
