// What my learning asks the server, and how it is asked anew after a change.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';

export type MyLearningPage = Awaited<ReturnType<typeof read>>;
const read = () => answer(api.GET('/api/my-learning'));
export const myLearningQuery = queryOptions({ queryKey: keys.learning, queryFn: read });

export async function learningChanged(): Promise<void> {
  await Promise.all([keys.learning, keys.myWork].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
