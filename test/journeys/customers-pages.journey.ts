// A new customer with something to say, on a small phone, by keyboard, with scripts and without. @portal walks it a second time
// with JavaScript off.
import { expect, type Page } from '@playwright/test';
import { expectUsableByEveryone, test } from '#test/support/journey.ts';
import { goOn, pastWhatItIsAbout } from '#test/support/portal-journey.ts';

const phone = { width: 360, height: 740 };
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function expectPlain(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) return; // axe is a script; without them only the layout is looked at
  await expectUsableByEveryone(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

test('@portal a customer complains on a small phone, changes an answer, and is told what happens next', async ({
  page,
  program,
  javaScriptEnabled,
}) => {
  await page.setViewportSize(phone);
  await page.goto(`${program.url}/tell-us`);
  await expectPlain(page, javaScriptEnabled);
  await page.getByRole('link', { name: 'Complain', exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).last().click();
  await goOn(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expectPlain(page, javaScriptEnabled);
  await page.getByLabel('In your own words').fill('The lift has been broken since Friday.');
  await goOn(page);
  await pastWhatItIsAbout(page);
  await page.getByLabel('What you would like us to do').fill('Mend it.');
  await goOn(page);
  await page.getByLabel('Choose files').setInputFiles({ name: 'lift.png', mimeType: 'image/png', buffer: photo });
  await page.getByRole('button', { name: 'Add these files' }).click();
  await expect(page.getByText('lift.png')).toBeVisible();
  await goOn(page);
  await page.getByLabel('for myself').check();
  await goOn(page);
  await page.getByLabel('I give my name', { exact: true }).check();
  await goOn(page);
  await page.getByLabel('Your name').fill('Ines Ferreira');
  await page.getByLabel('E-mail address', { exact: true }).fill('ines@example.org');
  await expectPlain(page, javaScriptEnabled);
  await goOn(page);
  await goOn(page);
  await expect(page.getByRole('heading', { name: 'Check before you send' })).toBeVisible();
  await expectPlain(page, javaScriptEnabled);
  await page.getByRole('link', { name: 'Change What would put it right' }).click();
  await page.getByLabel('What you would like us to do').fill('Mend it this week.');
  await goOn(page);
  await expect(page.getByText('Mend it this week.')).toBeVisible();
  await page.getByRole('button', { name: 'Send the complaint' }).last().click();
  await expect(page.getByRole('heading', { name: 'Your complaint has arrived' })).toBeVisible();
  const reference = await page.getByText(/^C-\d\d-/).textContent();
  await expectPlain(page, javaScriptEnabled);
  await page.reload();
  await expect(page.getByText(reference ?? 'no reference')).toBeVisible();
});

test('@portal a visitor reports a problem by keyboard alone, in Welsh', async ({ page, program }) => {
  await page.setViewportSize(phone);
  await page.goto(`${program.url}/tell-us/report?lang=cy`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: "Neidio i'r brif ran" })).toBeFocused();
  await page.getByLabel("Beth sydd o'i le").focus();
  await page.keyboard.type('Mae’r drws yn glynu.');
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mae wedi cyrraedd' })).toBeVisible();
});
