// The reasons that may be given when a duty was done late, with how often each was given; added, renamed, retired.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RegimeSettings } from '../../api/regimes.ts';
import { ReasonDialog, RetireReason } from './reason-dialogs.tsx';
import { timesGiven } from './regime-words.ts';
import routing from './routing.module.css';
import styles from './settings.module.css';

type Open = { readonly what: 'add' } | { readonly what: 'rename' | 'retire'; readonly at: number };

export function LatenessReasons({ settings }: { readonly settings: RegimeSettings }) {
  const [open, setOpen] = useState<Open | null>(null);
  const { latenessReasons: reasons, allowed } = settings;
  const names = reasons.map(({ name }) => name);
  const close = () => setOpen(null);
  return (
    <section className={routing['rules']} aria-labelledby="lateness-reasons">
      <h2 id="lateness-reasons" className={routing['title']}>
        Reasons for lateness
      </h2>
      <p className={routing['words']}>
        When something was done late, one of these is asked for before the complaint is closed. The counts are of the last twelve
        months, in complaints that you may see.
      </p>
      <ul className={styles['list']} aria-label="Reasons in their order">
        {reasons.map(({ id, name, given }, at) => (
          <li key={id} className={styles['row']}>
            <div className={styles['what']}>
              <h3 className={styles['name']}>{name}</h3>
              <p className={styles['more']}>{timesGiven(given)}</p>
            </div>
            {allowed.change ? (
              <div className={styles['deeds']}>
                <Button variant="default" aria-label={`Rename ${name}`} onClick={() => setOpen({ what: 'rename', at })}>
                  Rename
                </Button>
                <Button variant="default" aria-label={`Retire ${name}`} onClick={() => setOpen({ what: 'retire', at })}>
                  Retire
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {allowed.change ? (
        <div className={routing['actions']}>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ what: 'add' })}>
            Add a reason
          </Button>
        </div>
      ) : null}
      {open?.what === 'add' ? <ReasonDialog names={names} at={null} onClose={close} /> : null}
      {open?.what === 'rename' ? <ReasonDialog names={names} at={open.at} onClose={close} /> : null}
      {open?.what === 'retire' ? <RetireReason names={names} at={open.at} onClose={close} /> : null}
    </section>
  );
}
