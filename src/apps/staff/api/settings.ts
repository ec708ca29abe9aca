// The questions the settings ask, and how their answers are forgotten when something was changed.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import { queries } from './queries.ts';

export const settingsQuery = queryOptions({ queryKey: keys.settings, queryFn: () => answer(api.GET('/api/settings')) });

export const calendarsQuery = queryOptions({ queryKey: keys.calendars, queryFn: () => answer(api.GET('/api/settings/calendars')) });

export const calendarQuery = (id: string, year: number) =>
  queryOptions({
    queryKey: keys.calendar(id, year),
    queryFn: () => answer(api.GET('/api/settings/calendars/{id}', { params: { path: { id }, query: { year } } })),
  });

export const rulesQuery = queryOptions({ queryKey: keys.rules, queryFn: () => answer(api.GET('/api/rules')) });

export type Settings = Awaited<ReturnType<NonNullable<typeof settingsQuery.queryFn>>>;

export type Entity = Settings['entities'][number];

/** After a change: whatever shows settings asks again, and so does what says who I am and where. */
export async function settingsChanged(): Promise<void> {
  await Promise.all(
    [keys.settings, keys.calendars, keys.rules, keys.me].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
}
