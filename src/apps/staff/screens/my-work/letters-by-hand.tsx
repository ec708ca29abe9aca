// Letters prepared for customers whom no program can write to: print and post them, one by one or all at once, or read them out, and say here
// that it was done.
import { Anchor, Button, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { useOnce } from '../../api/use-once.ts';
import { complaintPath } from '../../parts/complaint-words.ts';
import { ListHeader } from '../../parts/list-header.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './my-work.module.css';

const read = () => answer(api.GET('/api/letters-by-hand'));
/** Named like a complaint's own questions: what is sent on its page leaves my work. */
const byHandQuery = queryOptions({ queryKey: ['complaint', 'letters by hand'] as const, queryFn: read });
type ByHand = Awaited<ReturnType<typeof read>>;

/** Nothing is shown while there are none. */
export function LettersByHand() {
  const { data } = useQuery(byHandQuery);
  if (!data || data.letters.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Letters to post or read out">
      <div className={styles['title']}>
        <IconPrinter size={20} aria-hidden />
        <ListHeader title="Letters to post or read out" count={data.letters.length} of={['letter', 'letters']} />
      </div>
      <Post key={data.today} data={data} />
      <ul className={styles['list']}>
        {data.letters.map((letter) => (
          <Row key={letter.id} letter={letter} today={data.today} allowed={data.allowed} />
        ))}
      </ul>
    </section>
  );
}

/** More than one to post: printed in one go, and said to be posted in one go. */
function Post({ data: { letters, today, allowed } }: { readonly data: ByHand }) {
  const [on, setOn] = useState(today);
  const waiting = letters.filter(({ by }) => by === 'post');
  const post = useOnce({
    mutationFn: () => {
      const given = waiting.map(({ id, version, complaint }) => ({ letter: id, version, complaint: complaint.id }));
      return answer(api.POST('/api/letters-to-post/postings', { body: { letters: given, on } }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['complaint'] }),
  });
  const refused = post.data?.refused ?? [];
  const nameOf = (id: string) => letters.find((letter) => letter.id === id)?.complaint.reference ?? 'A letter';
  if (waiting.length < 2 && refused.length === 0) return null;
  return (
    <div className={styles['byHand']}>
      <p>
        <Anchor href="/api/letters-to-post" target="_blank">
          Print all {waiting.length} letters to post (one PDF)
        </Anchor>
        . Each begins on a sheet of its own.
      </p>
      {allowed && waiting.length > 1 ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!post.isPending) post.mutate();
          }}
        >
          <TextInput
            type="date"
            label="Posted on"
            value={on}
            max={today}
            required
            withAsterisk={false}
            size="sm"
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" size="sm" loading={post.isPending} disabled={on === ''}>
            All {waiting.length} were posted
          </Button>
        </form>
      ) : null}
      <div role="status">
        {refused.length > 0 ? (
          <>
            {post.data?.posted.length === 0 ? 'None was' : `${post.data?.posted.length} were`} kept as posted. These were not:
            <ul>
              {refused.map(({ letter, words }) => (
                <li key={letter}>
                  {nameOf(letter)}: {words}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <RefusalMessage error={post.error} />
    </div>
  );
}

interface RowProps {
  readonly letter: ByHand['letters'][number];
  readonly today: string;
  readonly allowed: boolean;
}

function Row({ letter: { id, version, name, by, complaint, address, phone }, today, allowed }: RowProps) {
  const readOut = by === 'phone';
  const send = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/complaints/{id}/letter-sendings', {
          params: { path: { id: complaint.id } },
          body: { letter: id, version, by: readOut ? 'phone' : by, on: today, already: by === 'email', proof: '' },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['complaint'] }),
  });
  const file = `/api/complaints/${complaint.id}/letters/${id}/file?form=${readOut ? 'text' : 'pdf'}&on=${today}&show=page`;
  const whom = complaint.customer ?? 'no name given';
  return (
    <li className={styles['byHand']}>
      <p>
        <Link to={complaintPath(complaint.id)} search={{ stage: 'respond' }} data-row={complaint.id}>
          {name}: {complaint.title}
        </Link>{' '}
        <span className={styles['what']}>
          {complaint.reference} · {whom} · {readOut ? (phone ?? '') : by === 'post' ? (address ?? '').replaceAll('\n', ', ') : ''}
        </span>
      </p>
      <p>
        <Anchor href={file} target="_blank">
          {readOut ? 'The words to read' : 'The letter to print (PDF)'}
        </Anchor>{' '}
        {allowed ? (
          <Button
            variant="default"
            size="sm"
            loading={send.isPending}
            onClick={() => send.mutate()}
            aria-label={`${done[by]}: ${name}, ${complaint.reference}`}
          >
            {done[by]}
          </Button>
        ) : null}
      </p>
      <RefusalMessage error={send.error} />
    </li>
  );
}

const done: Readonly<Record<ByHand['letters'][number]['by'], string>> = {
  post: 'It was posted today',
  phone: 'It was read to them today',
  email: 'It was sent today',
  text: 'It was sent today',
};
