// Routes of the record: verified, sealed, exported.
import { z } from 'zod';
import { Readable } from 'node:stream';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { askForVerification } from '#handling/record/ask-for-verification.ts';
import { noteRecordExported } from '#handling/record/note-record-exported.ts';
import { sealRecord } from '#handling/record/seal-record.ts';
import { exportRecord } from '#monitoring/record/export-record.ts';
import { RecordEntries, recordEntries, recordEntriesQuery } from '#views/record/record-entries.ts';
import { RecordPeople, recordPeople } from '#views/record/record-people.ts';
import { Verifications, verifications } from '#views/record/verifications.ts';
import { route } from '../route.ts';

export const recordRoutes = [
  route({
    method: 'GET',
    path: '/api/record',
    tag: 'Record',
    summary: 'Read what happened, newest first',
    query: recordEntriesQuery,
    reply: RecordEntries,
    scope: 'administer',
    handle: ({ house, actor, query }) => recordEntries(house.db, actor, query, house.rules),
  }),
  route({
    method: 'GET',
    path: '/api/record/people',
    tag: 'Record',
    summary: 'List whose acts one may look for',
    reply: RecordPeople,
    scope: 'administer',
    handle: ({ house, actor }) => recordPeople(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/record/verifications',
    tag: 'Record',
    summary: 'Read what verifications of the record found, and the last seal',
    reply: Verifications,
    scope: 'administer',
    handle: ({ house, actor }) => verifications(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/record/verification',
    tag: 'Record',
    summary: 'Verify the whole record; what is found can be read a little later',
    body: askForVerification.input,
    reply: z.object({ id: z.uuid() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, askForVerification, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/record/seal',
    tag: 'Record',
    summary: 'Seal the record now, besides the daily seal',
    reply: z.object({ sealed: z.boolean() }),
    scope: 'administer',
    async handle({ house, actor, key }) {
      const seal = await perform(house, sealRecord, {}, { actor, key });
      return isRefusal(seal) ? seal : { sealed: seal !== null };
    },
  }),
  route({
    method: 'GET',
    path: '/api/record/export',
    tag: 'Record',
    summary: 'Take a copy of the whole record, which others can verify',
    reply: z.string(),
    media: 'application/x-ndjson',
    scope: 'administer',
    async handle({ house, actor, response }) {
      const noted = await perform(house, noteRecordExported, {}, { actor });
      if (isRefusal(noted)) return noted;
      const day = house.clock().toISOString().slice(0, 10);
      void response.type('application/x-ndjson').header('content-disposition', `attachment; filename="record-${day}.jsonl"`);
      return Readable.from(exportRecord(house.db));
    },
  }),
];
