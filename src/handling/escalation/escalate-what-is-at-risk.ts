// Escalates, where the organisation chose so, every complaint whose most pressing date is at risk: the managers of its team are
// asked to look. Each date does so once; a complaint that is escalated already is left alone.
import { z } from 'zod';
import type { Happening, Happenings } from '#domain/happening.ts';
import { newId } from '#platform/new-id.ts';
import { addEscalation, lockAtRisk } from '#records/escalations.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';

const atOnce = 500;

export const escalateWhatIsAtRisk = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    if ((await handlingChoice(tx, 'escalate-at-risk')) === 0) return { unchanged: true, reply: { escalated: 0 } };
    const happened: Happening[] = [];
    for (const { complaint, team, handler, due, managers } of await lockAtRisk(tx, now, atOnce)) {
      const id = newId(now);
      const from = { from_person: handler, from_team: team, for_due_at: due };
      const reasons = ['deadline'];
      await addEscalation(tx, { complaint_id: complaint, id, kind: 'senior', to_team: team, ...from, reasons, at: now });
      await notify(tx, { to: managers, kind: 'escalated', complaint, by: null, facts: { escalation: id }, now });
      const facts = { escalation: id, to: 'senior', person: null, team, reasons } as const;
      happened.push({ kind: 'complaint-escalated', about: complaint, ...facts });
    }
    const reply = { escalated: happened.length };
    return isSome(happened) ? { happened, reply } : { unchanged: true, reply };
  },
});

const isSome = (happened: readonly Happening[]): happened is Happenings => happened.length > 0;
