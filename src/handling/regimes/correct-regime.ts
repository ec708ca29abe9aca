// Corrects how a regime applies to a complaint: the kind of complaint or complainant, when its matter was received, the points it
// bears on, whether it is the main one, or that it should have been another. What was recorded under it counts under the right one.
// Its clocks are counted anew, and whoever reads the record sees what moved.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { refuseSaid } from '#domain/regime.ts';
import { changesBetween, correctedRegime } from '#domain/regime-correction.ts';
import { fingerprintOfClocks, saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { pointsOf } from '#records/points.ts';
import { keepChoice, putRegimes, regimesOf, relabel, removeRegime } from '#records/regimes.ts';
import { command } from '../command.ts';
import { onComplaint, reason, rulePack, saidOfRegime } from './inputs.ts';

export const correctRegime = command({
  permission: 'choose-regimes',
  input: onComplaint.extend({
    rulePack,
    becomes: rulePack.optional().describe('The rules that apply in place of these'),
    main: z.literal(true).optional().describe('Make these the main rules of the complaint'),
    ...saidOfRegime,
    reason,
  }),
  async run({ complaint: id, version: seen, rulePack, becomes, main, reason, ...given }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'choose-regimes', seen });
    if (isRefusal(complaint)) return complaint;
    const regimes = await regimesOf(tx, id);
    const had = regimes.find((one) => one.rulePack === rulePack);
    if (!had) return refuse('regime.unknown');
    const other = becomes !== undefined && becomes !== rulePack;
    if (other && regimes.some((one) => one.rulePack === becomes)) return refuse('regime.applies-already');
    const next = correctedRegime(had, { ...given, main, becomes: other ? becomes : undefined });
    const known = (await pointsOf(tx, id)).map((point) => point.id);
    const pack = rules.packs.get(next.rulePack);
    const no = refuseSaid(pack, next, { receivedAt: complaint.receivedAt, now, points: known });
    if (no) return no;
    const changes = changesBetween(had, next);
    const name = (wanted: string) => rules.packs.get(wanted)?.name ?? wanted;
    if (!other && Object.keys(changes).length === 0) return { unchanged: true, reply: { version: complaint.version } };
    const before = await fingerprintOfClocks(tx, id);
    const choosing = { complaint: id, by: personBehind(actor), now };
    const choice = await keepChoice(tx, choosing, next.rulePack, reason);
    if (other) await removeRegime(tx, id, rulePack, { byPerson: true, now });
    await putRegimes(tx, [next], choosing);
    if (other) await relabel(tx, id, rulePack, next.rulePack);
    const version = await saveComplaint(tx, id, {});
    await saveClocks(tx, id, rules);
    const due = { was: before.due, becomes: (await fingerprintOfClocks(tx, id)).due };
    const facts = {
      rulePack: next.rulePack,
      name: name(next.rulePack),
      ...changes,
      choice,
      due,
      ...(other ? { was: name(rulePack) } : {}),
    };
    return { happened: [{ kind: 'regime-corrected', about: id, ...facts }], reply: { version } };
  },
});
