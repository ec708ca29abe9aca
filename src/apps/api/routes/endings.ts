// Routes about how complaints end: what stands in the way of closing, whether the customer is satisfied, asking again; escalation
// inside; lessons and what people do differently.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { escalateComplaint } from '#handling/escalation/escalate-complaint.ts';
import { handBackEscalation } from '#handling/escalation/hand-back-escalation.ts';
import { takeUpEscalation } from '#handling/escalation/take-up-escalation.ts';
import { acknowledgeLesson } from '#handling/learning/acknowledge-lesson.ts';
import { changeApproach } from '#handling/learning/change-approach.ts';
import { lookBack } from '#handling/learning/look-back.ts';
import { noteLesson } from '#handling/learning/note-lesson.ts';
import { askSatisfaction } from '#handling/promises/ask-satisfaction.ts';
import { recordFollowUp } from '#handling/promises/record-follow-up.ts';
import { setFollowUp } from '#handling/promises/set-follow-up.ts';
import { ComplaintEscalation, complaintEscalation } from '#views/escalation/complaint-escalation.ts';
import { ComplaintLearning, complaintLearning } from '#views/learning/complaint-learning.ts';
import { MyLearning, myLearning } from '#views/learning/my-learning.ts';
import { ComplaintEnding, complaintEnding } from '#views/promises/complaint-ending.ts';
import { askingOf } from '../asking.ts';
import { onComplaint, onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const one = z.object({ id: z.uuid() });
const onLesson = onThing({ thing: 'lesson', path: '/api/lessons/:id', tag: 'Learning' });
const onChange = onThing({ thing: 'change', path: '/api/approach-changes/:id', tag: 'Learning' });

export const endingRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/ending',
    tag: 'Complaints',
    summary: 'Read what stands in the way of closing, and whether the customer is satisfied',
    params,
    reply: ComplaintEnding,
    scope: 'read',
    handle: ({ house, actor, params }) => complaintEnding(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  onComplaint('satisfaction', 'Record whether the customer is satisfied, with outcome and handling apart', askSatisfaction, one),
  onComplaint('follow-ups', 'Set a day to ask the customer again', setFollowUp, one),
  onComplaint('follow-up-results', 'Record what came of asking the customer again', recordFollowUp, one),
  route({
    method: 'GET',
    path: '/api/complaints/:id/escalation',
    tag: 'Complaints',
    summary: 'Read what speaks for escalating, to whom, and what came of it before',
    params,
    reply: ComplaintEscalation,
    scope: 'read',
    handle: ({ house, actor, params }) =>
      complaintEscalation(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/escalations',
    tag: 'Complaints',
    summary: 'Escalate it to a senior colleague or a specialist unit, with the reasons',
    params,
    body: z.object({
      reasons: z.array(z.string()),
      words: z.string(),
      person: z.uuid().nullish(),
      team: z.uuid().nullish(),
    }),
    reply: one,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, escalateComplaint, { ...body, complaint: params.id }, { actor, key }),
  }),
  onComplaint('escalation-take-up', 'Take up what was escalated, and decide it', takeUpEscalation, one),
  onComplaint('escalation-hand-back', 'Hand what was escalated back, with advice', handBackEscalation, one),
  route({
    method: 'GET',
    path: '/api/complaints/:id/learning',
    tag: 'Learning',
    summary: 'Read what a complaint taught and what people do differently since',
    params,
    reply: ComplaintLearning,
    scope: 'read',
    handle: ({ house, actor, params }) => complaintLearning(house.db, actor, params.id),
  }),
  onComplaint('lessons', 'Note a lesson, thanks, or why there is nothing to learn', noteLesson, one),
  onComplaint('approach-changes', 'Write down what I do differently, with a day to look back', changeApproach, one),
  route({
    method: 'GET',
    path: '/api/my-learning',
    tag: 'Learning',
    summary: 'Read the lessons written for me and what I do differently',
    reply: MyLearning,
    scope: 'read',
    handle: (asked) => myLearning(askingOf(asked)),
  }),
  onLesson('acknowledgement', 'Acknowledge a lesson written for me', acknowledgeLesson, one),
  onChange('look-back', 'Look back at what I do differently: whether it helped', lookBack, one),
];
