// Walking the customers' pages in a browser as a customer does.
import { expect, type Page } from '@playwright/test';

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).last().click();

/** What a complaint is about is asked only where there is something to choose from, which other journeys may have made. */
export async function pastWhatItIsAbout(page: Page): Promise<void> {
  const about = page.getByRole('heading', { name: 'What is it about?' });
  await expect(about.or(page.getByLabel('What you would like us to do'))).toBeVisible();
  if (await about.isVisible()) await goOn(page);
}
