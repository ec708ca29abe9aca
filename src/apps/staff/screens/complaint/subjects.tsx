// The colleagues the complaint is about, who do not see it; and for a need-to-know complaint, who may open it.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useCase } from './case.tsx';
import styles from './complaint.module.css';
import { useQuickDeed } from './deeds/use-deed.ts';
import { accessQuery } from './questions.ts';
import { Small } from './small.tsx';

export function Subjects() {
  const { page } = useCase();
  const { data } = useQuery(accessQuery(page.id));
  if (!data) return null;
  return (
    <>
      {data.needToKnow ? (
        <div className={styles['access']}>
          <h3 className={styles['sub']}>Who may open it</h3>
          <p>{data.readers.map(({ name }) => name).join(', ')}</p>
        </div>
      ) : null}
      {data.subjects.length > 0 ? (
        <div className={styles['access']}>
          <h3 className={styles['sub']}>Colleagues it is about</h3>
          <ul className={styles['plain']}>
            {data.subjects.map(({ id, name }) => (
              <li key={id}>
                {name} {data.allowed.nameSubject ? <Strike person={id} name={name} /> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function Strike({ person, name }: { readonly person: string; readonly name: string }) {
  const strike = useQuickDeed({
    send: (_, { params: { path, header }, version }) =>
      answer(
        api.POST('/api/complaints/{id}/subjects/{person}/strike', {
          params: { path: { ...path, person }, header },
          body: { version },
        }),
      ),
    said: `Taken back that it is about ${name}.`,
  });
  return (
    <>
      <Small onClick={strike.run} about={`Take back that it is about ${name}`}>
        Take back
      </Small>
      <RefusalMessage error={strike.error} />
    </>
  );
}
