// Takes a regime off a complaint that its rules do not reach after all. Its clocks are gone; what was recorded under it is kept.
// The rules of the settings do not bring it back by themselves. The main one cannot go: a complaint is always under some rules.
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { fingerprintOfClocks, saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { keepChoice, regimesOf, removeRegime as takeOff } from '#records/regimes.ts';
import { command } from '../command.ts';
import { onComplaint, reason, rulePack } from './inputs.ts';

export const removeRegime = command({
  permission: 'choose-regimes',
  input: onComplaint.extend({ rulePack, reason }),
  async run({ complaint: id, version: seen, rulePack, reason }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'choose-regimes', seen });
    if (isRefusal(complaint)) return complaint;
    const found = (await regimesOf(tx, id)).find((one) => one.rulePack === rulePack);
    if (!found) return refuse('regime.unknown');
    if (found.main) return refuse('regime.main');
    const before = await fingerprintOfClocks(tx, id);
    const choice = await keepChoice(tx, { complaint: id, by: personBehind(actor), now }, rulePack, reason);
    await takeOff(tx, id, rulePack, { byPerson: true, now });
    const version = await saveComplaint(tx, id, {});
    await saveClocks(tx, id, rules);
    const due = { was: before.due, becomes: (await fingerprintOfClocks(tx, id)).due };
    const name = rules.packs.get(rulePack)?.name ?? rulePack;
    return { happened: [{ kind: 'regime-removed', about: id, rulePack, name, choice, due }], reply: { version } };
  },
});
