// The complaint is logged: its reference, large, to read out; what happens next and when, to say.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useNow } from '../../clock.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { Page } from '../../parts/page.tsx';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { aheadOf } from './form.ts';
import styles from './log-complaint.module.css';
import { clocksAheadQuery } from './questions.ts';
import type { Logged } from './use-log.ts';

/** 'C, 26, 0 4 F 7 K': as one says it on the phone, and as a screen reader reads it. */
export const spelled = (reference: string): string =>
  reference
    .split('-')
    .map((part, index) => (index === 2 ? part.split('').join(' ') : part))
    .join(', ');

export function LoggedPage({ logged, onAnother }: { readonly logged: Logged; readonly onAnother: () => void }) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  useKeys([{ id: 'log-another', words: 'Log another complaint', keys: 'n', group: 'This page', run: onAnother }]);
  const { form, reference } = logged;
  const here = { timeZone: useTimeZone(), now: useNow() };
  const { data } = useQuery(clocksAheadQuery(aheadOf(form, here)));
  return (
    <Page title="The complaint is logged" width="reading" lead="Read the reference out, and say what happens next.">
      <p ref={heading} tabIndex={-1} className={styles['reference']} aria-label={`The reference is ${spelled(reference)}`}>
        {reference}
      </p>
      <p className={styles['spelled']} aria-hidden>
        {spelled(reference)}
      </p>
      <section className={styles['part']} aria-labelledby="logged-next">
        <h2 id="logged-next">What happens next</h2>
        <ul className={styles['clocks']}>
          {(data?.clocks ?? []).map(({ id, rulePack, regime, name, words, standing, day, duty }) =>
            day ? (
              <li key={`${rulePack} ${id}`}>
                <span>
                  {name}
                  <span className={styles['quiet']}>{regime ? `${duty} Under ${regime}.` : duty}</span>
                </span>
                <ClockChip standing={standing} words={words} due={day} />
              </li>
            ) : null,
          )}
        </ul>
      </section>
      <div className={styles['row']}>
        <Button renderRoot={(props) => <Link {...props} to={`/complaints/${reference}`} />}>Open the complaint</Button>
        <Button variant="default" onClick={onAnother}>
          Log another
        </Button>
      </div>
    </Page>
  );
}
