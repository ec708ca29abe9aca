// The real program with a real browser in front of it, for journeys: started on a folder of its own, set up, signed in to.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type ApiClient, setUp } from './api-client.ts';
import { freePort, startProgram } from './running-program.ts';

export interface ProgramForJourneys {
  readonly url: string;
  /** Stops it and starts it again so many days later, with everything it kept. */
  later(days: number): Promise<void>;
  close(): Promise<void>;
}

/** `ownPacks`: a folder of rule packs that the organisation brings along. */
export async function programForJourneys({ ownPacks }: { readonly ownPacks?: string } = {}): Promise<ProgramForJourneys> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-journey-'));
  if (ownPacks) await cp(ownPacks, join(folder, 'rulepacks'), { recursive: true });
  const port = await freePort();
  let program = await startProgram(folder, port);
  await setUp(program.url, program.setUpToken ?? '');
  return {
    url: program.url,
    async later(days) {
      await program.stop();
      program = await startProgram(folder, port, 60_000, days);
    },
    async close() {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a page as the person who is signed in at the API, and waits until it is there. */
export async function openSignedIn(page: Page, client: ApiClient, address: string, heading: string | RegExp): Promise<void> {
  const { origin } = new URL(address);
  const cookies = (client.headers['cookie'] ?? '').split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: origin };
  });
  await page.context().addCookies(cookies);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 15_000 });
}

export async function isAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** Nothing is cut off or needs sideways scrolling, once the page has taken up a new width. */
export async function fits(page: Page): Promise<void> {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over).toBe(0);
}
