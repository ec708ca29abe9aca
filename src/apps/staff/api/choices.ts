// What one chooses from while complaints and contacts are taken down and worked on: products, categories and causes in use, teams,
// legal entities.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const loadChoices = () => answer(api.GET('/api/log-choices'));
export type Choices = Awaited<ReturnType<typeof loadChoices>>;

export const choicesQuery = queryOptions({ queryKey: ['log-choices'], queryFn: loadChoices, staleTime: 60_000 });
