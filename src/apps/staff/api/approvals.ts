// What the screens ask of approvals: what waits, and one of them with its whole case.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

export const approvalsKey = ['approvals'] as const;

const list = () => answer(api.GET('/api/approvals'));
const one = (id: string) => answer(api.GET('/api/approvals/{id}', { params: { path: { id } } }));

export type Approvals = Awaited<ReturnType<typeof list>>;
export type Waiting = Approvals['waiting'][number];
export type ApprovalPage = Awaited<ReturnType<typeof one>>;

export const approvalsQuery = queryOptions({ queryKey: approvalsKey, queryFn: list });

export const approvalQuery = (id: string) => queryOptions({ queryKey: [...approvalsKey, id], queryFn: () => one(id) });
