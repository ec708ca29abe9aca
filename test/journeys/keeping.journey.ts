// What falls due is proposed by one person and confirmed by another, what is on hold stays, and the record of it all remains: in the
// real program and a real browser, on a phone too, by keyboard, and with axe.
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '../support/journey.ts';

const second = { email: 'priya.keeper@example.org', password: 'nine brass bells at noon' };
const Made = z.object({ id: z.string(), reference: z.string() });

/** A second person who may confirm, and an entity under rules that count three years from receipt. */
async function furnish(url: string): Promise<{ admin: ApiClient; entity: string }> {
  const admin = await signIn(url);
  const { body } = await admin.ask('POST', '/api/people', {
    name: 'Priya Keeper',
    email: second.email,
    roles: ['compliance'],
    teams: [],
  });
  const { secret } = z.object({ secret: z.string() }).parse(body);
  await admin.ask('POST', '/api/invitation', { token: secret, name: 'Priya Keeper', password: second.password });
  const made = await admin.ask('POST', '/api/settings/legal-entities', {
    name: 'Northgate Lending',
    rulePack: 'uk-fca-disp',
    calendar: 'GB-EAW',
  });
  return { admin, entity: z.object({ id: z.string() }).parse(made.body).id };
}

async function withdrawnLongAgo(admin: ApiClient, legalEntity: string, title: string): Promise<z.infer<typeof Made>> {
  const told = { customer: { name: 'Winifred Oakapple' }, title, description: `${title}, says Winifred.`, channel: 'phone' };
  const made = Made.parse(
    (await admin.ask('POST', '/api/complaints', { ...told, legalEntity, receivedAt: '2019-03-04T10:00:00Z' })).body,
  );
  const { version } = z.object({ version: z.number() }).parse((await admin.ask('GET', `/api/complaints/${made.id}`)).body);
  await admin.ask('POST', `/api/complaints/${made.id}/withdrawal`, { version, channel: 'phone', said: 'It is settled.' });
  return made;
}

async function phoneInTheDark(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}-desk.png`), fullPage: true });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectUsableByEveryone(page);
  await page.screenshot({ path: test.info().outputPath(`${name}-phone.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 860 });
}

test('What falls due is removed by two people, and what is on hold stays', async ({ page, program }) => {
  test.setTimeout(240_000);
  const { admin, entity } = await furnish(program.url);
  const gone = await withdrawnLongAgo(admin, entity, 'Charged twice for one loan');
  const held = await withdrawnLongAgo(admin, entity, 'No answer to three letters');
  await signInAs(page, program.url, administrator);

  await page.goto(`${program.url}/keeping/periods`);
  await page
    .getByRole('button', { name: /^Set your own period: .*Three years|^Set your own period/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const period = page.getByRole('dialog', { name: 'Set your own period' });
  await period.getByRole('textbox', { name: 'Keep them for' }).fill('96');
  await period.getByRole('button', { name: 'Keep this period' }).click();
  await expect(period.getByRole('alert')).toContainText('Say why');
  await period.getByRole('textbox', { name: 'Why' }).fill('The limitation period, and two years more.');
  await period.getByRole('button', { name: 'Keep this period' }).click();
  await expect(period).toHaveCount(0);
  await expect(page.getByText('Your own choice').first()).toBeVisible();
  await phoneInTheDark(page, 'periods');

  await page.goto(`${program.url}/complaints/${held.reference}`);
  const kept = page.getByRole('region', { name: 'How long it is kept' });
  await expect(kept.getByText('DISP 1.9.1R(2)')).toBeVisible();
  await kept.getByRole('button', { name: 'Put on legal hold…' }).click();
  const hold = page.getByRole('dialog', { name: /on legal hold/ });
  await hold.getByRole('textbox', { name: 'Why it has to be kept' }).fill('A claim is before the county court.');
  await hold.getByRole('textbox', { name: 'Who asks for it' }).fill('Our solicitor');
  await page.screenshot({ path: test.info().outputPath('hold-dialog.png') });
  await hold.getByRole('button', { name: 'Put it on hold' }).click();
  await expect(kept.getByText('A claim is before the county court.')).toBeVisible();
  await phoneInTheDark(page, 'complaint');

  await page.goto(`${program.url}/keeping/holds`);
  await expect(page.getByRole('link', { name: new RegExp(held.reference) })).toBeVisible();
  await phoneInTheDark(page, 'holds');

  await expect
    .poll(async () => JSON.stringify((await admin.ask('GET', '/api/retention/due')).body), { timeout: 60_000 })
    .toContain(gone.reference);
  await page.goto(`${program.url}/keeping`);
  await expect(page.getByRole('checkbox', { name: `Choose ${held.reference}` })).toBeDisabled();
  await page.getByRole('checkbox', { name: `Choose ${gone.reference}` }).focus();
  await page.keyboard.press('Space');
  await phoneInTheDark(page, 'due');
  await page.getByRole('button', { name: /^Propose to remove/ }).click();
  const propose = page.getByRole('dialog', { name: 'Propose to remove one complaint' });
  await propose.getByRole('radio', { name: /^Erase/ }).check();
  await propose.getByRole('textbox', { name: /^Why now/ }).fill('Its three years are over.');
  await page.screenshot({ path: test.info().outputPath('propose-dialog.png') });
  await propose.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'A second person has to confirm it' })).toBeVisible();

  const window = await page.context().browser()?.newContext();
  const priya = await window?.newPage();
  if (!priya) throw new Error('There is no second browser window.');
  await signInAs(priya, program.url, second);
  await priya.goto(`${program.url}/keeping/proposals`);
  await expect(priya.getByRole('link', { name: 'Erase 1 complaint' })).toBeVisible();
  await expectUsableByEveryone(priya);
  await priya.getByRole('link', { name: 'Erase 1 complaint' }).click();
  await priya.getByRole('button', { name: 'Confirm it…' }).click();
  await priya.getByRole('dialog').getByRole('button', { name: 'Erase 1 complaint' }).click();
  await expect
    .poll(async () => JSON.stringify((await admin.ask('GET', '/api/disposals')).body), { timeout: 60_000 })
    .toContain('"state":"done"');
  await priya.reload();
  await expect(priya.getByText(/Removed: \d+ rows/)).toBeVisible();
  await phoneInTheDark(priya, 'proof');

  await page.goto(`${program.url}/complaints/${gone.reference}`);
  await expect(page.getByText('Every word, name and file of it is gone')).toBeVisible();
  await expect(page.getByText('Winifred')).toHaveCount(0);
  await phoneInTheDark(page, 'erased');
  await window?.close();
});
