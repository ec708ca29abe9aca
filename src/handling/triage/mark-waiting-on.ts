// Marks on whom one or many complaints wait now: us, the customer, a colleague or a third party.
import { z } from 'zod';
import { waitingOn } from '#domain/complaint.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { saveComplaint } from '#records/complaints.ts';
import { lockPlaced } from '#records/placements.ts';
import { command } from '../command.ts';
import { judgeEach } from '../each-complaint.ts';
import { severalComplaints } from './inputs.ts';

export const markWaitingOn = command({
  permission: 'handle',
  input: z.object({ complaints: severalComplaints, waitingOn: z.enum(waitingOn) }),
  async run({ complaints, waitingOn }, { tx, actor }) {
    const placed = await lockPlaced(
      tx,
      complaints.map(({ id }) => id),
    );
    return judgeEach(complaints, placed, async (one) => {
      const code = whyNotMoved('mark-waiting-on', one, actor);
      if (code) return refuse(code);
      if (one.waitingOn === waitingOn) return refuse('complaint.already-there');
      await saveComplaint(tx, one.id, { waiting_on: waitingOn });
      return { kind: 'waiting-on-changed', about: one.id, was: one.waitingOn, becomes: waitingOn };
    });
  },
});
