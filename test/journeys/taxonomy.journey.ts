// The way of somebody who keeps the lists of products, categories and causes, in the real program and a real browser.
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

const open = (page: Page, path = '/taxonomy'): Promise<void> =>
  openSignedIn(page, client, program.url + path, 'Products, categories and causes');

async function add(name: string, under: string | null = null, taxonomy = 'product'): Promise<string> {
  const { body } = await client.ask('POST', '/api/taxonomy', { taxonomy, under, name });
  return (body as { id: string }).id;
}

const entry = (page: Page, name: string) => page.locator('[data-row]').filter({ hasText: name });

test.describe('Whoever keeps the lists', () => {
  test('adds an entry at the top and one below it, by keyboard', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    await page.keyboard.press('c');
    await page.keyboard.type('Heating');
    await page.keyboard.press('Enter');
    await expect(entry(page, 'Heating')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add one below' }).click();
    await page.keyboard.type('Boilers');
    await page.keyboard.press('Enter');
    await expect(entry(page, 'Boilers')).toBeFocused();
    await isAccessible(page);
  });

  test('is refused a name twice in one place, beside the entry, with what was typed kept', async ({ page }) => {
    await add('Lifts');
    const id = await add('Stairs');
    await open(page, `/taxonomy?entry=${id}`);
    const panel = page.getByRole('group', { name: 'Stairs' });
    await panel.getByLabel('Name').fill('LIFTS');
    await panel.getByRole('button', { name: 'Rename' }).click();
    await expect(panel.getByRole('alert')).toContainText('There is already an entry of this name in the same place.');
    await expect(panel.getByLabel('Name')).toHaveValue('LIFTS');
    await isAccessible(page);
    await panel.getByLabel('Name').fill('Stairs and landings');
    await panel.getByLabel('Name').press('Enter');
    await expect(page.getByText('renamed “Stairs” to “Stairs and landings”')).toBeVisible();
  });

  test('moves an entry with all below it, and is offered no place in its own branch', async ({ page }) => {
    const rent = await add('Rent');
    const debit = await add('Direct debit', rent);
    await add('Failed payments', debit);
    await add('Money');
    await open(page, `/taxonomy?entry=${rent}`);
    await page.getByRole('combobox', { name: 'Stands under' }).click();
    await expect(page.getByRole('option', { name: /Direct debit/ })).toHaveCount(0);
    await page.getByRole('option', { name: 'Money' }).click();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(entry(page, 'Rent')).toBeFocused();
    const money = page
      .getByRole('listitem')
      .filter({ has: entry(page, 'Money') })
      .first();
    await expect(money.locator('[data-row]')).toHaveText(['Money', 'Rent', 'Direct debit', 'Failed payments']);
  });

  test('puts entries in an order of their own, by Alt and an arrow or by a button', async ({ page }) => {
    const colours = await add('Colours', null, 'category');
    await add('Amber', colours, 'category');
    await add('Blue', colours, 'category');
    const green = await add('Green', colours, 'category');
    await open(page, `/taxonomy?tree=category&entry=${green}`);
    const rows = page
      .getByRole('listitem')
      .filter({ has: entry(page, 'Colours') })
      .first()
      .locator('[data-row]');
    await entry(page, 'Green').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(rows).toHaveText(['Colours', 'Amber', 'Green', 'Blue']);
    await expect(entry(page, 'Green')).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(rows).toHaveText(['Colours', 'Green', 'Amber', 'Blue']);
    await page.getByRole('button', { name: 'One down' }).click();
    await expect(rows).toHaveText(['Colours', 'Amber', 'Green', 'Blue']);
    await expect(page.getByText('put “Green” before “Blue”').first()).toBeVisible();
    await isAccessible(page);
    await page.screenshot({ path: test.info().outputPath('desk.png') });
  });

  test('retires an entry once nothing stands below it, and brings it back at once', async ({ page }) => {
    const gardens = await add('Gardens');
    const hedges = await add('Hedges', gardens);
    await open(page, `/taxonomy?entry=${gardens}`);
    await page.getByRole('button', { name: 'Retire it' }).click();
    await expect(page.getByRole('alert')).toContainText('There are entries below this one.');
    await page.goto(`${program.url}/taxonomy?entry=${hedges}`);
    await page.getByRole('button', { name: 'Retire it' }).click();
    await expect(entry(page, 'Hedges')).toContainText('Retired');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(entry(page, 'Hedges')).not.toContainText('Retired');
    await expect(page.getByText('brought back “Hedges”')).toBeVisible();
  });

  test('walks a tree by the arrow keys, folds a branch, and finds an entry by its name', async ({ page }) => {
    const delay = await add('Delay', null, 'category');
    await add('Missed appointment', delay, 'category');
    await add('Manner', null, 'category');
    await open(page, '/taxonomy?tree=category');
    await entry(page, 'Delay').focus();
    await page.keyboard.press('ArrowDown');
    await expect(entry(page, 'Missed appointment')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(entry(page, 'Delay')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(entry(page, 'Missed appointment')).toHaveCount(0);
    await page.getByLabel('Find an entry').fill('missed');
    await expect(entry(page, 'Missed appointment')).toBeVisible();
    await expect(entry(page, 'Manner')).toHaveCount(0);
  });

  test('has all of it on a small phone, in the dark, ten levels deep', async ({ browser }) => {
    let under: string | null = null;
    for (let depth = 1; depth <= 10; depth += 1) under = await add(`Level ${depth}`, under, 'cause');
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await open(page, `/taxonomy?tree=cause&entry=${under}`);
    await expect(page.getByRole('group', { name: 'Level 10' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await fits(page);
    await isAccessible(page);
    await context.close();
  });
});
