// From options to an agreement, in the real program and a real browser: weighed by a handler, approved by a second person, offered,
// accepted in the customer's words, and on its way to be paid. On a phone too, by keyboard, and with axe.
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '../support/journey.ts';

const handler = { email: 'hana@example.org', password: 'a slow river bends twice' };
const Made = z.object({ id: z.string(), reference: z.string() });

/** A handler beside the administrator, who also manages; both in one team. */
async function withHandler(url: string): Promise<ApiClient> {
  const admin = await signIn(url);
  const invited = z.object({ secret: z.string() });
  const answer = await admin.ask('POST', '/api/people', {
    name: 'Hana Handler',
    email: handler.email,
    roles: ['handler'],
    teams: [],
  });
  if (answer.status === 200 || answer.status === 201) {
    const { secret } = invited.parse(answer.body);
    await admin.ask('POST', '/api/invitation', { token: secret, name: 'Hana Handler', password: handler.password });
  }
  return signIn(url, handler);
}

async function logged(client: ApiClient): Promise<z.infer<typeof Made>> {
  const told = {
    customer: { name: 'Amara Osei', email: 'amara@example.net' },
    title: 'Boiler repaired three times',
    description: 'The boiler has been repaired three times and there is still no heat.',
    outcomeWanted: 'Heat this week, and my heater costs back',
    points: ['Two visits were missed'],
    channel: 'phone',
  };
  return Made.parse((await client.ask('POST', '/api/complaints', told)).body);
}

async function add(page: Page, kind: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an option' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What kind of solution').selectOption(kind);
  await dialog.getByLabel('What we would do, in a line').fill(title);
  await dialog.getByRole('button', { name: 'Add option' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function give(page: Page, title: string, amount: string): Promise<void> {
  const card = page.getByRole('article', { name: title });
  await card.getByRole('button', { name: 'Add money' }).click();
  await page.getByLabel('Amount in GBP').fill(amount);
  await page.getByRole('button', { name: 'Save the money' }).click();
  await expect(card.getByText(`£${amount}`).first()).toBeVisible();
}

test('A solution over the handler’s authority is approved by a second person, offered and agreed', async ({ page, program }) => {
  test.setTimeout(240_000);
  const client = await withHandler(program.url);
  const { reference } = await logged(client);
  await signInAs(page, program.url, handler);
  await page.goto(`${program.url}/complaints/${reference}?stage=decide`);
  await add(page, 'refund', 'Pay the heater costs');
  await give(page, 'Pay the heater costs', '400');
  const card = page.getByRole('article', { name: 'Pay the heater costs' });
  await expect(card.getByText('your limit is £250')).toBeVisible();
  await card.getByRole('button', { name: 'Rate a risk' }).click();
  await page.getByLabel('What could go wrong').fill('Others ask for the same');
  await page.getByRole('button', { name: 'Rate the risk' }).click();
  await expect(card.getByRole('img', { name: /Risks by how likely/ })).toBeVisible();
  await expectUsableByEveryone(page);
  await card.getByRole('button', { name: 'Ask for approval' }).click();
  await page.getByLabel('What they should know').fill('The receipts are in.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for approval' }).click();
  await expect(card.getByText('Waiting for approval')).toBeVisible();

  const second = await page.context().browser()?.newContext();
  const manager = await second?.newPage();
  if (!manager) throw new Error('There is no second browser window.');
  await signInAs(manager, program.url, administrator);
  await manager.goto(`${program.url}/approvals`);
  await expect(manager.getByRole('link', { name: /Pay the heater costs/ })).toBeVisible();
  await expectUsableByEveryone(manager);
  await manager.getByRole('link', { name: /Pay the heater costs/ }).click();
  await expect(manager.getByRole('heading', { name: 'What is asked' })).toBeVisible();
  await expectUsableByEveryone(manager);
  await manager.setViewportSize({ width: 360, height: 780 });
  expect(await manager.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await manager.keyboard.press('a');
  await manager.getByRole('dialog', { name: 'Approve' }).getByRole('button', { name: 'Approve' }).click();
  await expect(manager.getByText('It was approved')).toBeVisible();
  await second?.close();

  await page.reload();
  await card.getByRole('button', { name: 'Choose', exact: true }).click();
  await page.getByLabel('Reason').fill('It puts her where she was');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose' }).click();
  await expect(card.getByText('Chosen', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Prepare offers' }).click();
  await page.getByRole('button', { name: 'Save the offers' }).click();
  await page.getByRole('button', { name: 'Put to the customer' }).click();
  await page.getByRole('button', { name: 'They have been told' }).click();
  await page.getByRole('button', { name: 'They accept' }).click();
  await page.getByLabel('In their own words').fill('“Thank you, that is fair.”');
  await page.getByRole('button', { name: 'Note the agreement' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('“Thank you, that is fair.”')).toBeVisible();
  await expect(page.getByText('To be paid', { exact: false })).toBeVisible();
  await expectUsableByEveryone(page);
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('An administrator sets the limit of a role, and sees what it was', async ({ page, program }) => {
  await signInAs(page, program.url, administrator);
  await page.goto(`${program.url}/settings/authority`);
  await expect(page.getByRole('heading', { name: 'By role' })).toBeVisible();
  await expectUsableByEveryone(page);
  await page.getByRole('button', { name: 'Change: Handler, Goodwill' }).click();
  await page.getByLabel('Amount in GBP').fill('60');
  await page.getByRole('button', { name: 'Save the limit' }).click();
  await expect(page.getByText('from up to £50 to up to £60')).toBeVisible();
});
