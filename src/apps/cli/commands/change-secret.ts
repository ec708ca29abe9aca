// Changes the program's secret: everything sealed with it is sealed anew. The program is stopped meanwhile.
import { parseArgs } from 'node:util';
import { isRefusal } from '#domain/refusal.ts';
import { changeSecret } from '#handling/access/change-secret.ts';
import { perform } from '#handling/command.ts';
import { openHouse } from '../../open-house.ts';
import { newProgramSecret } from '../../program-secret.ts';
import type { CliCommand } from '../cli-command.ts';

export const changeSecretCommand: CliCommand = {
  name: 'change-secret',
  words: 'Change the program’s secret, with the program stopped; --lost when the earlier one is gone for good',
  async run({ args, settings, clock, out, words }) {
    const { values } = parseArgs({ args: [...args], options: { lost: { type: 'boolean', default: false } } });
    const house = await openHouse({ settings, clock, log: words, unproven: values.lost });
    try {
      // The present one, where it was lost: the file that is there now, or the setting as it is now.
      const next = values.lost && settings.newSecret === undefined ? kept(house.secret) : await newProgramSecret(settings);
      const given = { to: next.secret, lost: values.lost };
      const answer = await perform(house, changeSecret, given, { actor: { kind: 'program', name: 'command line' } });
      if (isRefusal(answer)) throw new Error(answer.words);
      await next.keep();
      out(values.lost ? `Taken away, as nobody can read them: ${answer.sealed}.` : `Sealed anew: ${answer.sealed}.`);
      out(
        settings.newSecret === undefined
          ? 'The secret lies in the data folder. Back it up.'
          : 'Set REDRESS_SECRET to it before you start.',
      );
      return 0;
    } finally {
      await house.close();
    }
  },
};

const kept = (secret: Buffer) => ({ secret, keep: async () => undefined });
