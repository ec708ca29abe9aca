// Chooses how a complaint is to be handled: resolved at first contact, early resolution, or full investigation.
import { z } from 'zod';
import { tracks } from '#domain/complaint.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { saveComplaint } from '#records/complaints.ts';
import { lockPlaced } from '#records/placements.ts';
import { command } from '../command.ts';
import { seenComplaint } from './inputs.ts';

export const chooseTrack = command({
  permission: 'handle',
  input: seenComplaint.extend({ track: z.enum(tracks) }),
  async run({ id, version, track }, { tx, actor }) {
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed) return refuse('complaint.unknown');
    const code = whyNotMoved('choose-track', placed, actor);
    if (code) return refuse(code);
    if (version !== undefined && version !== placed.version) return refuse('page.stale');
    if (track === placed.track) return { unchanged: true, reply: { id, track } };
    await saveComplaint(tx, id, { track });
    return { happened: [{ kind: 'track-chosen', about: id, was: placed.track, becomes: track }], reply: { id, track } };
  },
});
