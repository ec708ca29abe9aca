// Calendars of an organisation's own, from the folder `rulepacks/calendars` in its data folder: the working days of a place for which
// none came with Redress. Invariant: one is used only when nothing is wrong with it, and never in place of one that came with Redress.
import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Calendar } from '#domain/calendar.ts';
import { type CalendarFile, calendarFrom, calendarSchema, loadCalendars } from './calendars.ts';
import { readYaml } from './load.ts';
import { placedIn } from './placed.ts';
import { type Problem, whereInWords } from './problem.ts';

export interface OwnCalendarRead {
  readonly id: string;
  readonly name: string | null;
  readonly calendar: Calendar | null;
  readonly problems: readonly Problem[];
}

/** The calendars that came with Redress and those of the organisation's own that can be used, by id; and how its own were read. */
export async function calendarsKnown(
  rulepacksFolder: string,
  own?: string,
): Promise<{ calendars: Map<string, Calendar>; own: OwnCalendarRead[] }> {
  const calendars = await loadCalendars(rulepacksFolder);
  const read =
    own === undefined || own === rulepacksFolder ? [] : await readOwnCalendars(join(own, 'calendars'), [...calendars.keys()]);
  for (const { id, calendar } of read) if (calendar !== null) calendars.set(id, calendar);
  return { calendars, own: read };
}

async function readOwnCalendars(folder: string, taken: readonly string[]): Promise<OwnCalendarRead[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.(yaml|json)$/.test(name)).toSorted();
  return Promise.all(files.map((file) => readOne(folder, file, taken)));
}

// JSON is YAML too, so one reader reads both.
async function readOne(folder: string, file: string, taken: readonly string[]): Promise<OwnCalendarRead> {
  const id = parse(file).name;
  const { value, problems } = await readYaml<CalendarFile>(folder, file, calendarSchema);
  const found =
    value === null ? problems : [...misnamed(file, id, value.id), ...alreadyThere(file, id, taken), ...noHours(file, value)];
  const told = (await placedIn(folder, found)).map((one) => ({ ...one, where: whereInWords(one) }));
  return {
    id,
    name: value?.name ?? null,
    calendar: value !== null && told.length === 0 ? calendarFrom(value) : null,
    problems: told,
  };
}

function misnamed(file: string, id: string, written: string): Problem[] {
  if (id === written) return [];
  return [{ where: `${file}: id`, what: `the id is '${written}' and the file is called '${id}'`, mend: 'Make them the same.' }];
}

function alreadyThere(file: string, id: string, taken: readonly string[]): Problem[] {
  if (!taken.includes(id)) return [];
  return [
    {
      where: `${file}: id`,
      what: `Redress comes with a calendar '${id}'`,
      mend: `Give yours another id, such as ${id}-OWN. Single days of theirs are changed under Settings, Calendars.`,
    },
  ];
}

/** A clock in working hours would look for an open hour for ever. */
function noHours(file: string, { hours }: CalendarFile): Problem[] {
  if (Object.values(hours).some((spans) => spans.length > 0)) return [];
  return [{ where: `${file}: hours`, what: 'names no opening hours', mend: 'Write at least one: `monday: [["09:00", "17:00"]]`.' }];
}
