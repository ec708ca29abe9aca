// What the customer's side of a complaint asks the server, under the complaint's own key, so that one change refreshes all of it.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { complaintKey } from '../questions.ts';

const side = (id: string) => answer(api.GET('/api/complaints/{id}/customer-side', { params: { path: { id } } }));

export type PersonThere = Awaited<ReturnType<typeof side>>['people'][number];

export const customerSideQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'customer-side'], queryFn: () => side(id) });

/** The page itself, as our pages write it for them. */
export const customerPageQuery = (id: string, customer: string, at: string) =>
  queryOptions({
    queryKey: [...complaintKey, id, 'customer-page', customer, at],
    queryFn: () =>
      answer(
        api.GET('/api/complaints/{id}/customer-page', {
          params: { path: { id }, query: { customer, at } },
          parseAs: 'text',
        }),
      ),
  });
