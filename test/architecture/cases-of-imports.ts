// Made-up files for the rules about who may import whom.
import type { Case } from './case.ts';
import { noCircles } from './cycles.ts';
import {
  aliasesAcrossFolders,
  commandsStandAlone,
  domainIsPure,
  foldersAreOnTheMap,
  followTheMap,
  screensStayInTheBrowser,
} from './imports.ts';

export const casesOfImports: readonly Case[] = [
  {
    rule: foldersAreOnTheMap,
    refused: [
      [{ 'src/misc/day.ts': '' }, ['src/misc/day.ts']],
      [{ 'src/day.ts': '' }, ['src/day.ts']],
    ],
    allowed: [{ 'src/domain/day.ts': '', 'src/apps/api/main.ts': '' }],
  },
  {
    rule: followTheMap,
    refused: [
      [{ 'src/domain/day.ts': "import { db } from '#platform/db.ts';" }, ['src/domain/day.ts:1']],
      [{ 'src/domain/day.ts': "type Row = import('#records/days.ts').Row;" }, ['src/domain/day.ts:1']],
      [{ 'src/platform/mail.ts': "\nexport { day } from '../domain/day.ts';" }, ['src/platform/mail.ts:2']],
      [{ 'src/apps/api/days.ts': "import type { Row } from '#records/days.ts';" }, ['src/apps/api/days.ts:1']],
      [{ 'src/views/queue.ts': "await import('#handling/take/take-next.ts');" }, ['src/views/queue.ts:1']],
      [{ 'src/apps/staff/queue.tsx': "import { queue } from '#views/queue.ts';" }, ['src/apps/staff/queue.tsx:1']],
      [{ 'src/views/queue.ts': "import { day } from '#test/support/day.ts';" }, ['src/views/queue.ts:1']],
    ],
    allowed: [
      {
        'src/records/days.ts':
          "import { day } from '#domain/day.ts'; import { db } from '#platform/db.ts'; import { sql } from 'kysely';",
      },
      { 'src/handling/take/take-next.ts': "import { days } from '#records/days.ts';" },
      { 'src/apps/staff/queue.tsx': "import type { Queue } from '#views/queue.ts'; import { day } from '#domain/day.ts';" },
      { 'src/domain/day.test.ts': "import { db } from '#platform/db.ts';" },
    ],
  },
  {
    rule: aliasesAcrossFolders,
    refused: [[{ 'src/records/days.ts': "import { day } from '../domain/day.ts';" }, ['src/records/days.ts:1']]],
    allowed: [{ 'src/records/days.ts': "import { day } from '#domain/day.ts'; import { weeks } from './weeks.ts';" }],
  },
  {
    rule: domainIsPure,
    refused: [
      [{ 'src/domain/day.ts': "import { readFileSync } from 'node:fs';" }, ['src/domain/day.ts:1']],
      [{ 'src/domain/day.ts': "import pg from 'pg';" }, ['src/domain/day.ts:1']],
    ],
    allowed: [{ 'src/domain/day.ts': "import { z } from 'zod'; import { Temporal } from 'temporal-polyfill';" }],
  },
  {
    rule: screensStayInTheBrowser,
    refused: [
      [{ 'src/apps/staff/queue.tsx': "import { join } from 'node:path';" }, ['src/apps/staff/queue.tsx:1']],
      [{ 'src/apps/staff/queue.tsx': "import { route } from '#apps/api/route.ts';" }, ['src/apps/staff/queue.tsx:1']],
    ],
    allowed: [
      {
        'src/apps/staff/queue.tsx':
          "import { useState } from 'react'; import type { Route } from '#apps/api/route.ts'; import './queue.css';",
      },
      { 'src/apps/staff/vite.config.ts': "import { join } from 'node:path';" },
    ],
  },
  {
    rule: commandsStandAlone,
    refused: [
      [{ 'src/handling/take/take-next.ts': "import { assign } from './assign.ts';" }, ['src/handling/take/take-next.ts:1']],
      [{ 'src/handling/take/take-next.ts': "import { assign } from '../sort/assign.ts';" }, ['src/handling/take/take-next.ts:1']],
    ],
    allowed: [
      { 'src/handling/take/take-next.ts': "import { command } from '../command.ts'; import { complaintId } from './inputs.ts';" },
    ],
  },
  {
    rule: noCircles,
    refused: [
      [
        { 'src/domain/a.ts': "import { b } from './b.ts';", 'src/domain/b.ts': "import type { a } from './a.ts';" },
        ['src/domain/a.ts'],
      ],
      [
        {
          'src/views/a.ts': "import { b } from './b.ts';",
          'src/views/b.ts': "import { c } from './c.ts';",
          'src/views/c.ts': "import { a } from './a.ts';",
        },
        ['src/views/a.ts'],
      ],
    ],
    allowed: [
      {
        'src/domain/a.ts': "import { b } from './b.ts'; import { c } from './c.ts';",
        'src/domain/b.ts': "import { c } from './c.ts';",
        'src/domain/c.ts': '',
      },
    ],
  },
];
