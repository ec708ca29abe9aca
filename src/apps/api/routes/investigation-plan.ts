// Routes of the plan of an investigation, its checklists, and the look of a second person.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { answerQuestion } from '#handling/investigation/answer-question.ts';
import { askQualityCheck } from '#handling/investigation/ask-quality-check.ts';
import { changeChecklist } from '#handling/investigation/change-checklist.ts';
import { checkQuality } from '#handling/investigation/check-quality.ts';
import { finishTask } from '#handling/investigation/finish-task.ts';
import { markCheck } from '#handling/investigation/mark-check.ts';
import { setQuestion } from '#handling/investigation/set-question.ts';
import { setTask } from '#handling/investigation/set-task.ts';
import { strikeQuestion } from '#handling/investigation/strike-question.ts';
import { strikeTask } from '#handling/investigation/strike-task.ts';
import { Checklists, checklists } from '#views/settings/checklists.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const made = z.object({ id: z.uuid() });
const struck = z.object({ struck: z.boolean() });

export const investigationPlanRoutes = [
  onComplaint('questions', 'Set a question to answer', setQuestion, made),
  onComplaint('question-answers', 'Answer a question of the plan', answerQuestion, version),
  onComplaint('question-strikings', 'Strike a question, with the reason', strikeQuestion, struck),
  onComplaint('tasks', 'Set a task: what, who, by when', setTask, made),
  onComplaint('task-results', 'Mark a task as done', finishTask, z.object({ done: z.boolean() })),
  onComplaint('task-strikings', 'Strike a task, with the reason', strikeTask, struck),
  onComplaint('checklist-marks', 'Tick an item of the checklist, or say it is not needed', markCheck, z.object({ as: z.string() })),
  onComplaint('quality-checks', 'Ask a second person to look at the investigation', askQualityCheck, version),
  onComplaint('quality-check-results', 'Pass the investigation, or send it back with reasons', checkQuality, version),
  route({
    method: 'GET',
    path: '/api/checklists',
    tag: 'Settings',
    summary: 'Read what is looked at on each track',
    reply: Checklists,
    scope: 'read',
    handle: ({ house, actor }) => checklists(house.db, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/checklists',
    tag: 'Settings',
    summary: 'Change what is looked at on a track',
    body: changeChecklist.input,
    reply: z.object({ items: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeChecklist, body, { actor, key }),
  }),
];
