// Similar complaints beside the case, with what was found on them, so that like is treated alike. It decides nothing.
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { currency as currencyOf } from '#domain/currency.ts';
import { findingNames } from '#domain/finding.ts';
import { money, moneyInWords } from '#domain/money.ts';
import { groupNames } from '#domain/similar-redress.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import styles from './investigate.module.css';
import { Part, Quiet } from './part.tsx';
import { type Similar, type SimilarFound, similarQuery } from './questions.ts';

export function SimilarCases() {
  const { page } = useCase();
  const { data, error } = useQuery(similarQuery(page.id));
  return (
    <Part title="Similar complaints">
      {error ? (
        <p className={styles['none']}>They could not be looked for just now. The rest of the page is not affected.</p>
      ) : null}
      {data?.complaints.length === 0 ? (
        <p className={styles['none']}>None among those you may see. They are found by product, category and words.</p>
      ) : null}
      {data ? <WhatTheyReceived found={data} /> : null}
      <ul className={styles['rows']}>
        {(data?.complaints ?? []).map((one) => (
          <SimilarRow key={one.id} similar={one} currency={data?.currency ?? 'GBP'} />
        ))}
      </ul>
    </Part>
  );
}

/** What such complaints received in all, in words; never of so few that an amount could be traced to a person. */
function WhatTheyReceived({ found: { redress, currency } }: { readonly found: SimilarFound }) {
  if (!redress)
    return <p className={styles['none']}>Too few similar complaints received money to be shown without telling whose they are.</p>;
  const told = (minor: number) => moneyInWords(money(minor, currencyOf(currency)));
  return (
    <p>
      {redress.count} complaints of {groupNames[redress.of]} received between {told(redress.least)} and {told(redress.most)}; half
      of them between {told(redress.lowerQuartile)} and {told(redress.upperQuartile)}, the middle one {told(redress.median)}.
    </p>
  );
}

interface SimilarRowProps {
  readonly similar: Similar;
  readonly currency: string;
}

function SimilarRow({ similar, currency }: SimilarRowProps) {
  const { id, reference, title, receivedAt, why, points, outcome, received } = similar;
  const found = points.filter(({ verdict, withdrawn }) => verdict && !withdrawn);
  return (
    <li className={styles['row']}>
      <div>
        <Anchor component={Link} underline="always" to="/complaints/$complaint" params={{ complaint: id } as never}>
          {reference}
        </Anchor>{' '}
        {title}
        <Quiet>
          {why}; <InstantInWords at={receivedAt} />
        </Quiet>
        <span className={styles['mark']} data-found={outcome ? true : undefined}>
          {outcome ?? 'Nothing decided yet'}
        </span>
        {received === null ? null : <Quiet>Received {moneyInWords(money(received, currencyOf(currency)))}</Quiet>}
        {found.length > 0 ? (
          <details className={styles['fold']}>
            <summary>{found.length === 1 ? 'The finding' : `The ${found.length} findings`}</summary>
            <ul>
              {found.map(({ position, text, verdict }) => (
                <li key={position}>
                  {text}: {verdict ? findingNames[verdict].toLowerCase() : ''}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </li>
  );
}
