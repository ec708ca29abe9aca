// Routes of the queue: its pages, its counts, and the list as a file.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { queueAddress } from '#domain/queue-filter.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { exportList } from '#handling/triage/export-list.ts';
import { exportRows } from '#views/queue/export-rows.ts';
import { listFile, listFormats } from '#views/queue/list-file.ts';
import { Counted, countOf, QueueCounts, queueCounts } from '#views/queue/queue-counts.ts';
import { queue, QueuePage, queueQuery } from '#views/queue/queue.ts';
import { askingOf } from '../asking.ts';
import { route } from '../route.ts';

export const queueRoutes = [
  route({
    method: 'GET',
    path: '/api/queue',
    tag: 'Queue',
    summary: 'List complaints, what is due first',
    query: queueQuery,
    reply: QueuePage,
    scope: 'read',
    handle: ({ query, ...asked }) => queue(askingOf(asked), query),
  }),
  route({
    method: 'GET',
    path: '/api/queue/count',
    tag: 'Queue',
    summary: 'Count the complaints of a list',
    query: queueAddress,
    reply: Counted,
    scope: 'read',
    handle: ({ query, ...asked }) => countOf(askingOf(asked), query),
  }),
  route({
    method: 'GET',
    path: '/api/queue/counts',
    tag: 'Queue',
    summary: 'Count what waits where',
    reply: QueueCounts,
    scope: 'read',
    handle: (asked) => queueCounts(askingOf(asked)),
  }),
  route({
    method: 'GET',
    path: '/api/queue/export',
    tag: 'Queue',
    summary: 'Export a list, row by row as it is listed; the export is put on the record',
    query: queueAddress.extend({ format: z.enum(['csv', 'jsonl']).default('csv') }),
    reply: z.string().describe('CSV with a heading, or one JSON object a line'),
    media: 'text/csv',
    scope: 'read',
    perMinute: 20,
    async handle({ query, response, ...asked }) {
      const { format, ...filter } = query;
      const answer = await perform(asked.house, exportList, { filter, format }, { actor: asked.actor });
      if (isRefusal(answer)) return answer;
      const { media, ending } = listFormats[format];
      response.type(media).header('content-disposition', `attachment; filename="complaints.${ending}"`);
      return Readable.from(listFile(exportRows(askingOf(asked), filter), format));
    },
  }),
];
