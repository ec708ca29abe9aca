// One version of our understanding as it was put to the customer, how it stands, and what they said to it.
import { Button } from '@mantine/core';
import { IconCircleCheck, IconClock, IconPencil } from '@tabler/icons-react';
import { channelInWords } from '#domain/channel.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { LongText } from '../../long-text.tsx';
import type { Version } from './questions.ts';
import type { Begin } from './task.ts';
import styles from './understand.module.css';
import { wordFields } from './words.ts';

type VersionCardProps = { readonly version: Version; readonly begin: Begin; readonly may: boolean };

export function VersionCard({ version, begin, may }: VersionCardProps) {
  const { sent } = version;
  if (!sent) return null;
  const answer = version.answers.at(-1)?.answer;
  const Mark = answer === 'confirmed' ? IconCircleCheck : answer === 'corrected' ? IconPencil : IconClock;
  return (
    <article className={styles['version']} aria-label={`Version ${version.number}`}>
      <header className={styles['versionHead']}>
        <h4 className={styles['sub']}>Version {version.number}</h4>
        <span className={styles['state']} data-answer={answer}>
          <Mark size={16} aria-hidden /> {version.state}
        </span>
      </header>
      <p className={styles['quiet']}>
        Put to them by {sent.by ?? 'Redress'} <InstantInWords at={sent.at} />, {channelInWords(sent.how).toLowerCase()}. It stays as
        it was sent.
      </p>
      {version.answers.map((one) => (
        <blockquote key={one.id} className={styles['answer']}>
          <LongText text={one.words} />
          <footer className={styles['quiet']}>
            The customer {one.answer} it <InstantInWords at={one.at} />, {channelInWords(one.how).toLowerCase()}; written down by{' '}
            {one.by ?? 'Redress'}
          </footer>
        </blockquote>
      ))}
      {may && version.last && answer !== 'corrected' ? (
        <Button
          size="compact-sm"
          variant={answer ? 'default' : 'filled'}
          onClick={() => begin({ kind: 'answer', version: version.id })}
        >
          {answer ? 'They corrected it after all' : 'Record what they said'}
        </Button>
      ) : null}
      <details className={styles['fold']} open={version.last && !answer}>
        <summary>What it said</summary>
        {wordFields.map(({ field, label }) =>
          version[field] === '' ? null : (
            <div key={field}>
              <h5 className={styles['label']}>{label}</h5>
              <LongText text={version[field]} />
            </div>
          ),
        )}
        <h5 className={styles['label']}>Points</h5>
        <ol className={styles['points']}>
          {version.points.map(({ id, position, text }) => (
            <li key={id} value={position}>
              {text}
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}
