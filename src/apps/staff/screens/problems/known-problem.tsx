// Beside a contact: the open problems it may be one of, what customers are told of them, and one press to add it. Nothing is shown
// where none is near.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import contactStyles from '../contacts/contact.module.css';
import { knownProblemsQuery, problemsChanged } from './problem-questions.ts';

interface KnownProblemProps {
  readonly text: string;
  readonly product: string | null;
  /** The contact, once it has been taken down; then it can be added. */
  readonly contact?: string;
}

/** More of a long letter says nothing more about which problem it tells of. */
const mostAsked = 1500;

export function KnownProblem({ text, product, contact }: KnownProblemProps) {
  const asked = { text: text.slice(0, mostAsked), ...(product ? { product } : {}), ...(contact ? { contact } : {}) };
  const { data } = useQuery({ ...knownProblemsQuery(asked), enabled: text.trim() !== '' || product !== null });
  const add = useOnce({
    mutationFn: (problem: string) =>
      answer(
        api.POST('/api/problems/{id}/contacts', {
          params: { path: { id: problem } },
          body: { contacts: contact ? [contact] : [] },
        }),
      ),
    onSettled: problemsChanged,
  });
  if (!data || data.problems.length === 0) return null;
  return (
    <section className={contactStyles['card']} aria-label="Known problems">
      <h2 className={contactStyles['title']}>
        {data.problems.some(({ isIn }) => isIn) ? 'Part of a known problem' : 'This may be a known problem'}
      </h2>
      {data.problems.map(({ id, title, advice, contacts, isIn }) => (
        <div key={id}>
          <p className={contactStyles['standing']}>
            <Link to="/problems/$problem" params={{ problem: id }}>
              {title}
            </Link>
            <span className={contactStyles['hint']}>{contacts === 1 ? '1 contact' : `${contacts} contacts`}</span>
            {contact && !isIn ? (
              <Button size="sm" variant="default" loading={add.isPending && add.variables === id} onClick={() => add.mutate(id)}>
                Add this contact to it
              </Button>
            ) : null}
          </p>
          {advice ? <p className={contactStyles['hint']}>{`Tell customers who ask: ${advice}`}</p> : null}
        </div>
      ))}
      <RefusalMessage error={add.error} />
    </section>
  );
}
