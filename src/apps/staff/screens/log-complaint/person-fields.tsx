// Who somebody is: search as it is typed, by name, e-mail or telephone; pick a customer we know, or go on typing a new one.
import { Button, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { PersonForm } from './form.ts';
import styles from './log-complaint.module.css';
import { customersQuery } from './questions.ts';

type PersonFieldsProps = {
  readonly person: PersonForm;
  readonly onChange: (person: PersonForm) => void;
  readonly label: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly autoFocus?: boolean;
};

export function PersonFields({ person, onChange, label, path, fields, autoFocus }: PersonFieldsProps) {
  if (person.known) return <Known person={person} onChange={onChange} label={label} />;
  const text = (field: 'name' | 'email' | 'phone') => ({
    person,
    onChange,
    field,
    name: `${path}.${field}`,
    error: fields[`${path}.${field}`],
  });
  return (
    <div className={styles['person']}>
      <SearchField {...text('name')} label={label} placeholder="Name" autoFocus={autoFocus ?? false} />
      <div className={styles['pair']}>
        <SearchField {...text('email')} label="E-mail" type="email" />
        <SearchField {...text('phone')} label="Telephone" type="tel" />
      </div>
    </div>
  );
}

function Known({ person, onChange, label }: Pick<PersonFieldsProps, 'person' | 'onChange' | 'label'>) {
  const { known } = person;
  return (
    <div>
      <p className={styles['label']}>{label}</p>
      <div className={styles['known']}>
        <div>
          <strong>{known?.name ?? 'Name not given'}</strong>
          <span className={styles['quiet']}>{[known?.email, known?.phone].filter(Boolean).join(' · ')}</span>
          {known?.supportNeeds ? <span className={styles['flag']}>Has support needs: read them before you go on</span> : null}
        </div>
        <Button variant="default" size="compact-md" onClick={() => onChange({ ...person, known: null })}>
          Somebody else
        </Button>
      </div>
    </div>
  );
}

type SearchFieldProps = {
  readonly person: PersonForm;
  readonly onChange: (person: PersonForm) => void;
  readonly field: 'name' | 'email' | 'phone';
  readonly label: string;
  readonly name: string;
  readonly type?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly error: string | undefined;
};

function SearchField({ person, onChange, field, label, name, type = 'text', placeholder, autoFocus, error }: SearchFieldProps) {
  const typed = person[field];
  const [asked] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery(customersQuery(asked));
  const found = asked.length >= 2 && typed.trim() !== '' ? (data?.customers ?? []) : [];
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const pick = (id: string) => {
    const known = found.find((one) => one.id === id);
    if (known) onChange({ known, name: '', email: '', phone: '' });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={label}
          type={type}
          placeholder={placeholder}
          autoComplete="off"
          autoFocus={autoFocus}
          data-field={name}
          error={error}
          value={typed}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            onChange({ ...person, [field]: event.currentTarget.value });
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label="Customers we know">
          {found.map(({ id, name: called, email, phone, complaints }) => (
            <Combobox.Option key={id} value={id}>
              <strong>{called ?? 'Name not given'}</strong>
              <span className={styles['quiet']}>
                {[email, phone, complaints === 0 ? null : `${complaints} ${complaints === 1 ? 'complaint' : 'complaints'}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
