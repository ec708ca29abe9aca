// Before any journey: the staff app is built once from the sources as they are, so that no program starts without its screens.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

test('The screens are built from the sources as they are', () => {
  expect(() => execFileSync(process.execPath, ['tools/build-staff-app.ts'], { stdio: 'pipe' })).not.toThrow();
});
