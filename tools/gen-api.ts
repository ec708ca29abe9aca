// Writes the API's description (openapi.json) from the routes themselves, and from it the types the staff app asks with.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { House } from '#handling/command.ts';
import { makeApi } from '#apps/api/make-api.ts';

// Describing the routes asks nothing of the house, so none is opened.
const noHouse = {} as House;
const app = await makeApi(noHouse, {
  publicUrl: new URL('http://localhost:3000'),
  perMinute: 60,
  trustProxy: false,
  log: console.error,
});
await app.ready();
writeFileSync('openapi.json', `${JSON.stringify(app.swagger(), null, 1)}\n`);
await app.close();
execFileSync('npm', ['run', '-s', 'api-types', '-w', 'tools/codegen'], { stdio: 'inherit' });
