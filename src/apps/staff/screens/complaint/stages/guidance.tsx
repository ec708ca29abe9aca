// Guidance for the open stage, folded: a title each, opened when it is needed. It stands below the work and never in its way.
import { useQuery } from '@tanstack/react-query';
import type { Stage } from '#domain/complaint.ts';
import { GuidanceBody } from '../../../parts/guidance-body.tsx';
import { guidanceQuery } from '../../../api/guidance.ts';
import styles from './guidance.module.css';

export function Guidance({ stage }: { readonly stage: Stage }) {
  const { data } = useQuery(guidanceQuery(stage));
  if (!data || data.texts.length === 0) return null;
  return (
    <section className={styles['guidance']} aria-labelledby="guidance">
      <h3 id="guidance" className={styles['title']}>
        Good to know
      </h3>
      {data.texts.map(({ id, title, body }) => (
        <details key={id} className={styles['text']}>
          <summary>{title}</summary>
          <GuidanceBody body={body} />
        </details>
      ))}
    </section>
  );
}
