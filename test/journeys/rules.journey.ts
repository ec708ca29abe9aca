// Somebody keeps the rules: reads all that a pack says and compares it with its source, in the real program and a real browser.
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

const open = (page: Page, path: string, heading: string): Promise<void> => openSignedIn(page, client, program.url + path, heading);

test.describe('Whoever keeps the rules', () => {
  test('reads all that a pack says, and says of one statement that the source was read', async ({ page }) => {
    await open(page, '/settings/rules', 'What the rules say');
    await page
      .getByRole('link', { name: /^Everything .* says$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Clocks' })).toBeVisible();
    await page.getByRole('switch', { name: 'Only what nobody has checked' }).press('Space');
    const unchecked = page.getByText('Not checked: compare it with this source.');
    const before = await unchecked.count();
    expect(before).toBeGreaterThan(0);
    await page
      .getByRole('button', { name: /^I have checked this/ })
      .first()
      .press('Enter');
    await isAccessible(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What was read').fill('');
    await dialog.getByRole('button', { name: 'Keep this check' }).click();
    await expect(dialog.getByText('Say what was read: the instrument and the paragraph.').first()).toBeVisible();
    await dialog.getByLabel('What was read').fill('The standard, third edition, in our library');
    await dialog.getByRole('button', { name: 'Keep this check' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(unchecked).toHaveCount(before - 1);
    await expect(page.getByText('1 checked here since')).toBeVisible();
    await page.getByRole('switch', { name: 'Only what nobody has checked' }).press('Space');
    await expect(page.getByText('It agrees: Ada Okafor read The standard, third edition, in our library')).toBeVisible();
    await isAccessible(page);
  });

  test('says what the source says instead, and takes it back', async ({ page }) => {
    await open(page, '/settings/rules/uk-fca-disp', 'FCA DISP 1, general complaints');
    await page.getByRole('switch', { name: 'Only what nobody has checked' }).press('Space');
    await page
      .getByRole('button', { name: /^I have checked this/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('something else').check();
    await dialog.getByRole('button', { name: 'Keep this check' }).click();
    await expect(dialog.getByText('Say what the source says instead.').first()).toBeVisible();
    await dialog.getByLabel('What the source says instead').fill('Retail clients only');
    await dialog.getByRole('button', { name: 'Keep this check' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Retail clients only')).toBeVisible();
    await expect(page.getByText('in 1 the source was found to say something else')).toBeVisible();
    await page
      .getByRole('button', { name: /^Check again/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Take the check back' }).click();
    await expect(page.getByText('Retail clients only')).toHaveCount(0);
  });

  test('sets an internal target, is refused one that would loosen the rule, and sees it beside the regulator’s clock', async ({
    page,
  }) => {
    const { body } = await client.ask('POST', '/api/settings/legal-entities', {
      name: 'Northgate Loans',
      rulePack: 'uk-fca-disp',
      calendar: 'GB-EAW',
    });
    expect(body).toHaveProperty('id');
    const legalEntity = (body as { id: string }).id;
    const said = { description: 'Charged twice for one month', channel: 'phone', customer: { name: 'Ann Target' }, legalEntity };
    const logged = (await client.ask('POST', '/api/complaints', said)).body as { id: string };
    await open(page, '/settings/rules/uk-fca-disp', 'FCA DISP 1, general complaints');
    await page.getByRole('button', { name: 'Set an internal target: Final response' }).first().press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('How many')).toBeFocused();
    await isAccessible(page);
    await page.keyboard.type('9');
    await dialog.getByLabel('Reason').fill('What we promise.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText(
      '9 weeks would loosen the rule, which says: 8 weeks after the complaint was received',
    );
    await expect(dialog.getByLabel('Reason')).toHaveValue('What we promise.');
    await dialog.getByLabel('How many').fill('6');
    await dialog.getByRole('button', { name: 'Set it' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(/^Since .*: 6 weeks\. What we promise\. \(Ada Okafor\)$/)).toBeVisible();
    await page.goto(`${program.url}/complaints/${logged.id}`);
    await expect(page.getByText(/^Internal target /).first()).toBeVisible({ timeout: 30_000 });
    await page
      .getByRole('list', { name: 'Clocks' })
      .getByRole('button', { name: /Internal target/ })
      .first()
      .click();
    await expect(dialog.getByText('The regulator’s date stays as it is.')).toBeVisible();
    await isAccessible(page);
    await page.goto(`${program.url}/queue`);
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: 'Charged twice' })
        .getByText(/^Internal target/),
    ).toBeVisible();
  });

  test('reads it on a small phone, in the dark, with nothing cut off', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await open(page, '/settings/rules/uk-housing-ombudsman', 'Housing Ombudsman Complaint Handling Code (2024)');
    await expect(page.getByRole('heading', { name: 'Clocks' })).toBeVisible();
    await fits(page);
    await isAccessible(page);
    await context.close();
  });
});
