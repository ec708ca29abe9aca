// How people come in and go out: first set-up, an invitation, a team, a second factor, a token, the end of somebody's access.
// By keyboard where it matters, in light and dark, on a desk and on a phone.
import { expect, type Page } from '@playwright/test';
import { codeAt } from '#platform/one-time-code.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '#test/support/journey.ts';

const password = 'harbour lantern quill';

/** The link or token in the dialog that shows it once; then the dialog is closed. */
async function takeSecret(page: Page, label: string): Promise<string> {
  const field = page.getByRole('textbox', { name: label });
  await expect(field).toBeFocused();
  const secret = await field.inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return secret;
}

/** Inside the house: the person's own corner is on every page there. Then their account is opened. */
async function openAccount(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /account and appearance/ })).toBeVisible();
  await page.goto(new URL('/account', page.url()).href);
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
}

async function invite(page: Page, url: string, name: string, email: string): Promise<string> {
  await page.goto(`${url}/people`);
  await expect(page.getByRole('button', { name: 'Invite a colleague' })).toBeVisible();
  await page.keyboard.press('i');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(email);
  await expectUsableByEveryone(page);
  await page.getByRole('button', { name: 'Invite and show the link' }).dblclick();
  return takeSecret(page, 'Their invitation');
}

test.describe('Setting up', () => {
  test('is done once, by the printed link, and signs the administrator in', async ({ page, empty }) => {
    await page.goto(`${empty.url}/sign-in`);
    await expect(page.getByText('Redress is not set up yet')).toBeVisible();
    await page.goto(`${empty.url}/set-up#${empty.setUpToken}`);
    await expect(page.getByRole('combobox', { name: 'Rules you answer to' })).toHaveValue(/ISO 10002/);
    await expect(page.getByRole('combobox', { name: /^Calendar/ })).toHaveValue('England and Wales');
    await page.getByRole('textbox', { name: 'Organisation' }).fill('Harbour Homes');
    await page.getByRole('textbox', { name: 'Legal entity' }).fill('Harbour Homes Limited');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Okafor');
    await page.getByRole('textbox', { name: 'Your e-mail' }).fill('ada@example.org');
    await page.getByLabel('Password', { exact: true }).fill('passwordpassword');
    await expectUsableByEveryone(page);
    await page.getByRole('button', { name: 'Finish and sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('Many people use this password');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Finish and sign in' }).dblclick();
    await openAccount(page);
    await page.goto(`${empty.url}/people/teams`);
    await expect(page.getByRole('row', { name: /Complaints/ })).toContainText('Ada Okafor');
    await page.goto(`${empty.url}/people`);
    await page.getByRole('button', { name: 'Invite a colleague' }).first().click();
    await expect(page.getByRole('dialog').getByText('Complaints', { exact: true })).toBeVisible();
    await page.goto(`${empty.url}/set-up#${empty.setUpToken}`);
    await expect(page.getByRole('heading', { name: 'Redress is set up' })).toBeVisible();
  });
});

test.describe('An invitation', () => {
  test('lets a colleague in, who then sees their team and cannot see people', async ({ page, program, browser }) => {
    await signInAs(page, program.url, administrator);
    const link = await invite(page, program.url, 'Kofi Osei', 'kofi@example.org');
    await page.goto(`${program.url}/people/teams`);
    await page.getByRole('button', { name: 'Add a team' }).first().click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Repairs');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kofi');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Kofi Osei (kofi@example.org)')).toBeVisible();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Add the team' }).click();
    await expect(page.getByRole('link', { name: 'Repairs' })).toBeVisible();
    await expectUsableByEveryone(page);

    const theirs = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const phone = await theirs.newPage();
    await phone.goto(link);
    await expect(phone.getByRole('heading', { name: 'Join Northgate Homes' })).toBeVisible();
    await expectUsableByEveryone(phone);
    await phone.getByLabel('Password', { exact: true }).fill(password);
    await phone.getByRole('button', { name: 'Join and sign in' }).dblclick();
    await openAccount(phone);
    await expect(phone.getByText('Repairs')).toBeVisible();
    await expectUsableByEveryone(phone);
    await expect(phone.getByRole('link', { name: 'People' })).toHaveCount(0);
    await phone.goto(`${program.url}/people`);
    await expect(phone.getByRole('alert')).toContainText('Your roles do not include this');
    await phone.goto(link);
    await phone.reload();
    await expect(phone.getByRole('alert')).toContainText('This link has been used already');
    await theirs.close();
  });
});

test.describe('A colleague’s page', () => {
  test('changes roles, makes a new-password link and ends their access', async ({ page, program, browser }) => {
    await signInAs(page, program.url, administrator);
    const link = await invite(page, program.url, 'Mina Patel', 'mina@example.org');
    const theirs = await browser.newContext();
    const mina = await theirs.newPage();
    await mina.goto(link);
    await mina.getByLabel('Password', { exact: true }).fill(password);
    await mina.keyboard.press('Enter');
    await openAccount(mina);

    await page.goto(`${program.url}/people`);
    await page.getByRole('link', { name: 'Mina Patel' }).click();
    await page.getByRole('checkbox', { name: 'Manager' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('changed the roles: handler before, handler and manager now')).toBeVisible();
    await expectUsableByEveryone(page);

    await page.getByRole('button', { name: 'Make a new-password link' }).click();
    const reset = await takeSecret(page, 'Their link');
    await mina.goto(reset);
    await mina.getByLabel('New password', { exact: true }).fill('quite another thing');
    await expectUsableByEveryone(mina);
    await mina.keyboard.press('Enter');
    await expect(mina.getByRole('heading', { name: 'Your password is changed' })).toBeVisible();
    await mina.getByLabel('Password', { exact: true }).fill('quite another thing');
    await mina.keyboard.press('Enter');
    await openAccount(mina);

    await page.getByRole('button', { name: 'End Mina Patel’s access' }).click();
    await expectUsableByEveryone(page);
    await page.getByRole('button', { name: 'End the access' }).click();
    await expect(page.getByText('ended the access, with 1 session')).toBeVisible();
    await mina.reload();
    await mina.waitForURL(/\/sign-in/);
    await theirs.close();
  });
});

test.describe('A second factor', () => {
  test('is set up with a code, asked for at sign-in, and removed with the password', async ({ page, program, browser }) => {
    await signInAs(page, program.url, administrator);
    const link = await invite(page, program.url, 'Tess Carter', 'tess@example.org');
    const theirs = await browser.newContext();
    const tess = await theirs.newPage();
    await tess.goto(link);
    await tess.getByLabel('Password', { exact: true }).fill(password);
    await tess.keyboard.press('Enter');
    await openAccount(tess);
    await tess.getByRole('button', { name: 'Set up a second factor' }).click();
    await tess.getByLabel('Your password', { exact: true }).fill(password);
    await tess.keyboard.press('Enter');
    await expect(tess.getByRole('img', { name: /Picture for the authenticator/ })).toBeVisible();
    await expectUsableByEveryone(tess);
    const secret = ((await tess.locator('code').textContent()) ?? '').replaceAll(' ', '');
    await tess.getByLabel('Code from your authenticator').fill(codeAt(secret, new Date()));
    await tess.getByRole('button', { name: 'Confirm' }).click();
    await expect(tess.getByRole('heading', { name: 'Keep your recovery codes' })).toBeVisible();
    await expectUsableByEveryone(tess);
    const [recovery = ''] = await tess.locator('li code').allTextContents();
    await tess.getByRole('button', { name: 'I have kept them' }).click();
    await expect(tess.getByText('You have 10 recovery codes left.')).toBeVisible();

    await tess.context().clearCookies();
    await tess.goto(`${program.url}/sign-in`);
    await tess.getByRole('textbox', { name: 'E-mail' }).fill('tess@example.org');
    await tess.getByLabel('Password', { exact: true }).fill(password);
    await tess.keyboard.press('Enter');
    await expect(tess.getByLabel('Code from your authenticator')).toBeFocused();
    await expectUsableByEveryone(tess);
    await tess.keyboard.type('000000');
    await expect(tess.getByRole('alert')).toContainText('This code is not right');
    await tess.getByRole('button', { name: 'I do not have my authenticator' }).click();
    await tess.getByRole('textbox', { name: 'Recovery code' }).fill(recovery);
    await tess.keyboard.press('Enter');
    await openAccount(tess);
    await tess.getByRole('button', { name: 'Remove the second factor' }).click();
    await tess.getByLabel('Your password', { exact: true }).fill(password);
    await tess.keyboard.press('Enter');
    await expect(tess.getByRole('button', { name: 'Set up a second factor' })).toBeVisible();
    await theirs.close();
  });
});

test.describe('A token', () => {
  test('is shown once, opens the API, and is refused once revoked', async ({ page, program }) => {
    await signInAs(page, program.url, administrator);
    await page.goto(`${program.url}/people/tokens`);
    await page.getByRole('button', { name: 'Make a token' }).first().click();
    await page.getByRole('textbox', { name: 'What it is for' }).fill('Website form');
    await expectUsableByEveryone(page);
    await page.getByRole('button', { name: 'Make and show the token' }).dblclick();
    const token = await takeSecret(page, 'The token');
    const me = () => fetch(`${program.url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect((await me()).status).toBe(200);
    await expectUsableByEveryone(page);
    await page.getByRole('button', { name: 'Revoke Website form' }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await expect(page.getByRole('cell', { name: 'Revoked' })).toBeVisible();
    expect((await me()).status).toBe(401);
  });
});

test.describe('Signing out', () => {
  test('ends the session on the server, and another browser’s can be ended from here', async ({ page, program, browser }) => {
    await signInAs(page, program.url, administrator);
    const other = await browser.newContext();
    const there = await other.newPage();
    await signInAs(there, program.url, administrator);
    await page.goto(`${program.url}/account`);
    await page.getByRole('button', { name: 'End all but this one' }).click();
    await expect(page.getByRole('button', { name: 'End all but this one' })).toHaveCount(0);
    await there.reload();
    await there.waitForURL(/\/sign-in/);
    await page.getByRole('button', { name: /account and appearance/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.goto(`${program.url}/account`);
    await page.waitForURL(/\/sign-in\?next=/);
    await other.close();
  });
});
