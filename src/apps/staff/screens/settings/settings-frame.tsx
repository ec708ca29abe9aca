// The frame of every settings page: its name, and the way to the others. Whoever keeps the rules and nothing else sees those alone.
import { Link, linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may, useColleague } from '../../api/me.ts';
import { Page } from '../../parts/page.tsx';
import styles from './settings.module.css';

type SettingsFrameProps = {
  readonly title: string;
  readonly lead: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

const rulesSay = { words: 'What the rules say', link: linkOptions({ to: '/settings/rules' }) };

const groups = [
  {
    name: 'House',
    places: [
      { words: 'Organisation', link: linkOptions({ to: '/settings', activeOptions: { exact: true } }) },
      { words: 'Legal entities', link: linkOptions({ to: '/settings/entities' }) },
      { words: 'Calendars', link: linkOptions({ to: '/settings/calendars' }) },
      { words: 'Authority', link: linkOptions({ to: '/settings/authority' }) },
      { words: 'Money', link: linkOptions({ to: '/settings/money' }) },
    ],
  },
  {
    name: 'Rules',
    places: [rulesSay, { words: 'Rules for each complaint', link: linkOptions({ to: '/settings/regimes' }) }],
  },
  {
    name: 'Work',
    places: [
      { words: 'Routing and workload', link: linkOptions({ to: '/settings/routing' }) },
      { words: 'Handling', link: linkOptions({ to: '/settings/handling' }) },
      { words: 'Early signs', link: linkOptions({ to: '/settings/signals' }) },
      { words: 'Checklists', link: linkOptions({ to: '/settings/checklists' }) },
      { words: 'Guidance', link: linkOptions({ to: '/settings/guidance' }) },
      { words: 'Files', link: linkOptions({ to: '/settings/files' }) },
    ],
  },
  {
    name: 'Words',
    places: [
      { words: 'Customers’ pages', link: linkOptions({ to: '/settings/portal' }) },
      { words: 'Letters', link: linkOptions({ to: '/settings/letters' }) },
      { words: 'What customers are told', link: linkOptions({ to: '/settings/notices' }) },
      { words: 'Words to avoid', link: linkOptions({ to: '/settings/words' }) },
    ],
  },
  {
    name: 'Mail',
    places: [
      { words: 'Mailboxes', link: linkOptions({ to: '/settings/mailboxes' }) },
      { words: 'Mail out', link: linkOptions({ to: '/settings/mail' }) },
      { words: 'Other channels', link: linkOptions({ to: '/settings/channels' }) },
      { words: 'Other help desks', link: linkOptions({ to: '/settings/help-desks' }) },
    ],
  },
];

const ofRules = [{ name: 'Rules', places: [rulesSay] }];

export function SettingsFrame({ title, lead, actions, children }: SettingsFrameProps) {
  const shown = may(useColleague(), 'manage-settings') ? groups : ofRules;
  return (
    <Page title={title} lead={lead} actions={actions} width="wide">
      <nav className={styles['groups']} aria-label="Settings">
        {shown.map(({ name, places }) => (
          <div key={name} className={styles['group']}>
            <span id={`settings-${name}`} className={styles['groupName']}>
              {name}
            </span>
            <ul className={styles['tabs']} aria-labelledby={`settings-${name}`}>
              {places.map(({ words, link }) => (
                <li key={words}>
                  <Link {...link} className={styles['tab']}>
                    {words}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {children}
    </Page>
  );
}
