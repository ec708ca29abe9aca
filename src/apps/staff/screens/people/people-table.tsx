// The rows of the list of people. A row opens the person.
import { Link } from '@tanstack/react-router';
import type { PersonInList } from '../../api/people.ts';
import { useNow } from '../../clock.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { roleNames } from '../../parts/role-names.ts';
import table from '../../parts/table.module.css';
import styles from './people.module.css';

export function PeopleTable({ people }: { readonly people: readonly PersonInList[] }) {
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Roles</th>
          <th scope="col">Teams</th>
          <th scope="col">Second factor</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td className={table['main']}>
              <Link to="/people/$id" params={{ id: person.id }} data-row>
                {person.name}
              </Link>
              <div className={table['more']}>{person.kind === 'integration' ? 'Integration' : person.email}</div>
            </td>
            <td data-label="Roles">{roleNames(person.roles) || 'None'}</td>
            <td data-label="Teams">{person.teams.map((team) => team.name).join(', ') || 'None'}</td>
            <td data-label="Second factor">{secondFactor(person)}</td>
            <td>
              <Standing person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function secondFactor({ kind, state, secondFactor: on }: PersonInList): string {
  if (kind === 'integration' || state !== 'active') return '–';
  return on ? 'On' : 'Off';
}

export function Standing({ person }: { readonly person: PersonInList }) {
  const now = useNow();
  if (person.state === 'left') return <span className={styles['state']}>Access ended</span>;
  if (person.state === 'invited') {
    const over = person.invitedUntil === null || new Date(person.invitedUntil) <= now;
    if (over)
      return (
        <span className={styles['state']} data-late>
          Invitation expired
        </span>
      );
    return (
      <span className={styles['state']}>
        Invited, until <DayInWords day={(person.invitedUntil ?? '').slice(0, 10)} />
      </span>
    );
  }
  if (person.absentUntil && person.absentUntil >= now.toISOString().slice(0, 10))
    return (
      <span className={styles['state']}>
        Away until <DayInWords day={person.absentUntil} />
      </span>
    );
  if (person.lastSeenAt === null) return <span className={styles['state']}>Not signed in</span>;
  return (
    <span className={styles['state']}>
      Seen <InstantInWords at={person.lastSeenAt} />
    </span>
  );
}
