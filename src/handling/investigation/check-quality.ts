// A second person passes the investigation, or sends it back with reasons. Never its handler, nor anybody whose finding stands.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotChecker } from '#domain/quality-check.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { standingFindings } from '#records/findings.ts';
import { notify } from '#records/notifications.ts';
import { openCheck, saveCheck } from '#records/quality-checks.ts';
import { command } from '../command.ts';
import { complaintId, seen } from '../intake/inputs.ts';
import { optional } from './inputs.ts';

export const checkQuality = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    outcome: z.enum(['passed', 'sent-back'], 'Say whether it passes or goes back.'),
    reasons: optional(8_000),
  }),
  async run({ complaint: about, version: seen, outcome, reasons }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate', seen });
    if (isRefusal(complaint)) return complaint;
    const check = await openCheck(tx, about);
    if (!check) return refuse('check.none-asked');
    const by = personBehind(actor);
    if (by === null) return refuse('check.own-complaint');
    const no = whyNotChecker(
      by,
      complaint.handlerId,
      (await standingFindings(tx, about)).map(({ madeBy }) => madeBy),
    );
    if (no) return no;
    if (outcome === 'sent-back' && reasons === '')
      return refuse('input.invalid', { fields: { reasons: 'Say what should be looked at again.' } });
    await saveCheck(tx, { complaint: about, id: check.id, outcome, reasons, by, now });
    const to = [check.askedBy, complaint.handlerId];
    await notify(tx, { to, kind: 'check-answered', complaint: about, by, facts: { check: check.id }, now });
    const version = await saveComplaint(tx, about, {});
    const kind = outcome === 'passed' ? 'quality-check-passed' : 'quality-check-sent-back';
    return { happened: [{ kind, about, check: check.id }], reply: { version } };
  },
});
