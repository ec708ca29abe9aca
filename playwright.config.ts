// Journeys: people's ways through the real apps, in Debian's Chromium. No browser is downloaded.
// Pages meant to work without JavaScript are marked @portal and walked a second time with it switched off.
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const executablePath =
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 1, // one that needs its second try is named in the count: it passes, and is looked into
  timeout: 120_000,
  expect: { timeout: 15_000 }, // a busy machine is slow, not wrong
  reporter: 'list',
  use: {
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' }, // as for whoever asks for it: a dialog that closes is gone at once
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'before', testMatch: 'screens.setup.ts' },
    { name: 'with JavaScript', dependencies: ['before'], use: devices['Desktop Chrome'] },
    {
      name: 'without JavaScript',
      dependencies: ['before'],
      grep: /@portal/,
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
  ],
});
