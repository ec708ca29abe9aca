// Adds a regime to a complaint, because a person sees that its rules apply too: a data-protection complaint inside another. Its own
// clocks start from when its matter was received. The main rules stay what they are.
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { refuseSaid } from '#domain/regime.ts';
import { fingerprintOfClocks, saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { pointsOf } from '#records/points.ts';
import { keepChoice, putRegimes, regimesOf } from '#records/regimes.ts';
import { command } from '../command.ts';
import { onComplaint, reason, rulePack, saidOfRegime } from './inputs.ts';

export const addRegime = command({
  permission: 'choose-regimes',
  input: onComplaint.extend({ rulePack, ...saidOfRegime, reason }),
  async run({ complaint: id, version: seen, rulePack, reason, ...given }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'choose-regimes', seen });
    if (isRefusal(complaint)) return complaint;
    const { type = null, complainant = null, receivedAt = null, points = null } = given;
    const said = { type, complainant, receivedAt, points };
    const known = (await pointsOf(tx, id)).map((point) => point.id);
    const pack = rules.packs.get(rulePack);
    const no = refuseSaid(pack, said, { receivedAt: complaint.receivedAt, now, points: known });
    if (no) return no;
    if ((await regimesOf(tx, id)).some((one) => one.rulePack === rulePack)) return refuse('regime.applies-already');
    const before = await fingerprintOfClocks(tx, id);
    const choosing = { complaint: id, by: personBehind(actor), now };
    const choice = await keepChoice(tx, choosing, rulePack, reason);
    const typeBecause = type === null ? null : ('person' as const);
    await putRegimes(tx, [{ rulePack, main: false, because: 'person', becauseRule: null, ...said, typeBecause }], choosing);
    const version = await saveComplaint(tx, id, {});
    await saveClocks(tx, id, rules);
    const due = { was: before.due, becomes: (await fingerprintOfClocks(tx, id)).due };
    const facts = { rulePack, name: pack?.name ?? rulePack, points: points?.length ?? null, choice, due };
    return {
      happened: [{ kind: 'regime-added', about: id, ...facts, because: 'person', rule: null }],
      reply: { version },
    };
  },
});
