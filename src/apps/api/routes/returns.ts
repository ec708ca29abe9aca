// Routes of returns to regulators: what is due, one return with everything on it, the complaints behind a figure, and what may be
// done with it.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { answerReturn } from '#handling/returns/answer-return.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { checkReturn } from '#handling/returns/check-return.ts';
import { chooseReturn } from '#handling/returns/choose-return.ts';
import { drawUpReturn } from '#handling/returns/draw-up-return.ts';
import { exportReturn, returnFormats } from '#handling/returns/export-return.ts';
import { freezeReturn } from '#handling/returns/freeze-return.ts';
import { noteReturnFact } from '#handling/returns/note-return-fact.ts';
import { placeEntry } from '#handling/returns/place-entry.ts';
import { reopenReturn } from '#handling/returns/reopen-return.ts';
import { setAccountingYear } from '#handling/returns/set-accounting-year.ts';
import { submitReturn } from '#handling/returns/submit-return.ts';
import { BehindFigure, behindFigure, behindQuery } from '#monitoring/returns/behind-figure.ts';
import { asCsv, asWorkbook, copyReturn, returnMedia } from '#monitoring/returns/copy-return.ts';
import { Placements, placements } from '#monitoring/returns/placements.ts';
import { ReturnList, returnList } from '#monitoring/returns/return-list.ts';
import { ReturnPage, returnPage, returnQuery } from '#monitoring/returns/return-page.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const nothing = z.object({});
const moved = z.object({ version: z.number().int() });
const onReturn = onThing({ thing: 'return', path: '/api/returns/:id', tag: 'Returns', scope: 'administer' });

export const returnRoutes = [
  route({
    method: 'GET',
    path: '/api/returns',
    tag: 'Returns',
    summary: 'List the returns owed to regulators, what is due first on top',
    reply: ReturnList,
    scope: 'administer',
    handle: ({ house, actor }) => returnList(house.db, actor, house.rules, house.clock()),
  }),
  route({
    method: 'POST',
    path: '/api/returns',
    tag: 'Returns',
    summary: 'Begin a return for a period and draw it up',
    body: beginReturn.input,
    reply: z.object({ id: z.uuid(), version: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, beginReturn, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/returns/:id',
    tag: 'Returns',
    summary: 'Read a return: its figures, what is to be put right, its versions and their differences',
    params,
    query: returnQuery,
    reply: ReturnPage,
    scope: 'administer',
    handle: ({ house, actor, params, query }) => returnPage(house.db, actor, house.rules, { id: params.id, number: query.number }),
  }),
  route({
    method: 'GET',
    path: '/api/returns/:id/complaints',
    tag: 'Returns',
    summary: 'List the complaints behind a figure, or those that lack something it needs',
    params,
    query: behindQuery,
    reply: BehindFigure,
    scope: 'administer',
    handle: ({ house, actor, params, query }) => behindFigure(house.db, actor, { ...query, return: params.id }),
  }),
  route({
    method: 'GET',
    path: '/api/returns/:id/file',
    tag: 'Returns',
    summary: 'Take a copy of a version of a return; the copy is put on the record',
    params,
    query: z.object({ number: z.coerce.number().int().min(1), format: z.enum(returnFormats).default('csv') }),
    reply: z.string(),
    media: 'application/octet-stream',
    scope: 'administer',
    perMinute: 20,
    async handle({ house, actor, params, query, response }) {
      const noted = await perform(house, exportReturn, { return: params.id, ...query }, { actor });
      if (isRefusal(noted)) return noted;
      const copied = await copyReturn(house.db, actor, { id: params.id, ...query });
      if (isRefusal(copied)) return copied;
      const { type, ending } = returnMedia[query.format];
      response.type(type).header('content-disposition', `attachment; filename="${copied.name}.${ending}"`);
      return response.send(query.format === 'xlsx' ? await asWorkbook(copied) : asCsv(copied, query.format));
    },
  }),
  onReturn('drawings', 'Draw a return up anew from the complaints as they now are', drawUpReturn, moved),
  onReturn('answers', 'Answer what a return asks and nobody can count', answerReturn, moved),
  onReturn('checks', 'Mark a return as checked', checkReturn, moved),
  onReturn('freezings', 'Freeze a checked return', freezeReturn, moved),
  onReturn('submissions', 'Note that a frozen return was sent in', submitReturn, moved),
  onReturn('reopenings', 'Open a frozen return again, with the reason', reopenReturn, moved),
  route({
    method: 'GET',
    path: '/api/return-placements/:pack/:definition',
    tag: 'Returns',
    summary: 'Read where the organisation’s own products, categories and causes fall in a return',
    params: z.object({ pack: z.string(), definition: z.string() }),
    reply: Placements,
    scope: 'administer',
    handle: ({ house, actor, params }) => placements(house.db, actor, house.rules, params),
  }),
  route({
    method: 'POST',
    path: '/api/return-placements',
    tag: 'Returns',
    summary: 'Say in which row of a return an entry falls',
    body: placeEntry.input,
    reply: nothing,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, placeEntry, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/return-choices',
    tag: 'Returns',
    summary: 'Say whether a return is filed here',
    body: chooseReturn.input,
    reply: nothing,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, chooseReturn, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/accounting-years',
    tag: 'Returns',
    summary: 'Say on which day the accounting year of a legal entity ends',
    body: setAccountingYear.input,
    reply: z.object({ ends: z.string() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, setAccountingYear, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/return-facts',
    tag: 'Returns',
    summary: 'Note a fact of a complaint that only a return asks for',
    params,
    body: noteReturnFact.input.omit({ complaint: true }),
    reply: nothing,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, noteReturnFact, { ...body, complaint: params.id }, { actor, key }),
  }),
];
