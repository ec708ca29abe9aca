// Customers of a problem told before they notice, in the real program: the list checked line by line, the words, a second person, begun;
// and the page behind the link by which somebody says no.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let writer: ApiClient;
let approver: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  const client = await signIn(program.url);
  const manager = async (name: string, email: string) => {
    const invited = { name, email, roles: ['manager'], teams: [] };
    const { secret } = (await client.ask('POST', '/api/people', invited)).body as { secret: string };
    const password = 'eleven spoons in a drawer';
    await client.ask('POST', '/api/invitation', { token: secret, name, password });
    return signIn(program.url, { email, password });
  };
  writer = await manager('Wren Writer', 'wren@example.org');
  approver = await manager('Avi Approver', 'avi@example.org');
});
test.afterAll(() => program.close());

const open = (page: Page, who: ApiClient, path: string, heading: string): Promise<void> =>
  openSignedIn(page, who, program.url + path, heading);

test('A manager tells customers of a problem, in words that another manager approved', async ({ page }) => {
  const made = await writer.ask('POST', '/api/problems', { title: 'Bills counted twice', origin: 'spotted' });
  const { id } = made.body as { id: string };
  await open(page, writer, `/problems/${id}`, 'Bills counted twice');
  await page.getByRole('link', { name: 'Tell customers it touches' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tell customers' })).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Add customers' }).click();
  const adding = page.getByRole('dialog', { name: 'Add customers it touches' });
  await adding.getByLabel('Or paste the lines').fill('name,email\nMia Ames,mia@one.example\nMia,MIA@one.example\nBad,bad@');
  await adding.getByRole('button', { name: 'Check the lines' }).click();
  await expect(
    adding.getByText('1 customer would be added, 1 of them new to us. 1 named twice or on the list already.'),
  ).toBeVisible();
  await expect(adding.getByText('Line 4: Its e-mail address is not complete. Correct it.')).toBeVisible();
  await isAccessible(page);
  await adding.getByRole('button', { name: 'Add 1 customer' }).dblclick();
  await expect(adding).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '1 customer on the list' })).toBeVisible();

  await page.getByRole('button', { name: 'Write what they are told' }).click();
  const writing = page.getByRole('dialog', { name: 'Write what they are told' });
  await isAccessible(page);
  await writing.getByRole('button', { name: 'Save' }).click();
  await expect(writing).toHaveCount(0);
  const message = page.getByRole('region', { name: 'Before they notice' });
  await message.getByRole('button', { name: 'Ask for approval' }).click();
  const asking = page.getByRole('dialog', { name: 'Ask for approval' });
  await asking.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(asking.getByText('Write what stands in [what is wrong, and since when].').first()).toBeVisible();
  await asking.getByRole('button', { name: 'Not now' }).click();
  await expect(asking).toHaveCount(0);
  await message.getByRole('button', { name: 'Change it' }).click();
  const changing = page.getByRole('dialog', { name: 'Change what they are told' });
  await changing
    .getByRole('textbox', { name: 'Message in English' })
    .fill(
      '{greeting},\n\nYour March bill counts two weeks twice. We send a new one by Friday. You need do nothing.\n\n{organisation}\n\n{stop}',
    );
  await changing.getByRole('button', { name: 'Save' }).click();
  await expect(changing).toHaveCount(0);
  await expect(message.getByText('Dear Alex Morgan,')).toBeVisible();
  await message.getByRole('button', { name: 'Ask for approval' }).click();
  await asking.getByLabel('What they should know').fill('Checked with billing');
  await isAccessible(page);
  await asking.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(asking).toHaveCount(0);
  await expect(message.getByText('Waits for a second person')).toBeVisible();
  await expect(message.getByRole('button', { name: 'Approve it' })).toHaveCount(0);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, approver, '/approvals', 'Approvals');
  await isAccessible(page);
  await page.getByRole('link', { name: 'What customers are told: Bills counted twice' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tell customers' })).toBeVisible();
  await fits(page);
  await isAccessible(page);
  await message.getByRole('button', { name: 'Approve it' }).click();
  const approving = page.getByRole('dialog', { name: 'Approve it' });
  await approving.getByRole('button', { name: 'Approve it' }).click();
  await expect(approving).toHaveCount(0);
  await message.getByRole('button', { name: 'Begin to tell them' }).click();
  const beginning = page.getByRole('dialog', { name: 'Begin to tell them' });
  await beginning.getByRole('button', { name: 'Begin to tell them' }).click();
  await expect(beginning).toHaveCount(0);
  await expect(message.getByText(/of 1 customer told/)).toBeVisible();
  await fits(page);
  await isAccessible(page);
});

test('A customer opens a link that was cut off, and is told what to do', async ({ page }) => {
  await page.goto(`${program.url}/news/0198ab00-0000-7000-8000-000000000000/abc/stop`);
  await page.getByRole('button', { name: 'Do not tell me of such things' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not open anything' })).toBeVisible();
  await isAccessible(page);
});

test('A manager shows a problem to everybody, who read it where they tell us', async ({ page }) => {
  const made = await writer.ask('POST', '/api/problems', { title: 'Bus 9 is late', origin: 'spotted' });
  await open(page, writer, `/problems/${(made.body as { id: string }).id}`, 'Bus 9 is late');
  await page.getByRole('button', { name: 'Show it to customers' }).click();
  const showing = page.getByRole('dialog', { name: 'On the customers’ pages' });
  await showing.getByLabel('What is wrong, and whom it touches, in English').fill('Bus 9 comes up to 20 minutes late.');
  await showing.getByLabel('What we do about it, in English').fill('A second bus runs in the morning.');
  await showing.getByLabel('By when, in English').fill('until the road is open again');
  await isAccessible(page);
  await showing.getByRole('button', { name: 'Save' }).click();
  await expect(showing).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Shown to customers' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/tell-us', '/tell-us/report']) {
    await page.goto(program.url + path);
    await expect(page.getByRole('heading', { name: 'What we know about' })).toBeVisible();
    await expect(page.getByText('A second bus runs in the morning.')).toBeVisible();
    await fits(page);
    await isAccessible(page);
  }
});
