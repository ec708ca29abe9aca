// Who complains, and who else is on their side: a representative who speaks for them, others who complain with them.
import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { nobody, type OtherForm } from './form.ts';
import styles from './log-complaint.module.css';
import type { PartProps } from './part.ts';
import { PersonFields } from './person-fields.tsx';

export function Who({ form, change, fields }: PartProps) {
  return (
    <section className={styles['part']} aria-labelledby="log-who">
      <h2 id="log-who">Who</h2>
      <PersonFields
        label="Who is complaining?"
        person={form.who}
        onChange={(who) => change({ who })}
        path="customer"
        fields={fields}
        autoFocus
      />
    </section>
  );
}

export function WhoElse({ form, change, fields }: PartProps) {
  const { others } = form;
  const replace = (at: number, other: OtherForm | null) =>
    change({ others: others.flatMap((one, index) => (index === at ? (other ? [other] : []) : [one])) });
  const add = (role: OtherForm['role']) =>
    change({
      others: [
        ...others,
        {
          ...nobody,
          role,
          relationship: '',
          authority: 'asked',
          primary: others.every(({ primary }) => !primary) && role === 'representative',
        },
      ],
    });
  return (
    <section className={styles['part']} aria-labelledby="log-else">
      <h2 id="log-else">Who else</h2>
      {others.map((other, at) => (
        // Nobody here has a name yet that tells them apart: their place in the list does.
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own
        <Other key={at} other={other} at={at} fields={fields} onChange={(changed) => replace(at, changed)} />
      ))}
      <div className={styles['row']}>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add('representative')}
        >
          Somebody speaks for them
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add('joint-complainant')}
        >
          Somebody complains with them
        </Button>
      </div>
      <div className={styles['row']}>
        <Checkbox
          label="Wishes to stay anonymous"
          checked={form.anonymous}
          onChange={(event) => change({ anonymous: event.currentTarget.checked })}
        />
        <Checkbox
          label="Confidential: known only to those who handle it"
          checked={form.confidential}
          onChange={(event) => change({ confidential: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
}

type OtherProps = {
  readonly other: OtherForm;
  readonly at: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly onChange: (other: OtherForm | null) => void;
};

function Other({ other, at, fields, onChange }: OtherProps) {
  const speaks = other.role === 'representative';
  return (
    <div className={styles['other']}>
      <PersonFields
        label={speaks ? 'Who speaks for them?' : 'Who complains with them?'}
        person={other}
        onChange={(person) => onChange({ ...other, ...person })}
        path={`others.${at}.customer`}
        fields={fields}
      />
      <TextInput
        label="What they are to each other"
        placeholder="Son, solicitor, neighbour"
        value={other.relationship}
        onChange={(event) => onChange({ ...other, relationship: event.currentTarget.value })}
      />
      {speaks ? (
        <Radio.Group
          label="Their authority to act"
          value={other.authority}
          onChange={(authority) => onChange({ ...other, authority })}
        >
          <div className={styles['row']}>
            <Radio value="asked" label="Asked for" />
            <Radio value="seen" label="Seen" />
            <Radio value="none-needed" label="None needed" />
          </div>
        </Radio.Group>
      ) : null}
      <div className={styles['row']}>
        <Checkbox
          label="We speak with them first"
          checked={other.primary}
          onChange={(event) => onChange({ ...other, primary: event.currentTarget.checked })}
        />
        <Button variant="subtle" color="gray" size="compact-md" onClick={() => onChange(null)}>
          Leave them out
        </Button>
      </div>
    </div>
  );
}
