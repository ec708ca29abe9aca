// Routes of figures: how complaints are handled, and the rows behind each figure.
import { z } from 'zod';
import { BehindReport, behindReport, behindReportQuery } from '#monitoring/reports/behind-report.ts';
import { figuresQuery, HandlingFigures, handlingFigures } from '#monitoring/reports/handling-figures.ts';
import { WaitingForNews, waitingForNews } from '#views/queue/waiting-for-news.ts';
import { askingOf } from '../asking.ts';
import { route } from '../route.ts';

export const figureRoutes = [
  route({
    method: 'GET',
    path: '/api/figures/handling',
    tag: 'Figures',
    summary: 'Read how complaints are handled, in figures: by outcome, team and month',
    query: figuresQuery,
    reply: HandlingFigures,
    scope: 'read',
    handle: ({ query, ...asked }) => handlingFigures(askingOf(asked), query),
  }),
  route({
    method: 'GET',
    path: '/api/figures/handling/:id',
    tag: 'Figures',
    summary: 'Read the rows behind a figure on how complaints are handled',
    params: z.object({ id: z.string().max(60).describe('The report: promises, lateness, contributions, offers, understanding') }),
    query: behindReportQuery,
    reply: BehindReport,
    scope: 'read',
    handle: ({ query, params, ...asked }) => behindReport(askingOf(asked), params.id, query),
  }),
  route({
    method: 'GET',
    path: '/api/figures/waiting-for-news',
    tag: 'Figures',
    summary: 'Read how many customers are to hear from us, by team',
    reply: WaitingForNews,
    scope: 'read',
    handle: (asked) => waitingForNews(askingOf(asked)),
  }),
];
