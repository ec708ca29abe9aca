// Routes of guidance and of the organisation's choices about handling.
import { z } from 'zod';
import { stages } from '#domain/complaint.ts';
import { handlingChoiceNames } from '#domain/handling-choice.ts';
import { perform } from '#handling/command.ts';
import { changeHandlingChoice } from '#handling/settings/change-handling-choice.ts';
import { noticeNames } from '#domain/informing/notice.ts';
import { wordNotice } from '#handling/informing/word-notice.ts';
import { wordGuidance } from '#handling/settings/word-guidance.ts';
import { NoticeWordings, noticeWordings } from '#views/informing/notice-wordings.ts';
import { Guidance, guidance, GuidanceHistory, guidanceHistory } from '#views/guidance/guidance.ts';
import { HandlingChoices, handlingChoicesPage } from '#views/settings/handling-choices.ts';
import { version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.string().max(80) });

export const handlingSettingRoutes = [
  route({
    method: 'GET',
    path: '/api/guidance',
    tag: 'Working together',
    summary: 'Read the guidance of a stage, or all of it, as the organisation words it',
    query: z.object({ stage: z.enum(stages).optional() }),
    reply: Guidance,
    scope: 'read',
    handle: ({ house, actor, query }) => guidance(house.db, actor, house.rules, query.stage),
  }),
  route({
    method: 'GET',
    path: '/api/settings/guidance/:id',
    tag: 'Settings',
    summary: 'Read a guidance text with how it came and every version since',
    params,
    reply: GuidanceHistory,
    scope: 'administer',
    handle: ({ house, actor, params }) => guidanceHistory(house.db, actor, house.rules, params.id),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/guidance/:id',
    tag: 'Settings',
    summary: 'Word a guidance text your own way, or take it back to how it came',
    params,
    body: wordGuidance.input.omit({ guidance: true }),
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, wordGuidance, { ...body, guidance: params.id }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/handling',
    tag: 'Settings',
    summary: 'Read the choices about handling: longest silence, following up, reopening, escalating',
    reply: HandlingChoices,
    scope: 'administer',
    handle: ({ house, actor }) => handlingChoicesPage(house.db, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/handling/:choice',
    tag: 'Settings',
    summary: 'Change a choice about handling',
    params: z.object({ choice: z.enum(handlingChoiceNames) }),
    body: changeHandlingChoice.input.omit({ choice: true }),
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changeHandlingChoice, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/notices',
    tag: 'Settings',
    summary: 'Read what customers are told by itself, in every language, with how it came',
    reply: NoticeWordings,
    scope: 'administer',
    handle: ({ house, actor }) => noticeWordings(house.db, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/notices/:notice/:language',
    tag: 'Settings',
    summary: 'Word what customers are told your own way in a language, or as it came',
    params: z.object({ notice: z.enum(noticeNames), language: z.string() }),
    body: wordNotice.input.omit({ notice: true, language: true }),
    reply: z.object({ version: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, wordNotice, { ...body, ...params }, { actor, key }),
  }),
];
