// One person: who they are and what they may do, their way in, what they handle, and what was changed about them.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { personQuery, type PersonPage } from '../../api/people.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { BackTo } from './back-to.tsx';
import { EndAccess } from './end-access.tsx';
import { History } from './history.tsx';
import styles from './people.module.css';
import { Standing } from './people-table.tsx';
import { PersonForm } from './person-form.tsx';
import { WayIn } from './way-in.tsx';

export function Person() {
  const { id } = useParams({ from: '/house/people/$id' });
  const person = useQuery(personQuery(id));
  return (
    <Page
      title={person.data?.name ?? 'Person'}
      width="reading"
      lead={person.data ? <Standing person={person.data} /> : null}
      actions={<BackTo to="/people" words="All people" />}
    >
      {person.isPending ? <LoadingState what="this person" rows={8} /> : null}
      {person.isError ? <ErrorState error={person.error} onRetry={() => void person.refetch()} /> : null}
      {person.data ? <Sheet key={person.data.version} person={person.data} /> : null}
    </Page>
  );
}

function Sheet({ person }: { readonly person: PersonPage }) {
  return (
    <div className={styles['sheet']}>
      {person.allowed.change ? <PersonForm person={person} /> : null}
      {person.allowed.renewInvitation || person.allowed.newPassword ? <WayIn person={person} /> : null}
      <Handles person={person} />
      {person.allowed.endAccess ? <EndAccess person={person} /> : null}
      <FormSection title="History" why="From the record: what was changed, by whom and when.">
        <History entries={person.history} />
      </FormSection>
    </div>
  );
}

function Handles({ person }: { readonly person: PersonPage }) {
  const { complaints, complaintsUnseen, state } = person;
  if (person.kind === 'integration' && complaints.length === 0) return null;
  const gone = state === 'left' && complaints.length > 0;
  return (
    <FormSection
      title="Handles"
      why={gone ? 'They are no longer here: give each of these to somebody else.' : 'Open complaints in their name.'}
    >
      {complaints.length === 0 && complaintsUnseen === 0 ? <p className={styles['line']}>No open complaints.</p> : null}
      <ul className={styles['list']}>
        {complaints.map(({ id, reference, title }) => (
          <li key={id}>
            <a href={`/complaints/${id}`}>{reference}</a> {title}
          </li>
        ))}
      </ul>
      {complaintsUnseen > 0 ? (
        <p className={styles['line']}>
          {complaintsUnseen === 1 ? 'One more that you may not open.' : `${complaintsUnseen} more that you may not open.`}
        </p>
      ) : null}
    </FormSection>
  );
}
