// What the screens of self-assessments ask the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';

const list = () => answer(api.GET('/api/assessments'));
export type AssessmentCode = Awaited<ReturnType<typeof list>>['codes'][number];
export const assessmentsQuery = queryOptions({ queryKey: keys.assessments, queryFn: list });

const one = (id: string) => answer(api.GET('/api/assessments/{id}', { params: { path: { id } } }));
export type AssessmentPage = Awaited<ReturnType<typeof one>>;
export type Question = AssessmentPage['questions'][number];
export const assessmentQuery = (id: string) => queryOptions({ queryKey: [...keys.assessments, id], queryFn: () => one(id) });

const behind = (id: string, evidence: string) =>
  answer(api.GET('/api/assessments/{id}/complaints', { params: { path: { id }, query: { evidence } } }));
export const behindQuery = (id: string, evidence: string) =>
  queryOptions({ queryKey: [...keys.assessments, id, 'behind', evidence], queryFn: () => behind(id, evidence) });

export const assessmentsChanged = () => queries.invalidateQueries({ queryKey: keys.assessments });
