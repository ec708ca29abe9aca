// Who it is from: found among the customers as one types, or taken down as somebody new. Never asks twice for what is known.
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { customersFoundQuery, type FoundCustomer } from './contact-questions.ts';
import styles from './contacts.module.css';
import { nobody, type Who } from './who.ts';

type WhoFieldProps = {
  readonly who: Who;
  readonly onChange: (who: Who) => void;
  readonly label?: string;
  readonly hint?: string;
  readonly fields?: Readonly<Record<string, string>>;
};

export function WhoField({ who, onChange, label = 'Who', hint, fields = {} }: WhoFieldProps) {
  const known = who.id !== '';
  return (
    <div className={styles['who']}>
      <NameField who={who} onChange={onChange} label={label} hint={hint} error={fields['customer.name'] ?? fields['customer']} />
      {!known && who.name.trim() !== '' ? (
        <div className={styles['pair']}>
          <TextInput
            label="E-mail"
            description="If they gave one."
            type="email"
            autoComplete="off"
            value={who.email}
            data-field="customer.email"
            error={fields['customer.email']}
            onChange={(event) => onChange({ ...who, email: event.currentTarget.value })}
          />
          <TextInput
            label="Telephone"
            description="If they gave one."
            type="tel"
            autoComplete="off"
            value={who.phone}
            data-field="customer.phone"
            error={fields['customer.phone']}
            onChange={(event) => onChange({ ...who, phone: event.currentTarget.value })}
          />
        </div>
      ) : null}
    </div>
  );
}

type NameFieldProps = {
  readonly who: Who;
  readonly onChange: (who: Who) => void;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
};

function NameField({ who, onChange, label, hint, error }: NameFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed] = useDebouncedValue(who.name, 200);
  const known = who.id !== '';
  const { data } = useQuery({ ...customersFoundQuery(typed), enabled: !known && typed.trim().length >= 2 });
  const found = !known && who.name.trim().length >= 2 ? (data?.customers ?? []) : [];
  const pick = (id: string) => {
    const one = found.find((customer) => customer.id === id);
    if (one) onChange({ id, name: one.name ?? '', email: one.email ?? '', phone: one.phone ?? '' });
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={label}
          description={known ? `A customer we know. ${howToReach(who)}` : (hint ?? 'Name, e-mail or telephone number.')}
          autoComplete="off"
          value={who.name}
          data-field="customer"
          error={error}
          onChange={(event) => {
            onChange({ ...(known ? nobody : who), name: event.currentTarget.value });
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label="Customers we know">
          {found.map((customer) => (
            <Combobox.Option key={customer.id} value={customer.id}>
              <FoundOne customer={customer} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function FoundOne({ customer }: { readonly customer: FoundCustomer }) {
  const { name, email, phone, address, complaints } = customer;
  const tells = [email, phone, address].filter(Boolean).join(' · ');
  const told = complaints === 1 ? '1 complaint' : `${complaints} complaints`;
  return (
    <span className={styles['found']}>
      <span>{name ?? 'Name not given'}</span>
      <span className={styles['about']}>{tells ? `${tells} · ${told}` : told}</span>
    </span>
  );
}

function howToReach({ email, phone }: Who): string {
  return [email, phone].filter(Boolean).join(' · ');
}
