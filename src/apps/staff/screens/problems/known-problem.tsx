// Beside a contact or a complaint: the open problems it may be one of, what customers are told of them, and one press to add it, or to
// say so while it is being logged. Nothing is shown where none is near.
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
  /** The complaint, once it has been logged; then its first contact can be added. */
  readonly complaint?: string;
  /** While a complaint is logged: the problem it is said to tell of. */
  readonly chosen?: string | null;
  readonly onChoose?: (problem: string | null) => void;
}

/** More of a long letter says nothing more about which problem it tells of. */
const mostAsked = 1500;

export function KnownProblem({ text, product, contact: taken, complaint, chosen = null, onChoose }: KnownProblemProps) {
  const asked = {
    text: text.slice(0, mostAsked),
    ...(product ? { product } : {}),
    ...(taken ? { contact: taken } : {}),
    ...(complaint ? { complaint } : {}),
  };
  const { data } = useQuery({ ...knownProblemsQuery(asked), enabled: text.trim() !== '' || product !== null });
  const contact = taken ?? (complaint ? data?.contact : null);
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
                {complaint ? 'Add this complaint to it' : 'Add this contact to it'}
              </Button>
            ) : null}
            {onChoose ? (
              <Button
                size="sm"
                variant={chosen === id ? 'filled' : 'default'}
                aria-pressed={chosen === id}
                onClick={() => onChoose(chosen === id ? null : id)}
              >
                {chosen === id ? 'It is this one' : 'Is it this one?'}
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
