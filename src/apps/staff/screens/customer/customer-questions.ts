// What the customer screen asks of the program, and the correction it sends. A customer's details are held as a form of plain
// words, so that what was typed can be kept and laid beside what is there now.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

export type Customer = Awaited<ReturnType<typeof readCustomer>>;

export const customerQuery = (id: string) => queryOptions({ queryKey: ['customers', 'one', id], queryFn: () => readCustomer(id) });

function readCustomer(id: string) {
  return answer(api.GET('/api/customers/{id}', { params: { path: { id } } }));
}

/** The details as they are typed; `version` is that of the page from which they came. */
export interface Details {
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly preferredChannel: string;
  readonly contactTimes: string;
  readonly language: string;
  readonly adjustments: string;
  readonly supportNeeds: string;
  readonly supportConsent: boolean;
  readonly noUpdates: boolean;
  readonly noFeedback: boolean;
  readonly anonymous: boolean;
  readonly confidential: boolean;
}

export function detailsOf(customer: Customer): Details {
  return {
    version: customer.version,
    name: customer.name ?? '',
    email: customer.email ?? '',
    phone: customer.phone ?? '',
    address: customer.address ?? '',
    preferredChannel: customer.preferredChannel ?? '',
    contactTimes: customer.contactTimes ?? '',
    language: customer.language ?? '',
    adjustments: customer.adjustments ?? '',
    supportNeeds: customer.supportNeeds ?? '',
    supportConsent: customer.supportNeeds !== null,
    noUpdates: customer.noUpdates,
    noFeedback: customer.noFeedback,
    anonymous: customer.anonymous,
    confidential: customer.confidential,
  };
}

export function correctCustomer(id: string, details: Details) {
  const supportNeeds = details.supportConsent ? details.supportNeeds : '';
  return answer(api.POST('/api/customers/{id}/corrections', { params: { path: { id } }, body: { ...details, supportNeeds } }));
}
