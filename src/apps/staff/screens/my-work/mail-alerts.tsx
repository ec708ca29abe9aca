// What of mail needs a look, for whoever keeps the settings: shown where they begin their day, not only among the settings.
import { IconMailX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mailPlaces } from '#domain/mail/mail-health.ts';
import { mailHealthQuery } from '../../api/mail-health.ts';
import { may, useColleague } from '../../api/me.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import styles from './my-work.module.css';

/** Nothing is shown while mail goes well. */
export function MailAlerts() {
  const keeps = may(useColleague(), 'manage-settings');
  const { data } = useQuery({ ...mailHealthQuery, enabled: keeps });
  if (!keeps || !data || data.alerts.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Mail that needs a look">
      <div className={styles['title']}>
        <IconMailX size={20} aria-hidden />
        <ListHeader title="Mail that needs a look" />
      </div>
      <ul className={styles['list']}>
        {data.alerts.map(({ place, words, since }) => (
          <li key={words}>
            <Link to={mailPlaces[place]} className={styles['row']} data-row={words}>
              <span className={styles['when']}>
                <span className={styles['what']}>
                  {since ? (
                    <>
                      Since <InstantInWords at={since} />
                    </>
                  ) : (
                    'Now'
                  )}
                </span>
              </span>
              <span className={styles['about']}>
                <span className={styles['words']}>{words}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
