// Adding somebody to the customer's side: found among the customers we know, or taken down anew.
import { Checkbox } from '@mantine/core';
import type { Authority, PartyRole } from '#domain/party.ts';
import { answer, api } from '../../../api/client.ts';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { LineField } from './fields.tsx';
import type { Found } from './find-list.tsx';
import { FindCustomer } from './finders.tsx';
import { authorityOf, PartyFields } from './party-fields.tsx';
import styles from './deed.module.css';

const empty = {
  known: null as Found | null,
  role: 'representative' as PartyRole,
  relationship: '',
  authority: 'asked' as Authority,
  name: '',
  email: '',
  phone: '',
  primary: false,
};

type Form = typeof empty;

export function AddParty({ onClose }: DeedProps) {
  return (
    <DeedForm
      name="party"
      title="Add a person"
      size="lg"
      empty={empty}
      send={(form, { params }) => answer(api.POST('/api/complaints/{id}/parties', { params, body: bodyOf(form) }))}
      save="Add them"
      said="Person added."
      onClose={onClose}
    >
      {(fields) => {
        const { form, change, wrong } = fields;
        return (
          <>
            <FindCustomer chosen={form.known} onChoose={(known) => change({ known })} />
            {form.known ? null : (
              <div className={styles['pair']}>
                <LineField
                  field="customer.name"
                  label="Name"
                  value={form.name}
                  onChange={(name) => change({ name })}
                  error={wrong('customer.name')}
                />
                <LineField
                  field="customer.email"
                  label="E-mail"
                  type="email"
                  value={form.email}
                  onChange={(email) => change({ email })}
                  error={wrong('customer.email')}
                />
                <LineField
                  field="customer.phone"
                  label="Telephone"
                  type="tel"
                  value={form.phone}
                  onChange={(phone) => change({ phone })}
                  error={wrong('customer.phone')}
                />
              </div>
            )}
            <PartyFields form={form} change={change} wrong={wrong} />
            <Checkbox
              label="We speak with them first"
              checked={form.primary}
              onChange={(event) => change({ primary: event.currentTarget.checked })}
            />
          </>
        );
      }}
    </DeedForm>
  );
}

function bodyOf(form: Form) {
  const { known, name, email, phone, relationship, primary } = form;
  const customer = known ? { id: known.id } : { name, email, phone, anonymous: false, confidential: false, supportConsent: false };
  const role = form.role === 'representative' ? ('representative' as const) : ('joint-complainant' as const);
  return { customer, role, relationship: relationship || null, authority: authorityOf(form), primary };
}
