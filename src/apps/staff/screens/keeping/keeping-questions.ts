// What the screens of keeping and erasing ask, under names that begin with 'keeping', so that one change refreshes them all.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

const key = ['keeping'] as const;

const due = (query: { rulePack?: string; rule?: string }) => answer(api.GET('/api/retention/due', { params: { query } }));
const list = () => answer(api.GET('/api/disposals'));
const one = (id: string) => answer(api.GET('/api/disposals/{id}', { params: { path: { id } } }));
const holds = () => answer(api.GET('/api/legal-holds'));
const periods = () => answer(api.GET('/api/retention/periods'));
const ofComplaint = (id: string) => answer(api.GET('/api/complaints/{id}/retention', { params: { path: { id } } }));

export type Due = Awaited<ReturnType<typeof due>>;
export type DueLine = Due['complaints'][number];
export type Disposal = Awaited<ReturnType<typeof list>>['disposals'][number];
export type DisposalPage = Awaited<ReturnType<typeof one>>;
export type Hold = Awaited<ReturnType<typeof holds>>['holds'][number];
export type HoldChoices = Awaited<ReturnType<typeof holds>>['choices'];
export type Period = Awaited<ReturnType<typeof periods>>['periods'][number];
export type Retention = Awaited<ReturnType<typeof ofComplaint>>;

export const dueQuery = (of: { rulePack?: string; rule?: string }) =>
  queryOptions({ queryKey: [...key, 'due', of], queryFn: () => due(of) });
export const disposalsQuery = queryOptions({ queryKey: [...key, 'disposals'], queryFn: list });
export const disposalQuery = (id: string) => queryOptions({ queryKey: [...key, 'disposals', id], queryFn: () => one(id) });
export const holdsQuery = queryOptions({ queryKey: [...key, 'holds'], queryFn: holds });
export const periodsQuery = queryOptions({ queryKey: [...key, 'periods'], queryFn: periods });
export const retentionQuery = (id: string) =>
  queryOptions({ queryKey: ['complaint', id, 'retention'], queryFn: () => ofComplaint(id) });

/** After a change: what is due, decided and held is asked anew, and so is how long the open complaint is kept. */
export async function keepingChanged(): Promise<void> {
  await Promise.all([key, ['complaint']].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
