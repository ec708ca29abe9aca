// Routes of Settings › Files: how the malware scanner stands, and what is in quarantine.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { deleteFile } from '#handling/files/delete-file.ts';
import { releaseFile } from '#handling/files/release-file.ts';
import { FileSettings, fileSettings } from '#views/files/file-settings.ts';
import { route } from '../route.ts';

export const fileRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/files',
    tag: 'Settings',
    summary: 'Read how files are checked for malware, and what is in quarantine',
    reply: FileSettings,
    scope: 'administer',
    handle: ({ house, actor }) => fileSettings(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/settings/files/releases',
    tag: 'Settings',
    summary: 'Release a file from quarantine, with the reason',
    body: releaseFile.input,
    reply: z.object({ released: z.boolean() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, releaseFile, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/files/deletions',
    tag: 'Settings',
    summary: 'Delete a file that is in quarantine, with the reason',
    body: deleteFile.input,
    reply: z.object({ deleted: z.boolean() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, deleteFile, body, { actor, key }),
  }),
];
