// What the program is asked about early signs, and the changes that are sent. A change asks everything about signs, contacts and the
// conversation anew, since one contact stands on several screens.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type Signs = Awaited<ReturnType<typeof readSigns>>;
export type Signal = NonNullable<Signs['signal']>;
export type Mark = NonNullable<Signs['read']>['marks'][number];

const readSigns = (id: string) => answer(api.GET('/api/contacts/{id}/signs', at(id)));
const readOfComplaint = (id: string) => answer(api.GET('/api/complaints/{id}/signs', at(id)));

const signsKey = ['signs'] as const;

/** Until it has been read, it is asked for again: that takes a second or two. */
export const signsQuery = (contact: string) =>
  queryOptions({
    queryKey: [...signsKey, 'contact', contact],
    queryFn: () => readSigns(contact),
    refetchInterval: ({ state }) => (state.data && !state.data.read && state.dataUpdateCount < 8 ? 1500 : false),
  });

export const signsOfComplaintQuery = (complaint: string) =>
  queryOptions({ queryKey: [...signsKey, 'complaint', complaint], queryFn: () => readOfComplaint(complaint) });

export async function signsChanged(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: signsKey }),
    queries.invalidateQueries({ queryKey: ['contacts'] }),
    queries.invalidateQueries({ queryKey: ['history'] }),
  ]);
}
