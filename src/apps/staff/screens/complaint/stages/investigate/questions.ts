// What the stage of investigation asks the server, and the shapes of its answers.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../../api/client.ts';
import { complaintKey } from '../../questions.ts';

const at = (id: string) => ({ path: { id } });
const investigation = (id: string) => answer(api.GET('/api/complaints/{id}/investigation', { params: at(id) }));
const similar = (id: string) => answer(api.GET('/api/complaints/{id}/similar', { params: at(id) }));

export type Investigation = Awaited<ReturnType<typeof investigation>>;
export type JudgedPoint = Investigation['points'][number];
export type Finding = NonNullable<JudgedPoint['finding']>;
export type Evidence = Investigation['evidence'][number];
export type Fact = Investigation['facts'][number];
export type Contribution = Investigation['contributions'][number];
export type Subject = Investigation['subjects'][number];
export type Question = Investigation['questions'][number];
export type Task = Investigation['tasks'][number];
export type Check = Investigation['checklist'][number];
export type SimilarFound = Awaited<ReturnType<typeof similar>>;
export type Similar = SimilarFound['complaints'][number];

export const investigationQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'investigation'], queryFn: () => investigation(id) });

/** Asked once a minute at most: it looks through many complaints, and those do not change while one is worked on. */
export const similarQuery = (id: string) =>
  queryOptions({ queryKey: ['similar', id], queryFn: () => similar(id), staleTime: 60_000 });
