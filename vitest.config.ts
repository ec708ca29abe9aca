// Runs every test but the journeys through a browser, which Playwright runs. Days are checked in London's time, where the
// clocks change; two processes suit the two cores that we promise to run on.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: ['test/journeys/**', '**/node_modules/**'],
    globalSetup: ['test/support/global-setup.ts'],
    env: { TZ: 'Europe/London' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
