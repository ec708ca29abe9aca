// Mail as those meet it who set it up and who write to customers: a server and a sender, a trial that arrives, a letter that goes by
// e-mail, and one that was refused, which asks for a decision.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';
import { refusal, type TestMailServer, testMailServer } from '../support/mail-server.ts';

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

const openMail = (page: Page) => openSignedIn(page, client, `${program.url}/settings/mail`, /Mail/);

async function logged(email: string, title: string): Promise<string> {
  const customer = { name: 'Amara Osei', email, address: '4 Mill Lane\nBristol' };
  const told = { customer, title, description: 'Still no heat.', channel: 'email' };
  return ((await client.ask('POST', '/api/complaints', { ...told, handleMyself: true })).body as { id: string }).id;
}

async function sendAcknowledgement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin a letter' }).click();
  await page.getByRole('menuitem', { name: 'Acknowledgement' }).click();
  await expect(page.getByRole('complementary', { name: 'The gate' })).toContainText('Nothing is missing.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Send: Acknowledgement' });
  await dialog.getByText('By e-mail', { exact: true }).click();
  await expect(dialog.getByText('Redress sends it now')).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Send or record it' }).click();
  await expect(page.getByText('Letter sent, and its file kept.')).toBeVisible();
}

test.describe('Mail', () => {
  test('is set up, tried, and then carries letters', async ({ page }) => {
    await openMail(page);
    await isAccessible(page);
    await page.getByLabel('Name of the server').fill('127.0.0.1');
    await page.getByRole('combobox', { name: 'How the line is kept private' }).click();
    await page.getByRole('option', { name: /^Nothing/ }).click();
    await page.getByLabel('Port').fill(String(server.port));
    await page.getByRole('button', { name: 'Save the server' }).click();
    await page.getByLabel('Address', { exact: true }).first().fill('not an address');
    await page
      .getByRole('button', { name: /^Save the sender/ })
      .first()
      .click();
    await expect(page.getByText('Give an e-mail address, such as complaints@example.org.').first()).toBeVisible();
    await page.getByLabel('Address', { exact: true }).first().fill('complaints@harbour.example');
    await page
      .getByRole('button', { name: /^Save the sender/ })
      .first()
      .click();
    await page.getByLabel('Send it to').fill('ada@example.org');
    await page.getByRole('button', { name: 'Send a trial message' }).click();
    await expect.poll(() => server.taken.map(({ to }) => to), { timeout: 20_000 }).toContain('ada@example.org');
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.getByRole('list', { name: 'Last trials' })).toContainText('ada@example.org: sent');
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);

    const id = await logged('amara@example.net', 'Lift out of order again');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${program.url}/complaints/${id}?stage=respond`);
    await sendAcknowledgement(page);
    await expect.poll(() => server.taken.map(({ to }) => to), { timeout: 20_000 }).toContain('amara@example.net');
    await page.reload();
    await page.getByRole('list', { name: 'Letters' }).getByRole('button', { name: 'Acknowledgement' }).click();
    await expect(page.getByText('By e-mail to amara@example.net: sent')).toBeVisible();
  });

  test('that was refused asks what becomes of it, and is sent again to a better address', async ({ page }) => {
    server.at = (stage) => {
      if (stage === 'to') throw refusal(550, 'No such user here.');
    };
    const id = await logged('amara@exampel.net', 'Bin store locked');
    await openSignedIn(page, client, `${program.url}/complaints/${id}?stage=respond`, /Bin store locked/);
    await sendAcknowledgement(page);
    const list = page.getByRole('list', { name: 'Messages not sent yet' });
    await expect(async () => {
      await page.goto(`${program.url}/complaints/${id}?tab=conversation`);
      await expect(list).toContainText('refused, not sent', { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect(list).toContainText('No such user here.');
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
    server.at = () => undefined;
    await list.getByLabel('Address').fill('amara@example.com');
    await list.getByRole('button', { name: 'Send it again' }).click();
    await expect.poll(() => server.taken.map(({ to }) => to), { timeout: 20_000 }).toContain('amara@example.com');
  });
});
