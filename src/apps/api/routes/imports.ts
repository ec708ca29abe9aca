// Routes by which registers are brought in: uploaded, looked at, tried with a mapping, started, followed, stopped, undone.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { Preview } from '#domain/import/preview.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { continueImport } from '#handling/import/continue-import.ts';
import { discardRegister } from '#handling/import/discard-register.ts';
import { startImport } from '#handling/import/start-import.ts';
import { stopImport } from '#handling/import/stop-import.ts';
import { tryImport } from '#handling/import/try-import.ts';
import { undoImport } from '#handling/import/undo-import.ts';
import { uploadRegister } from '#handling/import/upload-register.ts';
import { spool } from '#platform/files/spool.ts';
import { ImportList, importList } from '#views/imports/import-list.ts';
import { ImportPage, importPage } from '#views/imports/import-page.ts';
import { rowErrors } from '#views/imports/row-errors.ts';
import { route } from '../route.ts';
import { scanNow } from '../scan-now.ts';

const OneImport = z.object({ id: z.uuid() });
const Started = z.object({ import: z.uuid() });
export const largestUpload = 200 * 1024 * 1024;

type Step = Command<{ import: string; itself?: boolean }, { import: string }>;

/** A step of an import that needs nothing but the import: stop, go on, undo. */
const step = (path: string, summary: string, command: Step) =>
  route({
    method: 'POST',
    path: `/api/imports/:id/${path}`,
    tag: 'Import',
    summary,
    params: OneImport,
    reply: Started,
    scope: 'import',
    handle: ({ house, actor, key, params }) => perform(house, command, { import: params.id }, { actor, key }),
  });

export const importRoutes = [
  route({
    method: 'POST',
    path: '/api/imports',
    tag: 'Import',
    summary: 'Upload a register of up to 200 MB: CSV, JSON Lines or an Excel workbook',
    form: z.object({ file: z.string().meta({ format: 'binary' }) }),
    reply: z.object({ id: z.uuid() }),
    scope: 'import',
    async handle({ house, actor, request }) {
      if (!may(actor, 'import')) return refuse('permission.missing');
      const part = request.isMultipart() ? await request.file({ limits: { fileSize: largestUpload, files: 1 } }) : undefined;
      if (!part) return refuse('input.invalid', { fields: { file: 'Choose the file that holds the register.' } });
      const spooled = await spool(part.file);
      try {
        if (part.file.truncated) return refuse('register.too-large');
        const no = await scanNow(house, spooled.bytes());
        if (no) return no;
        const fileName = part.filename || 'register';
        return await perform(house, uploadRegister, { fileName, bytes: spooled.bytes }, { actor });
      } finally {
        await spooled.remove();
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/imports',
    tag: 'Import',
    summary: 'List the imports, newest first',
    query: z.object({ after: z.uuid().optional() }),
    reply: ImportList,
    scope: 'import',
    handle: ({ house, actor, query }) => importList(house.db, actor, query.after),
  }),
  route({
    method: 'GET',
    path: '/api/imports/:id',
    tag: 'Import',
    summary: 'Read an import: its columns, its progress, what was wrong with its rows',
    params: OneImport,
    reply: ImportPage,
    scope: 'import',
    handle: ({ house, actor, params }) => importPage(house.db, actor, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/imports/:id/preview',
    tag: 'Import',
    summary: 'Try a mapping: what would be made, what refused, what must be said first',
    params: OneImport,
    body: tryImport.input.omit({ import: true }),
    reply: Preview,
    scope: 'import',
    handle: ({ house, actor, params, body }) => perform(house, tryImport, { ...body, import: params.id }, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/imports/:id/start',
    tag: 'Import',
    summary: 'Start bringing in the rows',
    params: OneImport,
    body: startImport.input.omit({ import: true, itself: true }),
    reply: Started,
    scope: 'import',
    handle: ({ house, actor, key, params, body }) => perform(house, startImport, { ...body, import: params.id }, { actor, key }),
  }),
  step('stop', 'Stop a running import', stopImport),
  step('continuation', 'Go on with an import that was stopped or failed', continueImport),
  step('undo', 'Take back the complaints of an import that nobody has worked on since', undoImport),
  route({
    method: 'DELETE',
    path: '/api/imports/:id',
    tag: 'Import',
    summary: 'Give up a register that was uploaded and not started',
    params: OneImport,
    reply: Started,
    scope: 'import',
    handle: ({ house, actor, params }) => perform(house, discardRegister, { import: params.id }, { actor }),
  }),
  route({
    method: 'GET',
    path: '/api/imports/:id/rows.csv',
    tag: 'Import',
    summary: 'Fetch the refused rows, or all told of, with words, to put right and bring in again',
    params: OneImport,
    query: z.object({ which: z.enum(['refused', 'all']).default('refused') }),
    reply: z.string(),
    media: 'text/csv',
    scope: 'import',
    async handle({ house, actor, params, query, response }) {
      const lines = await rowErrors(house.db, actor, params.id, query.which);
      if (isRefusal(lines)) return lines;
      response.header('content-disposition', 'attachment; filename="rows-to-put-right.csv"').type('text/csv; charset=utf-8');
      return response.send(Readable.from(lines));
    },
  }),
];
