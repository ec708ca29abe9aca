// Where a contact is in another help desk, and what was said there by both sides.
import { InstantInWords } from '../../parts/day-in-words.tsx';
import type { Contact } from './contact-questions.ts';
import styles from './contact.module.css';

export function Elsewhere({ contact: { elsewhere } }: { readonly contact: Contact }) {
  if (elsewhere === null) return null;
  const { desk, id, url, closed, changedAt, turns, place, tags } = elsewhere;
  return (
    <section className={styles['card']} aria-labelledby="elsewhere">
      <h2 id="elsewhere" className={styles['title']}>
        In {desk}
      </h2>
      <p>
        {url === null ? (
          id
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            Open {id} in {desk}
          </a>
        )}
        {closed ? ', closed there' : ''}. Heard of last <InstantInWords at={changedAt} />.
      </p>
      {place === null && tags.length === 0 ? null : <p>{[...(place === null ? [] : [place]), ...tags].join(' · ')}</p>}
      {turns.length < 2 ? null : (
        <details>
          <summary>What was said there ({turns.length})</summary>
          <ol className={styles['turns']}>
            {turns.map((turn, at) => (
              <li key={`${turn.at ?? ''} ${at}`}>
                <strong>{turn.ours ? desk : 'Customer'}</strong>
                {turn.at === null ? null : (
                  <>
                    , <InstantInWords at={turn.at} />
                  </>
                )}
                <p className={styles['text']}>{turn.text}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
