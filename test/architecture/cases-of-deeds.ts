// Made-up files for the rules about what code does: the clock, the verbs, the regulators, the rows.
import { nothingAmbient, oneBrowserClock, rulesMakeNoIds } from './ambient.ts';
import type { Case } from './case.ts';
import { commandsAreOrders, commandsAreShort, happeningsArePast, onlyCommandsWrite, oneVerbOneFile } from './commands.ts';
import { noPackNamesInCode, packsAreData } from './packs.ts';
import { columnsHaveExactTypes, complaintComesFirst, idsAreForeignKeys, migrationsAreNumbered, tablesHaveKeys } from './tables.ts';
import { nothingOfOursIsMocked, testsRun, titlesAreSentences } from './titles.ts';

const migration = (sql: string) => ({ 'db/migrations/0001-days.sql': sql });
const first = ['db/migrations/0001-days.sql:1'];

export const casesOfDeeds: readonly Case[] = [
  {
    rule: nothingAmbient,
    refused: [
      [{ 'src/domain/day.ts': '\nconst now = Date.now();' }, ['src/domain/day.ts:2']],
      [{ 'src/domain/day.ts': 'const now = new Date();' }, ['src/domain/day.ts:1']],
      [{ 'src/domain/day.ts': 'const today = Temporal.Now.plainDateISO();' }, ['src/domain/day.ts:1']],
      [{ 'src/platform/mail.ts': "const host = process.env['HOST'];" }, ['src/platform/mail.ts:1']],
      [{ 'src/platform/mail.ts': 'const { HOST } = process.env;' }, ['src/platform/mail.ts:1']],
      [{ 'src/platform/mail.ts': "const n = globalThis.Math['random']();" }, ['src/platform/mail.ts:1']],
    ],
    allowed: [
      {
        'src/apps/main.ts': 'new Date(); process.env;',
        'src/apps/worker/main.ts': 'Date.now();',
        'src/apps/staff/parts/clock.ts': 'new Date();',
      },
      {
        'src/domain/day.ts': 'export const day = (now: Date) => new Date(now); // not Date.now()',
        'src/domain/day.test.ts': 'new Date();',
      },
      { 'src/platform/mail.ts': 'const took = performance.now();' },
    ],
  },
  {
    rule: rulesMakeNoIds,
    refused: [
      [{ 'src/domain/day.ts': 'const id = crypto.randomUUID();' }, ['src/domain/day.ts:1']],
      [{ 'src/views/queue.ts': "import { v7 } from 'uuid';\nconst id = v7();" }, ['src/views/queue.ts:2']],
    ],
    allowed: [{ 'src/platform/new-id.ts': 'const id = crypto.randomUUID();' }],
  },
  {
    rule: oneBrowserClock,
    refused: [
      [
        { 'src/apps/staff/clock.ts': '', 'src/apps/staff/queue/clock.ts': '' },
        ['src/apps/staff/clock.ts', 'src/apps/staff/queue/clock.ts'],
      ],
    ],
    allowed: [{ 'src/apps/staff/clock.ts': '', 'src/domain/clock.ts': '' }],
  },
  {
    rule: oneVerbOneFile,
    refused: [
      [{ 'src/handling/take/take-next.ts': 'export const takeFirst = command({});' }, ['src/handling/take/take-next.ts']],
      [
        { 'src/handling/take/take-next.ts': 'export const takeNext = command({}); export const drop = command({});' },
        ['src/handling/take/take-next.ts'],
      ],
      [{ 'src/handling/take/workload.ts': 'export const workload = 3;' }, ['src/handling/take/workload.ts']],
    ],
    allowed: [
      {
        'src/handling/take/take-next.ts': 'export const takeNext = command({});',
        'src/handling/command.ts': 'export const command = 1;',
      },
    ],
  },
  {
    rule: commandsAreShort,
    refused: [[{ 'src/handling/take/take-next.ts': 'let a;\n'.repeat(81) }, ['src/handling/take/take-next.ts']]],
    allowed: [{ 'src/handling/take/take-next.ts': 'let a;\n'.repeat(80), 'src/handling/command.ts': 'let a;\n'.repeat(120) }],
  },
  {
    rule: commandsAreOrders,
    refused: [
      [{ 'src/handling/take/assignment.ts': '' }, ['src/handling/take/assignment.ts']],
      [{ 'src/handling/take/assigned-complaint.ts': '' }, ['src/handling/take/assigned-complaint.ts']],
      [{ 'src/handling/take/handle-complaint.ts': '' }, ['src/handling/take/handle-complaint.ts']],
    ],
    allowed: [{ 'src/handling/take/take-next.ts': '', 'src/handling/notes/mention-colleague.ts': '' }],
  },
  {
    rule: happeningsArePast,
    refused: [
      [
        { 'src/domain/happenings/take.ts': "export const takeHappenings = {\n  'take-complaint': 1,\n};" },
        ['src/domain/happenings/take.ts:2'],
      ],
      [
        { 'src/domain/happenings/take.ts': "export const takeHappenings = { 'final-response': 1 };" },
        ['src/domain/happenings/take.ts:1'],
      ],
    ],
    allowed: [
      {
        'src/domain/happenings/take.ts':
          "const reasons = { sick: 1 }; export const t = { 'complaint-taken': reasons, 'signed-in': 2, 'letter-sent': 3 };",
      },
    ],
  },
  {
    rule: onlyCommandsWrite,
    refused: [
      [{ 'src/views/queue.ts': "\nawait db.insertInto('viewing').execute();" }, ['src/views/queue.ts:2']],
      [{ 'src/monitoring/rate.ts': 'await sql`delete from rate`.execute(db);' }, ['src/monitoring/rate.ts:1']],
      [{ 'src/apps/api/days.ts': "db.updateTable('day');" }, ['src/apps/api/days.ts:1']],
    ],
    allowed: [
      {
        'src/records/days.ts': "db.insertInto('day');",
        'src/views/queue.ts': "db.selectFrom('complaint'); sql`select updated from day`;",
      },
    ],
  },
  {
    rule: titlesAreSentences,
    refused: [
      [{ 'src/domain/day.test.ts': "\nit('should count', () => {});" }, ['src/domain/day.test.ts:2']],
      [
        { 'test/journeys/day.journey.ts': "test.describe('A', () => { test('works', () => {}); });" },
        ['test/journeys/day.journey.ts:1'],
      ],
    ],
    allowed: [
      { 'src/domain/day.test.ts': "it('is counted although it should not be', () => {}); describe('Should they ask', () => {});" },
    ],
  },
  {
    rule: testsRun,
    refused: [
      [
        { 'src/domain/day.test.ts': "it.skip('a', () => {});\ndescribe.only('b', () => {});" },
        ['src/domain/day.test.ts:1', 'src/domain/day.test.ts:2'],
      ],
      [{ 'src/domain/day.test.ts': "it.todo('a');" }, ['src/domain/day.test.ts:1']],
      [{ 'test/journeys/day.journey.ts': "test('a', () => { test.fixme(); });" }, ['test/journeys/day.journey.ts:1']],
    ],
    allowed: [{ 'src/domain/day.test.ts': "it.each([1])('a %i', () => {}); queue.skip(); it('b', () => {});" }],
  },
  {
    rule: nothingOfOursIsMocked,
    refused: [[{ 'src/domain/day.test.ts': "vi.mock('./week.ts');" }, ['src/domain/day.test.ts:1']]],
    allowed: [{ 'src/domain/day.test.ts': "expect(vi).toBe('mock');" }],
  },
  {
    rule: noPackNamesInCode,
    refused: [
      [{ 'rulepacks/uk-fca/pack.yaml': '', 'src/domain/day.ts': "\nconst fca = rules === 'UK-FCA';" }, ['src/domain/day.ts:2']],
      [{ 'rulepacks/uk-fca/pack.yaml': '', 'src/apps/staff/help.tsx': '// as uk-fca says' }, ['src/apps/staff/help.tsx:1']],
    ],
    allowed: [
      {
        'rulepacks/uk-fca/pack.yaml': '',
        'src/domain/day.test.ts': "'uk-fca'",
        'rulepacks/calendars/gb.json': '',
        'src/domain/day.ts': 'let calendars;',
      },
    ],
  },
  {
    rule: packsAreData,
    refused: [[{ 'rulepacks/uk-fca/rules.ts': '' }, ['rulepacks/uk-fca/rules.ts']]],
    allowed: [
      {
        'rulepacks/uk-fca/pack.yaml': '',
        'rulepacks/uk-fca/letters/final-response.md': '',
        'rulepacks/uk-fca/README.md': '',
        'rulepacks/calendars/GB-EAW.json': '',
        'rulepacks/README.md': '',
      },
    ],
  },
  {
    rule: tablesHaveKeys,
    refused: [[migration('create table day (day date not null, check (day > 0));'), first]],
    allowed: [
      migration('create table a (id uuid primary key); create table b (x text, y text, primary key (x, y));'),
      migration('create table a (x text); alter table a add constraint a_key primary key (x);'),
    ],
  },
  {
    rule: idsAreForeignKeys,
    refused: [
      [migration('create table a (id uuid primary key, person_id uuid not null);'), first],
      [migration('create table a (id uuid primary key, changed_by uuid); -- references person'), first],
      [migration('create table a (id uuid primary key, seal_id integer);'), first],
    ],
    allowed: [
      migration('create table a (person_id uuid primary key, by_id uuid references person, source_id text, ids uuid[]);'),
      migration(
        'create table a (complaint_id uuid references complaint, id uuid, point uuid, primary key (complaint_id, id), foreign key (complaint_id, point) references p);',
      ),
      migration(
        'create table a (id uuid primary key, by uuid);\nalter table a add constraint a_by foreign key (by) references person (id);',
      ),
    ],
  },
  {
    rule: complaintComesFirst,
    refused: [[migration('create table a (id uuid primary key, complaint_id uuid not null references complaint);'), first]],
    allowed: [
      migration('create table a (id uuid, complaint_id uuid not null references complaint, primary key (complaint_id, id));'),
      migration('create table a (id uuid primary key, complaint_id uuid references complaint);'),
    ],
  },
  {
    rule: columnsHaveExactTypes,
    refused: [
      [migration('create table a (at timestamp not null);'), first],
      [migration('create table a (name varchar(30), amount real);'), [...first, ...first]],
    ],
    allowed: [
      migration(
        "create table a (at timestamptz default timestamptz '2020-01-01', name text check (name <> 'varchar'), amount bigint, d jsonb);",
      ),
    ],
  },
  {
    rule: migrationsAreNumbered,
    refused: [
      [{ 'db/migrations/0002-days.sql': '' }, ['db/migrations/0002-days.sql']],
      [{ 'db/migrations/0001-days.sql': '', 'db/migrations/0001-weeks.sql': '' }, ['db/migrations/0001-weeks.sql']],
      [{ 'db/migrations/0001_days.sql': '' }, ['db/migrations/0001_days.sql']],
    ],
    allowed: [{ 'db/migrations/0001-days.sql': '', 'db/migrations/0002-more-days.sql': '' }],
  },
];
