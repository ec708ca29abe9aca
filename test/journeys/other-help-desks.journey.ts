// An administrator's way with another help desk, in the real program and a real browser: added, given a token, posted to, tried, told.
import { expect, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
});
test.afterAll(() => program.close());

test('Another help desk is added, gets a token that is shown once, posts a contact, and is set to be told', async ({ page }) => {
  await openSignedIn(page, client, `${program.url}/settings/help-desks`, 'Other help desks');
  await page.getByRole('button', { name: 'Add a help desk' }).click();
  const form = page.getByRole('form', { name: 'Add a help desk' });
  await form.getByLabel('What people call it').fill('Zammad of journeys');
  await form.getByLabel('Its name in files and posts').fill('zammad-journeys');
  await form.getByLabel('Mapping').fill('{ "id": ');
  await expect(form.getByText('This is no JSON yet.')).toBeVisible();
  await form.getByLabel('Mapping').fill('');
  await isAccessible(page);
  await form.getByRole('button', { name: 'Keep' }).click();
  const card = page.getByRole('region', { name: 'Zammad of journeys' });
  await expect(card.getByText('It has no token, so nothing comes from it.')).toBeVisible();
  await card.getByRole('button', { name: 'Make a token for Zammad of journeys' }).click();
  const dialog = page.getByRole('dialog');
  const token = await dialog.getByLabel('The token of Zammad of journeys').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toHaveCount(0);
  const posted = await fetch(`${program.url}/api/help-desks/contacts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ id: 'j-1', text: 'I have called three times and nobody has replied.' }, { id: '' }]),
  });
  expect(await posted.json()).toMatchObject({ kept: 1, refused: 1 });
  await page.reload();
  await expect(card.getByText(/^One contact/)).toBeVisible();
  await card.getByText('What could not be kept lately (1)').click();
  await expect(card.getByText(/Give the id/)).toBeVisible();
  const attempt = page.getByRole('region', { name: 'Try it' });
  await attempt.getByLabel('What it posts').fill('{"id": 7, "text": "I have called three times and nobody has replied."}');
  await attempt.getByRole('button', { name: 'See what would be kept' }).click();
  await expect(attempt.locator('mark').first()).toHaveText(/called three times/);
  await card.getByRole('button', { name: 'What it is told: Zammad of journeys' }).click();
  const hook = page.getByRole('form', { name: 'What Zammad of journeys is told' });
  await hook.getByLabel('Where it is told').fill('http://desk.example.org/hook');
  await hook.getByRole('button', { name: 'Keep' }).click();
  await expect(hook.getByText(/begins with https/).first()).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await fits(page);
  await isAccessible(page);
});

test('Plain e-mail is added as a help desk, with the addresses of ours, and a mailbox is made its journal', async ({ page }) => {
  await openSignedIn(page, client, `${program.url}/settings/help-desks`, 'Other help desks');
  await page.getByRole('button', { name: 'Add a help desk' }).click();
  const form = page.getByRole('form', { name: 'Add a help desk' });
  await form.getByLabel('What people call it').fill('E-mail of journeys');
  await form.getByLabel('Its name in files and posts').fill('e-mail-journeys');
  await form.getByLabel('How its contacts came').selectOption({ label: 'E-mail' });
  await form.getByLabel('Addresses of ours').fill('not an address');
  await form.getByRole('button', { name: 'Keep' }).click();
  await expect(form.getByText('Give an address or a domain, such as example.org.').first()).toBeVisible();
  await form.getByLabel('Addresses of ours').fill('harbour.example\nhelp@mail.example');
  await form.getByRole('button', { name: 'Keep' }).click();
  const card = page.getByRole('region', { name: 'E-mail of journeys' });
  await expect(card.getByText('its contacts came by: E-mail')).toBeVisible();
  await page.goto(`${program.url}/settings/mailboxes`);
  await page.getByRole('button', { name: 'Add a mailbox' }).click();
  const mailbox = page.getByRole('form', { name: 'Add a mailbox' });
  await mailbox.getByLabel('What it is called here').fill('Journal of journeys');
  await mailbox.getByLabel('Server').fill('127.0.0.1');
  await mailbox.getByLabel('Port').fill('1');
  await mailbox.getByLabel('Name to sign in with').fill('journal');
  await mailbox.getByLabel('Password', { exact: true }).fill('quiet words');
  await mailbox.getByLabel('Whose mail it is').selectOption({ label: 'The journal of E-mail of journeys' });
  await isAccessible(page);
  await mailbox.getByRole('button', { name: 'Keep' }).click();
  await expect(
    page.getByRole('region', { name: 'Journal of journeys' }).getByText(/^The journal of E-mail of journeys/),
  ).toBeVisible();
  await page.goto(`${program.url}/settings/help-desks`);
  await expect(card.getByText('Its mail is read from “Journal of journeys”.')).toBeVisible();
  await expect(card.getByText('It has no token: it is read from its mailbox alone.')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await fits(page);
  await isAccessible(page);
});
