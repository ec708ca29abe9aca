// The contacts of a problem, newest first; some of them may be taken out, or made another problem.
import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { ContactRow } from '../contacts/contact-row.tsx';
import contactStyles from '../contacts/contacts.module.css';
import { type Problem, problemsChanged } from './problem-questions.ts';
import styles from './problems.module.css';
import { TitleField } from './title-field.tsx';

export function ProblemContacts({ problem }: { readonly problem: Problem }) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const [splitting, split] = useState(false);
  const params = { path: { id: problem.id } };
  const remove = useOnce({
    mutationFn: () => answer(api.POST('/api/problems/{id}/removals', { params, body: { contacts: [...chosen] } })),
    onSuccess: () => choose([]),
    onSettled: problemsChanged,
  });
  const mayGather = problem.allowed.includes('gather');
  const maySplit = problem.allowed.includes('split') && chosen.length < problem.contacts;
  return (
    <section className={contactStyles['list']}>
      <ListHeader title="Contacts" count={problem.contacts} of={['contact', 'contacts']}>
        {chosen.length > 0 ? (
          <>
            <Button size="sm" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              {`Take out ${chosen.length}`}
            </Button>
            {maySplit ? (
              <Button size="sm" variant="default" onClick={() => split(true)}>
                Make another problem of them
              </Button>
            ) : null}
          </>
        ) : null}
      </ListHeader>
      <RefusalMessage error={remove.error} />
      {problem.listed.length === 0 ? (
        <p className={contactStyles['hint']}>No contact is in it yet. Add one from the page of the contact.</p>
      ) : (
        <ul className={contactStyles['rows']}>
          {problem.listed.map((contact) => (
            <Chosen
              key={contact.id}
              of={contact}
              chosen={chosen.includes(contact.id)}
              onChoose={mayGather ? (yes) => choose(toggled(chosen, contact.id, yes)) : null}
            />
          ))}
        </ul>
      )}
      {problem.contacts > problem.listed.length ? (
        <p className={contactStyles['hint']}>{`The newest ${problem.listed.length} are shown.`}</p>
      ) : null}
      {splitting ? <SplitProblem problem={problem} contacts={chosen} onClose={() => split(false)} /> : null}
    </section>
  );
}

const toggled = (chosen: readonly string[], id: string, yes: boolean): string[] =>
  yes ? [...chosen, id] : chosen.filter((one) => one !== id);

interface ChosenProps {
  readonly of: Problem['listed'][number];
  readonly chosen: boolean;
  readonly onChoose: ((yes: boolean) => void) | null;
}

function Chosen({ of: contact, chosen, onChoose }: ChosenProps) {
  const row = <ContactRow contact={contact} />;
  if (!onChoose) return row;
  return (
    <li className={styles['chosen']}>
      <Checkbox
        aria-label={`Choose the contact of ${contact.customer ?? 'somebody not named'}: ${(contact.subject || contact.text).slice(0, 60)}`}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <ul>{row}</ul>
    </li>
  );
}

interface SplitProblemProps {
  readonly problem: Problem;
  readonly contacts: readonly string[];
  readonly onClose: () => void;
}

function SplitProblem({ problem: { id, version }, contacts, onClose }: SplitProblemProps) {
  const navigate = useNavigate();
  const made = useRef('');
  return (
    <FormDialog
      place={`split-problem:${id}`}
      title="Make another problem of them"
      why={
        contacts.length === 1
          ? 'One contact goes into a problem of its own.'
          : `${contacts.length} contacts go into a problem of their own.`
      }
      empty={{ title: '' }}
      changed={problemsChanged}
      send={async ({ title }) => {
        const body = { version, title, contacts: [...contacts] };
        const { id: into } = await answer(api.POST('/api/problems/{id}/split', { params: { path: { id } }, body }));
        made.current = into;
      }}
      onDone={() => void navigate({ to: '/problems/$problem', params: { problem: made.current } })}
      save="Make it"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <TitleField title={form.title} error={wrong('title')} onChange={(title) => change({ title })} />
      )}
    </FormDialog>
  );
}
