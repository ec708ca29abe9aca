// More time that a second person must agree to: asked for at the clock, seen by a manager with the whole case, sent back with a
// reason, asked for again, approved, and the clock has moved.
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

const title = 'The lamp on our stair is out';
const clock = 'Stage 1, frontline response';
const asker = { email: 'isla@example.org', password: 'nine curlews over the firth' };

async function handler(): Promise<ApiClient> {
  const invited = { name: 'Isla Reid', email: asker.email, roles: ['handler'], teams: [] };
  const { secret } = (await client.ask('POST', '/api/people', invited)).body as { secret: string };
  await client.ask('POST', '/api/invitation', { token: secret, name: 'Isla Reid', password: asker.password });
  return signIn(program.url, asker);
}

/** A complaint that also comes under rules by which a manager must agree to more time. */
async function logged(by: ApiClient): Promise<string> {
  const customer = { name: 'Fergus Baird', phone: '020 7946 0022' };
  const told = { customer, title, description: 'It has been dark for a week.', channel: 'phone', handleMyself: true };
  const { id } = (await by.ask('POST', '/api/complaints', told)).body as { id: string };
  const { version } = (await by.ask('GET', `/api/complaints/${id}/clocks`)).body as { version: number };
  const beside = { version, rulePack: 'uk-spso-mchp', reason: 'The stair is ours in Scotland.' };
  expect((await by.ask('POST', `/api/complaints/${id}/regimes`, beside)).status).toBe(200);
  return id;
}

async function onAPhoneInTheDark(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await fits(page);
  await isAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}

test('a handler asks by keyboard, a manager sends it back and then approves it, and the clock moves', async ({ page, browser }) => {
  test.setTimeout(240_000);
  const isla = await handler();
  const id = await logged(isla);
  await openSignedIn(page, isla, `${program.url}/complaints/${id}`, new RegExp(title));
  const opened = async () => {
    await page.getByRole('button', { name: 'Rules and clocks' }).press('Enter');
    const work = page.getByRole('dialog', { name: 'Rules and clocks' });
    await expect(work.getByRole('region', { name: 'Clocks one by one' })).toBeVisible();
    return work;
  };
  const work = await opened();
  await expect(work.getByRole('button', { name: `Give ${clock} more time` })).toHaveCount(0);
  const ask = async (note: string) => {
    await work.getByRole('button', { name: `Ask for more time for ${clock}` }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Ask for more time for ${clock}` });
    await dialog.getByLabel('A word to whoever decides').fill(note);
    return dialog;
  };
  const dialog = await ask('The wiring is behind a wall.');
  await dialog.getByLabel('The new last day').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Ask for approval' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('The new date must be later than');
  await dialog.getByLabel('The new last day').fill('');
  await isAccessible(page);
  await onAPhoneInTheDark(page);
  await dialog.getByRole('button', { name: 'Ask for approval' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(work.getByText('it waits for approval, and the clock runs on', { exact: false })).toBeVisible();
  await expect(work.getByRole('button', { name: `Ask for more time for ${clock}` })).toHaveCount(0);

  const second = await (await browser.newContext()).newPage();
  const looked = async () => {
    await openSignedIn(second, client, `${program.url}/approvals`, 'Approvals');
    await second
      .getByRole('link', { name: `More time: ${clock}` })
      .first()
      .press('Enter');
    await expect(second.getByRole('region', { name: 'Decide' })).toBeVisible();
  };
  await looked();
  const what = second.getByRole('region', { name: 'What is asked' });
  await expect(what).toContainText('exceptional circumstances');
  await expect(what).toContainText('The wiring is behind a wall.');
  await expect(what).toContainText('Approved, it is given at once, and the clock moves.');
  await expect(second.getByText('It has been dark for a week.')).toBeVisible();
  await isAccessible(second);
  await onAPhoneInTheDark(second);
  await second.keyboard.press('b');
  const back = second.getByRole('dialog', { name: 'Send back' });
  await back.getByRole('button', { name: 'Send back' }).press('Enter');
  await expect(back.getByRole('alert')).toContainText('Choose the reason.');
  await back.getByLabel('Reason').selectOption('reasons');
  await back.getByLabel('What would make it right').fill('Say when the electrician comes.');
  await back.getByRole('button', { name: 'Send back' }).press('Enter');
  await expect(back).toHaveCount(0);

  await page.reload();
  const again = await opened();
  await expect(again.getByText('sent it back: “Say when the electrician comes.”', { exact: false })).toBeVisible();
  await isAccessible(page);
  const anew = await ask('The electrician comes on Tuesday.');
  await anew.getByRole('button', { name: 'Ask for approval' }).press('Enter');
  await expect(anew).toHaveCount(0);

  await looked();
  await second.keyboard.press('a');
  const yes = second.getByRole('dialog', { name: 'Approve' });
  await yes.getByRole('button', { name: 'Approve' }).press('Enter');
  await expect(yes).toHaveCount(0);
  await expect(second.getByText('The time was given.')).toBeVisible();
  await page.reload();
  await expect((await opened()).getByText(/More time was given by .*: exceptional circumstances/)).toBeVisible();
});
