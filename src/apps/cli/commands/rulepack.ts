// For authors of rule packs: what is wrong with a pack, where, and how to mend it.
import { rulepackCheckCommand } from '../rulepack-check.ts';
import type { CliCommand } from '../cli-command.ts';

export const rulepack: CliCommand = {
  name: 'rulepack',
  words: 'rulepack check [PACK …]: say what is wrong with rule packs, where, and how to mend it',
  async run(call) {
    const [wanted, ...args] = call.args;
    if (wanted === 'check') return rulepackCheckCommand(args, call);
    call.words('Say what to do with rule packs: redress rulepack check [PACK …].');
    return 2;
  },
};
