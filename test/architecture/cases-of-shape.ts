// Made-up files for the rules about sizes, names and what files say about themselves.
import type { Case, Files } from './case.ts';
import { checksStayOn, filesIntroduceThemselves, noBanners, nothingIsLeftForLater } from './comments.ts';
import { filesAreKebab, namesSayWhat, noBarrels, noDefaultExports, testsAreNamed } from './names.ts';
import { linksLeadSomewhere, noMachinePaths } from './places.ts';
import { filesAreShort, functionsAreShort, mostFilesAreSmall, parametersAreFew } from './proportions.ts';

const lines = (count: number): string => 'let a;\n'.repeat(count);
const files = (count: number, length: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/domain/word-${index}.ts`, lines(length)]));
const functions = (count: number, length: number): string => `function f() {\n${lines(length - 2)}}\n`.repeat(count);
const opening = '// What this made-up file is in the business.\n';
const later = ['TO', 'DO'].join('');

export const casesOfShape: readonly Case[] = [
  {
    rule: filesAreShort,
    refused: [
      [{ 'src/domain/day.ts': lines(301) }, ['src/domain/day.ts']],
      [{ 'test/journeys/day.journey.ts': lines(401) }, ['test/journeys/day.journey.ts']],
      [{ 'src/apps/staff/day.css': lines(301) }, ['src/apps/staff/day.css']],
    ],
    allowed: [{ 'src/domain/day.ts': lines(300), 'src/domain/day.test.ts': lines(400), 'src/domain/all.gen.ts': lines(900) }],
  },
  {
    rule: mostFilesAreSmall,
    refused: [
      [files(20, 81), ['src']],
      [{ ...files(18, 10), 'src/views/a.ts': lines(201), 'src/views/b.ts': lines(202) }, ['src/views/b.ts', 'src/views/a.ts']],
    ],
    allowed: [{ ...files(19, 80), 'src/views/a.ts': lines(300) }, files(19, 250)],
  },
  {
    rule: functionsAreShort,
    refused: [[{ 'src/domain/day.ts': functions(18, 5) + functions(2, 41) }, ['src/domain/day.ts:91', 'src/domain/day.ts:132']]],
    allowed: [{ 'src/domain/day.ts': functions(19, 5) + functions(1, 90), 'src/domain/day.test.ts': functions(9, 200) }],
  },
  {
    rule: parametersAreFew,
    refused: [[{ 'src/domain/day.ts': '\nconst f = (a, b, c, d, e) => a;' }, ['src/domain/day.ts:2']]],
    allowed: [{ 'src/domain/day.ts': 'function f(a, b, c, d) {}' }],
  },
  {
    rule: namesSayWhat,
    refused: [
      [{ 'src/domain/utils.ts': '' }, ['src/domain/utils.ts']],
      [{ 'src/views/common/queue.ts': '' }, ['src/views/common/queue.ts']],
      [{ 'src/platform/mail-manager.ts': '' }, ['src/platform/mail-manager.ts']],
      [{ 'src/domain/day.ts': 'export class DayServiceImpl {}' }, ['src/domain/day.ts']],
      [{ 'src/domain/day.ts': 'export type ComplaintDto = string;' }, ['src/domain/day.ts']],
    ],
    allowed: [
      {
        'src/views/manager-home.ts': 'export const managers = [];',
        'src/domain/service-offer.ts': 'export type ServiceOffer = string;',
      },
    ],
  },
  {
    rule: filesAreKebab,
    refused: [
      [{ 'src/domain/WorkingDay.ts': '' }, ['src/domain/WorkingDay.ts']],
      [{ 'src/domain/working_day.ts': '' }, ['src/domain/working_day.ts']],
    ],
    allowed: [{ 'src/domain/working-day.test.ts': '', 'src/apps/staff/vite.config.ts': '' }],
  },
  {
    rule: noDefaultExports,
    refused: [
      [{ 'src/domain/day.ts': 'export default 1;' }, ['src/domain/day.ts']],
      [{ 'tools/day.ts': 'const day = 1; export { day as default };' }, ['tools/day.ts']],
    ],
    allowed: [{ 'src/domain/day.ts': 'export const day = 1;', 'src/apps/staff/vite.config.ts': 'export default {};' }],
  },
  {
    rule: noBarrels,
    refused: [
      [
        { 'src/domain/index.ts': "// All words.\nexport * from './day.ts';\nexport { week } from './week.ts';" },
        ['src/domain/index.ts'],
      ],
    ],
    allowed: [
      {
        'src/domain/day.ts': "export type { Week } from './week.ts';\nexport const day = 1;",
        'src/domain/none.ts': '// Nothing yet.',
      },
    ],
  },
  {
    rule: testsAreNamed,
    refused: [[{ 'src/domain/day-checks.ts': "import { it } from 'vitest';" }, ['src/domain/day-checks.ts']]],
    allowed: [
      { 'src/domain/day.test.ts': "import { it } from 'vitest';", 'test/support/day.ts': "import { inject } from 'vitest';" },
    ],
  },
  {
    rule: filesIntroduceThemselves,
    refused: [
      [{ 'src/domain/day.ts': 'export const day = 1;' }, ['src/domain/day.ts']],
      [{ 'src/domain/day.ts': '// Day.\nexport const day = 1;' }, ['src/domain/day.ts']],
      [{ 'src/domain/day.ts': '// oxlint-disable some/rule -- for a reason' }, ['src/domain/day.ts']],
      [{ 'db/migrations/0001-days.sql': 'create table day (id uuid primary key);' }, ['db/migrations/0001-days.sql']],
    ],
    allowed: [
      { 'src/domain/day.ts': opening, 'src/domain/week.ts': `/** ${opening} */`, 'src/domain/all.gen.ts': '' },
      {
        '.ci/run': '#!/bin/sh\n# Everything that must hold before a change.\n',
        'db/migrations/0001-days.sql': '-- Days that count, and those that do not.\n',
      },
    ],
  },
  {
    rule: nothingIsLeftForLater,
    refused: [
      [{ 'src/domain/day.ts': `let a; // ${later}: count` }, ['src/domain/day.ts:1']],
      [{ 'db/migrations/0001-days.sql': `\n-- ${later} index` }, ['db/migrations/0001-days.sql:2']],
    ],
    allowed: [{ 'src/domain/day.ts': `const word = '${later}'; // the word people type into a note` }],
  },
  {
    rule: noBanners,
    refused: [[{ 'src/domain/day.ts': '// ======== Days ========\n' }, ['src/domain/day.ts:1']]],
    allowed: [{ 'src/domain/day.ts': '// a -- b, permission -> parse\n' }],
  },
  {
    rule: checksStayOn,
    refused: [
      [{ 'src/domain/day.ts': '// @ts-expect-error\nlet a;' }, ['src/domain/day.ts:1']],
      [{ 'src/domain/day.ts': '// oxlint-disable-next-line no-new\nlet a;' }, ['src/domain/day.ts:1']],
    ],
    allowed: [{ 'src/domain/day.ts': '// oxlint-disable-next-line no-new -- the constructor is what is tested\nlet a;' }],
  },
  {
    rule: noMachinePaths('/builds/redress'),
    refused: [
      [{ 'tools/day.ts': "const file = '/home/ada/redress/day.csv';" }, ['tools/day.ts:1']],
      [{ 'docs/day.md': 'See\n/builds/redress/README.md' }, ['docs/day.md:2']],
      [{ 'docs/day.md': 'C:\\Users\\ada' }, ['docs/day.md:1']],
    ],
    allowed: [{ 'src/apps/staff/menu.ts': "export const routes = ['/home', '/queue', 'https://redress.example/home/about'];" }],
  },
  {
    rule: linksLeadSomewhere,
    refused: [
      [{ 'docs/day.md': '# Days\nSee [weeks](weeks.md#first) and [all](../README.md).', 'README.md': '' }, ['docs/day.md:2']],
    ],
    allowed: [
      {
        'README.md': '[docs](docs), [a picture](docs/day.png), [elsewhere](https://redress.example/a.md), [here](#days)',
        'docs/day.png': '',
      },
    ],
  },
];
