// Routes of customers: found as they are typed, read with their whole history, corrected.
import { z } from 'zod';
import { correctCustomer } from '#handling/intake/correct-customer.ts';
import { RecordPage, recordOf, recordQuery } from '#views/complaints/complaint-record.ts';
import { CustomerPage, customerPage } from '#views/customers/customer-page.ts';
import { CustomersFound, customersQuery, findCustomers } from '#views/customers/find-customers.ts';
import { onThing, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const onCustomer = onThing({ thing: 'customer', path: '/api/customers/:id', tag: 'Customers' });

export const customerRoutes = [
  route({
    method: 'GET',
    path: '/api/customers',
    tag: 'Customers',
    summary: 'Find customers by part of a name, an e-mail address or a telephone number',
    query: customersQuery,
    reply: CustomersFound,
    scope: 'read',
    handle: ({ house, actor, query }) => findCustomers(house.db, actor, query),
  }),
  route({
    method: 'GET',
    path: '/api/customers/:id',
    tag: 'Customers',
    summary: 'Read a customer with everything they told us',
    params,
    reply: CustomerPage,
    scope: 'read',
    handle: ({ house, actor, params }) => customerPage(house.db, actor, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/customers/:id/record',
    tag: 'Record',
    summary: 'Read what was changed about a customer, in words',
    params,
    query: recordQuery,
    reply: RecordPage,
    scope: 'read',
    handle: ({ house, actor, params, query }) => recordOf(house.db, actor, { of: 'customer', id: params.id }, query),
  }),
  onCustomer('corrections', 'Correct what we know of a customer', correctCustomer, version),
];
