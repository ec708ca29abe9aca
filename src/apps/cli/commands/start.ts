// Starts the program: its database, its API and screens, its worker. Prints one line with the address, and on first run a
// second one with the link that sets it up.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { offerSetUp } from '#handling/access/offer-set-up.ts';
import { perform } from '#handling/command.ts';
import { isRefusal } from '#domain/refusal.ts';
import { makeApi } from '../../api/make-api.ts';
import { openHouse, type OpenHouse, programFolder } from '../../open-house.ts';
import { startListening } from '../../mailbox/listen.ts';
import { startWorker } from '../../worker/work.ts';
import type { CliCommand } from '../cli-command.ts';

export const start: CliCommand = {
  name: 'start',
  words: 'Start Redress (this is what npm start does)',
  async run({ settings, clock, out, words, stopped }) {
    const house = await openHouse({ settings, clock, log: words });
    try {
      const screens = new URL('src/apps/staff/dist', programFolder).pathname;
      const staffApp = existsSync(screens) ? { staffApp: screens } : {};
      if (!existsSync(screens)) words('The screens are not built, so only the API is served. Build them with: npm run screens');
      const { publicUrl, perMinute, trustProxy } = settings;
      const app = await makeApi(house, {
        publicUrl,
        perMinute,
        trustProxy,
        log: words,
        ownWords: [join(settings.dataFolder, 'words')],
        ...staffApp,
      });
      await app.listen({ host: settings.host, port: settings.port });
      out(`Redress is ready at ${publicUrl.href}`);
      await offerLink(house, publicUrl, out);
      const worker = await startWorker(house, { log: words, alone: house.builtIn });
      const ear = startListening(house, { log: words });
      await stopped;
      await ear.stop();
      await worker.stop();
      await app.close();
    } finally {
      await house.close();
    }
    return 0;
  },
};

async function offerLink(house: OpenHouse, publicUrl: URL, out: (line: string) => void): Promise<void> {
  const answer = await perform(house, offerSetUp, {}, { actor: { kind: 'program', name: 'set-up' } });
  if (isRefusal(answer) || answer.secret === null) return;
  out(`Set it up with this link, which works once and for 24 hours: ${new URL(`/set-up#${answer.secret}`, publicUrl).href}`);
}
