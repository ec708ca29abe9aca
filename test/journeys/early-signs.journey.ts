// A colleague's way with early signs, in the real program and a real browser: noticed in two taps, read by the worker, confirmed, acted
// on, prevented; dismissed; made a complaint; and the playbook and the figures behind it.
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

const open = (page: Page, path: string, heading: string | RegExp): Promise<void> =>
  openSignedIn(page, client, program.url + path, heading);

const angry = 'I have called three times and nobody has replied. My boiler is still broken.';

async function contact(name: string, text = angry): Promise<string> {
  const { body } = await client.ask('POST', '/api/contacts', { kind: 'query', channel: 'phone', text, customer: { name } });
  return (body as { id: string }).id;
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Early signs' });

test.describe('A colleague', () => {
  test('sees why a contact may become a complaint, says yes, acts and prevents it', async ({ page }) => {
    const id = await contact('Amara Signal');
    await open(page, `/contacts/${id}`, 'Query from Amara Signal');
    const panel = panelOf(page);
    await expect(panel.getByText('Strong signs')).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText(/called three times/);
    await expect(panel.getByText('It reads like a complaint.')).toBeVisible();
    await expect(panel.getByText(/This may already be a complaint/)).toBeVisible();
    await isAccessible(page);
    await panel.getByRole('button', { name: 'Yes, I see it too' }).dblclick();
    await panel.getByRole('button', { name: 'I will: Call back today' }).click();
    await panel.getByRole('list', { name: 'Chosen' }).getByRole('button', { name: 'Done: Call back today' }).click();
    await expect(panel.getByText(/done by Ada/)).toBeVisible();
    await isAccessible(page);
    await panel.getByLabel('In a sentence').fill('Mended the same day');
    await panel.getByRole('button', { name: 'Prevented', exact: true }).click();
    await expect(panel.getByText(/it was put right before it became a complaint/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' }).getByText(/said what came of the early signs/)).toBeVisible();
  });

  test('takes a call down with what was heard in two taps, and finds it among the early signs', async ({ page }) => {
    await open(page, '/contacts/new', 'Take down a contact');
    await page.getByLabel('Who', { exact: true }).fill('Li Signal');
    await page.getByLabel('In their words').fill('Could you look at my lift please');
    await page.getByText('Did you notice something the words do not show?').click();
    await page.getByLabel('Their voice was raised or tense').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Query from Li Signal' })).toBeVisible();
    await expect(
      panelOf(page)
        .getByText(/Their voice was raised or tense/)
        .first(),
    ).toBeVisible();
    await open(page, '/signals', 'Early signs');
    await expect(page.getByRole('listitem').filter({ hasText: 'Li Signal' })).toBeVisible();
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
    await open(page, '/my-work', 'My work');
    await expect(page.getByRole('region', { name: 'Early signs' }).getByText('Li Signal')).toBeVisible();
    await isAccessible(page);
  });

  test('dismisses a sign with a reason, by keyboard alone', async ({ page }) => {
    const id = await contact('Grace Signal');
    await open(page, `/contacts/${id}`, 'Query from Grace Signal');
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'No', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await isAccessible(page);
    await dialog.getByRole('radio', { name: /irony/ }).press('Space');
    await dialog.getByRole('button', { name: 'Dismiss it' }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(panel.getByText(/The words were read wrongly/)).toBeVisible();
  });

  test('makes a contact the complaint it already is, and the sign says so', async ({ page }) => {
    const id = await contact('Nia Signal');
    await open(page, `/contacts/${id}`, 'Query from Nia Signal');
    await panelOf(page).getByRole('button', { name: 'It is a complaint already' }).click();
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    await expect(page.getByText(/Part of complaint/)).toBeVisible();
  });

  test('sees the signs in what is said about a complaint, in its conversation', async ({ page }) => {
    const made = await client.ask('POST', '/api/complaints', {
      customer: { name: 'Tom Signal' },
      description: 'The gate sticks.',
      channel: 'phone',
    });
    const { id } = made.body as { id: string };
    await client.ask('POST', `/api/complaints/${id}/contacts`, {
      direction: 'in',
      channel: 'email',
      text: `${angry} I will go to the ombudsman.`,
    });
    await expect
      .poll(async () =>
        ((await client.ask('GET', `/api/complaints/${id}/signs`)).body as { contacts: { signal: object | null }[] }).contacts.some(
          ({ signal }) => signal,
        ),
      )
      .toBe(true);
    await open(page, `/complaints/${id}`, /gate sticks/);
    await page.getByRole('button', { name: 'Early signs: look' }).click();
    await expect(page.getByRole('group', { name: 'Early signs' }).getByText(/names an ombudsman/)).toBeVisible();
    await isAccessible(page);
  });

  test('words a step of the playbook anew and reads the figures, each of which opens', async ({ page }) => {
    await open(page, '/settings/signals', 'Early signs');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByLabel('What to do').fill('Send a card');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: 'Send a card' })).toBeVisible();
    await isAccessible(page);
    await open(page, '/signals/figures', 'Early signs in figures');
    await page.getByRole('link', { name: /^Prevented, \d+ %/ }).click();
    await expect(page.getByRole('heading', { name: 'The contacts it counts' })).toBeVisible();
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
  });
});
