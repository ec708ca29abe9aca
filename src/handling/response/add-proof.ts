// Adds what proves that a letter went or was read out: a receipt number, who was there, a recording. The letter itself never
// changes.
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { lockLetter, saveProof } from '#records/letters.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { letterRule, ofLetter } from './inputs.ts';

export const addProof = command({
  permission: 'handle',
  input: ofLetter.extend({ proof: words('Say what proves that it was sent.') }),
  async run({ complaint: about, letter, proof }, { tx, actor, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'write-letter' });
    if (isRefusal(complaint)) return complaint;
    const found = await lockLetter(tx, about, letter);
    if (isRefusal(found)) return found;
    if (found.state !== 'sent') return refuse('letter.not-sent');
    await saveProof(tx, about, letter, proof);
    const name = letterRule(rules, found.rulePack, found.rule)?.name ?? found.rule;
    return { happened: [{ kind: 'letter-proof-added', about, letter, name }], reply: { kept: true } };
  },
});
