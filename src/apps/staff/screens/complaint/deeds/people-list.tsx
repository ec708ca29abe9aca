// Several colleagues, chosen one after another by typing, each taken off again with a button.
import { Button } from '@mantine/core';
import styles from './deed.module.css';
import type { Found } from './find-list.tsx';
import { FindColleague } from './finders.tsx';

type PeopleListProps = {
  readonly label: string;
  readonly people: readonly Found[];
  readonly onChange: (people: Found[]) => void;
};

export function PeopleList({ label, people, onChange }: PeopleListProps) {
  const without = (id: string) => people.filter((one) => one.id !== id);
  return (
    <div>
      <FindColleague
        label={label}
        about="Type a name; choose as many as need it."
        field="readers"
        chosen={null}
        except={people.map(({ id }) => id)}
        onChoose={(found) => {
          if (found) onChange([...without(found.id), found]);
        }}
      />
      <ul className={styles['people']} aria-label={`${label}: chosen`}>
        {people.map(({ id, name }) => (
          <li key={id} className={styles['chosen']}>
            {name}
            <Button
              type="button"
              variant="subtle"
              size="compact-sm"
              onClick={() => onChange(without(id))}
              aria-label={`Take ${name} off`}
            >
              Take off
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
