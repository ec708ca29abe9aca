// What happens when somebody else was quicker, and when one presses twice: nothing is lost, and nothing is done twice.
import { expect, type Page } from '@playwright/test';
import { type ApiClient, signIn } from '#test/support/api-client.ts';
import { openSignedIn } from '#test/support/in-browser.ts';
import { expectUsableByEveryone, test } from '#test/support/journey.ts';

test.use({ actionTimeout: 15_000 });

interface Made {
  readonly id: string;
  readonly reference: string;
}

let ada: ApiClient;
test.beforeAll(async ({ program }) => {
  ada = await signIn(program.url);
});

async function logged(title: string): Promise<Made> {
  const told = { customer: { name: 'Amara Osei' }, title, description: `${title}, and nobody called back.`, channel: 'phone' };
  return (await ada.ask('POST', '/api/complaints', told)).body as Made;
}

const found = async (words: string): Promise<number> => {
  const { body } = await ada.ask('GET', `/api/search?words=${encodeURIComponent(words)}`);
  return (body as { hits: unknown[] }).hits.length;
};

const kindsOf = async (id: string): Promise<string[]> => {
  const { body } = await ada.ask('GET', `/api/complaints/${id}/record?views=no`);
  return (body as { entries: { kind: string }[] }).entries.map(({ kind }) => kind);
};

async function openMerge(page: Page, url: string, one: Made, other: Made): Promise<void> {
  await openSignedIn(page, ada, `${url}/complaints/${one.id}`, new RegExp(one.reference));
  await page.getByRole('button', { name: 'Do something else' }).click();
  await page.getByRole('menuitem', { name: 'Merge into another complaint' }).click();
  await page.getByRole('textbox', { name: 'Which complaint' }).fill(other.reference);
  await page.getByRole('button', { name: new RegExp(other.reference) }).click();
}

test.describe('Logging a complaint', () => {
  test('about a product that was retired meanwhile is refused with every word kept, and logged once another is chosen', async ({
    page,
    program,
  }) => {
    const { body } = await ada.ask('POST', '/api/taxonomy', { taxonomy: 'product', name: 'Storage heaters' });
    await ada.ask('POST', '/api/taxonomy', { taxonomy: 'product', name: 'Boilers' });
    const { id: node } = body as { id: string };
    await openSignedIn(page, ada, `${program.url}/log`, 'Log a complaint');
    await page.getByLabel('What happened?').fill('The orangery heater smells of fish.');
    await page.getByRole('combobox', { name: 'Product or service' }).fill('Storage');
    await page.getByRole('option', { name: 'Storage heaters' }).click();
    await ada.ask('POST', `/api/taxonomy/${node}/retirement`, { version: 1 });
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    await expect(page.getByRole('alert')).toContainText('retired');
    await expect(page.getByLabel('What happened?')).toHaveValue('The orangery heater smells of fish.');
    await expectUsableByEveryone(page, '[role=alert]');
    await page.getByRole('combobox', { name: 'Product or service' }).fill('Boilers');
    await page.getByRole('option', { name: 'Boilers' }).click();
    await page.getByRole('button', { name: 'Log the complaint' }).dblclick();
    await expect(page.getByText('The complaint is logged')).toBeVisible();
    expect(await found('orangery')).toBe(1);
  });

  test('happens once, though the button is pressed twice and the answer is slow', async ({ page, program }) => {
    await openSignedIn(page, ada, `${program.url}/log`, 'Log a complaint');
    await page.getByLabel('What happened?').fill('The pergola light hums all night.');
    await page.route('**/api/complaints', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Log the complaint' }).dblclick();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('The complaint is logged')).toBeVisible();
    expect(await found('pergola')).toBe(1);
  });
});

test.describe('Merging a complaint', () => {
  test('that was changed meanwhile says what changed, keeps what was chosen, and is done on top of it', async ({
    page,
    program,
  }) => {
    const [one, other] = [await logged('The stairwell is dark'), await logged('No light in the stairwell')];
    await openMerge(page, program.url, one, other);
    await ada.ask('POST', `/api/complaints/${one.id}/severity`, { version: 1, severity: 'high', reasons: ['Somebody may fall'] });
    const dialog = page.getByRole('dialog', { name: 'Merge into another complaint' });
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('What you typed is still here');
    await expect(dialog.getByRole('alert')).toContainText('severity');
    await expect(dialog).toContainText(other.reference);
    await expectUsableByEveryone(page);
    expect(await kindsOf(one.id)).not.toContain('complaint-merged');
    await dialog.getByRole('button', { name: 'Save mine on top of that' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('link', { name: other.reference }).first()).toBeVisible();
  });

  test('into one that was itself merged meanwhile is refused in words, and both stay as they were', async ({ page, program }) => {
    const [one, other, third] = [
      await logged('The bin store floods'),
      await logged('Water by the bins'),
      await logged('A flooded bin store'),
    ];
    await openMerge(page, program.url, one, other);
    await ada.ask('POST', `/api/complaints/${other.id}/merge`, { version: 1, into: third.id });
    const dialog = page.getByRole('dialog', { name: 'Merge into another complaint' });
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('merged');
    expect(await kindsOf(one.id)).not.toContain('complaint-merged');
  });

  test('happens once, though the button is pressed twice', async ({ page, program }) => {
    const [one, other] = [await logged('The gate sticks'), await logged('Gate will not open')];
    await openMerge(page, program.url, one, other);
    const dialog = page.getByRole('dialog', { name: 'Merge into another complaint' });
    await dialog.getByRole('button', { name: 'Merge', exact: true }).dblclick();
    await expect(dialog).toBeHidden();
    expect((await kindsOf(one.id)).filter((kind) => kind === 'complaint-merged')).toHaveLength(1);
  });
});
