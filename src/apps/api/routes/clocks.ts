// Routes of the clocks of a complaint: which rules apply and why, what they count from, more time, pauses, and why something was
// late; and the settings behind them.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addRegime } from '#handling/regimes/add-regime.ts';
import { askTime } from '#handling/regimes/ask-time.ts';
import { correctRegime } from '#handling/regimes/correct-regime.ts';
import { explainLateness } from '#handling/regimes/explain-lateness.ts';
import { giveTime } from '#handling/regimes/give-time.ts';
import { pauseClocks } from '#handling/regimes/pause-clocks.ts';
import { recordMilestone } from '#handling/regimes/record-milestone.ts';
import { removeRegime } from '#handling/regimes/remove-regime.ts';
import { resumeClocks } from '#handling/regimes/resume-clocks.ts';
import { takeBackMilestone } from '#handling/regimes/take-back-milestone.ts';
import { changeLatenessReasons } from '#handling/settings/change-lateness-reasons.ts';
import { changeRegimeRules } from '#handling/settings/change-regime-rules.ts';
import { ComplaintClocks } from '#views/clocks/clock-shapes.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import { RegimeRules, regimeRules } from '#views/settings/regime-rules.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { route } from '../route.ts';

export const clockRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/clocks',
    tag: 'Complaints',
    summary: 'Read the clocks of a complaint under each regime, why it applies, and what may be done',
    params: z.object({ id: z.uuid() }),
    reply: ComplaintClocks,
    scope: 'read',
    handle: ({ house, actor, params }) => complaintClocks(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/settings/regimes',
    tag: 'Settings',
    summary: 'Read which rules apply to which complaints, and the reasons for lateness',
    reply: RegimeRules,
    scope: 'read',
    handle: ({ house, actor }) => regimeRules(house.db, { actor, rules: house.rules, now: house.clock() }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/regimes',
    tag: 'Settings',
    summary: 'Change which rules apply to which new complaints',
    body: changeRegimeRules.input,
    reply: z.object({ rules: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeRegimeRules, body, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/lateness-reasons',
    tag: 'Settings',
    summary: 'Change the reasons that may be given for lateness',
    body: changeLatenessReasons.input,
    reply: z.object({ reasons: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeLatenessReasons, body, { actor, key }),
  }),
  onComplaint('regimes', 'Add rules that apply to a complaint too, with the reason', addRegime, version),
  onComplaint('regimes-corrected', 'Correct how rules apply to a complaint, with the reason', correctRegime, version),
  onComplaint('regimes-removed', 'Take rules off a complaint that do not reach it, with the reason', removeRegime, version),
  onComplaint('milestones', 'Record that something happened from which the rules count', recordMilestone, version),
  onComplaint('milestones-taken-back', 'Take back what was recorded on the clocks by mistake', takeBackMilestone, version),
  onComplaint(
    'more-time',
    'Give a clock more time, as its rule allows',
    giveTime,
    version.extend({ due: z.iso.date().nullable().describe('The last day as it now is') }),
  ),
  onComplaint(
    'more-time-asked',
    'Ask somebody who may approve it for more time for a clock',
    askTime,
    version.extend({ approval: z.uuid() }),
  ),
  onComplaint('pauses', 'Let the clocks stand still that may for this reason', pauseClocks, version),
  onComplaint('pauses-ended', 'Let the clocks run again', resumeClocks, version),
  onComplaint('lateness', 'Say why a duty was not done in time', explainLateness, version),
];
