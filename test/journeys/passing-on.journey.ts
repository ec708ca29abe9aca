// Passing a complaint on to a body outside, as a handler meets it: chosen from the list or typed, gated, sent, and the customer told.
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

const title = 'The meter runs twice as fast';
async function logged(): Promise<string> {
  const customer = { name: 'Ifeoma Bell', phone: '020 7946 0018', address: '9 Weir Street\nBristol' };
  const told = { customer, title, description: 'Fine Energy fitted a meter that runs twice as fast.', channel: 'phone' };
  const { id } = (await client.ask('POST', '/api/complaints', { ...told, handleMyself: true })).body as { id: string };
  return id;
}

const openComplaint = (page: Page, id: string) =>
  openSignedIn(page, client, `${program.url}/complaints/${id}?stage=respond`, new RegExp(title));

async function sendIt(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Send: ${name}` });
  await dialog.getByRole('button', { name: 'It was sent' }).click();
  await expect(dialog).toHaveCount(0);
}

test.describe('Passing a complaint on', () => {
  test('goes to a body of the house’s list, which is kept in the settings, and the customer is told', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/settings/letters`, /Letters/);
    await page.getByRole('button', { name: 'Add a body' }).click();
    const form = page.getByRole('form', { name: 'A new body' });
    await form.getByRole('textbox', { name: 'Name of the body' }).fill('Fine Energy');
    await form.getByRole('textbox', { name: 'E-mail' }).fill('help at fine');
    await form.getByRole('button', { name: 'Put it on the list' }).click();
    await expect(form).toContainText('Write an e-mail address');
    await form.getByRole('textbox', { name: 'E-mail' }).fill('help@fine.example');
    await form.getByRole('textbox', { name: 'Postal address' }).fill('1 Fine Row\nLeeds');
    await form.getByRole('button', { name: 'Put it on the list' }).click();
    await expect(page.getByRole('heading', { name: 'Fine Energy' })).toBeVisible();
    await isAccessible(page);
    await fits(page);

    const id = await logged();
    await openComplaint(page, id);
    await page.getByRole('button', { name: 'Begin a letter' }).click();
    await page.getByRole('menuitem', { name: 'To a body outside' }).click();
    const gate = page.getByRole('complementary', { name: 'The gate' });
    await expect(gate).toContainText('Say to whom the letter goes.');
    await page.getByRole('combobox', { name: 'Choose from the list' }).selectOption('Fine Energy');
    await expect(page.getByRole('textbox', { name: 'Postal address' })).toHaveValue('1 Fine Row\nLeeds');
    await expect(gate).toContainText('Say whether the customer agrees that it goes to Fine Energy.');
    await gate.getByRole('button', { name: /^Say it/ }).click();
    await expect(page.getByRole('radio', { name: 'Yes, they agreed' })).toBeFocused();
    await page.keyboard.press('Space');
    await gate.getByRole('button', { name: /^Go there: Still to be written: why the complaint was forwarded/ }).click();
    await page.keyboard.type('The meter is yours, and so is its reading.');
    await isAccessible(page);
    await sendIt(page, 'To a body outside, passing it on');

    const note = page.getByRole('note').filter({ hasText: 'passed on to Fine Energy' });
    await note.getByRole('button', { name: 'Write to the customer' }).click();
    const letter = page.getByRole('textbox', { name: 'To the customer, on passing it on' });
    await expect(letter).toContainText('Fine Energy, 1 Fine Row, Leeds, help@fine.example');
    await page.getByRole('radio', { name: 'No, leave it out' }).check();
    await gate.getByRole('button', { name: /^Go there: Still to be written/ }).click();
    await page.keyboard.type('The meter that runs too fast is Fine Energy’s.');
    await sendIt(page, 'To the customer, on passing it on');
    await expect(note).toHaveCount(0);
  });

  test('goes to a body that was typed, on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const id = await logged();
    await openComplaint(page, id);
    await page.getByRole('button', { name: 'Begin a letter' }).click();
    await page.getByRole('menuitem', { name: 'To a body outside' }).click();
    await page.getByRole('textbox', { name: 'Name of the body' }).fill('Côté & Søn <Ombud> 🏛️');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('no address');
    const gate = page.getByRole('complementary', { name: 'The gate' });
    await expect(gate).toContainText('“no address” is not an e-mail address.');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('');
    await page.getByRole('radio', { name: /It need not be asked/ }).check();
    await fits(page);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Letter saved.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Name of the body' })).toHaveValue('Côté & Søn <Ombud> 🏛️');
  });
});
