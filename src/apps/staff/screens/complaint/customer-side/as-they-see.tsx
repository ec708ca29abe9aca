// Their page in a frame of its own, in which no script runs and nothing can be sent. The pages it leads to are listed above it, since a
// link inside the frame would leave this complaint.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { ErrorState } from '../../../parts/error-state.tsx';
import { LoadingState } from '../../../parts/loading-state.tsx';
import parts from '../parts.module.css';
import styles from './customer-side.module.css';
import { customerPageQuery, type PersonThere } from './questions.ts';

const first = '/your-complaint/now';

interface Leading {
  readonly to: string;
  readonly words: string;
}

/** The other pages of their complaint that this one leads to, each once. */
function leadingFrom(html: string): Leading[] {
  const links = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('main a[href^="/your-complaint/"]');
  const found = [...links].map((link) => ({ to: link.getAttribute('href') ?? '', words: link.textContent.trim() }));
  const readable = found.filter(({ to }) => !/\.pdf$|\/files\/|\/now$/.test(to));
  return [...new Map(readable.map((one) => [one.to, one])).values()];
}

export function AsTheySee({ complaint, person }: { readonly complaint: string; readonly person: PersonThere }) {
  const [at, go] = useState(first);
  const { data, error, refetch } = useQuery(customerPageQuery(complaint, person.customer, at));
  return (
    <section aria-label={`What ${person.name} sees`} className={styles['seen']}>
      <h2 className={parts['title']}>What they see now</h2>
      <p className={parts['words']}>Exactly their page, in their language. Only they can press its buttons.</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? null : (
        <nav aria-label="Their other pages" className={styles['pages']}>
          {at === first ? null : (
            <Button size="compact-sm" variant="default" onClick={() => go(first)}>
              Back to their first page
            </Button>
          )}
          {leadingFrom(data).map(({ to, words }) => (
            <Button key={to} size="compact-sm" variant="subtle" onClick={() => go(to)}>
              {words}
            </Button>
          ))}
        </nav>
      )}
      {data === undefined && !error ? <LoadingState what="their page" rows={8} /> : null}
      {data === undefined ? null : (
        <iframe
          className={styles['frame'] ?? ''}
          title={`The page as ${person.name} sees it`}
          sandbox="allow-same-origin"
          srcDoc={data}
          onLoad={asHighAsItIs}
        />
      )}
    </section>
  );
}

function asHighAsItIs({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>): void {
  const height = frame.contentDocument?.documentElement.scrollHeight;
  if (height) frame.style.height = `${height}px`;
}
