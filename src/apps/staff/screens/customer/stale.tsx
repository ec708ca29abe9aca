// Somebody else corrected the customer meanwhile: which words now differ from those typed, and the two ways on.
import { Button } from '@mantine/core';
import { channelInWords } from '#domain/channel.ts';
import type { Details } from './customer-questions.ts';
import styles from './customer.module.css';

const names = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Telephone',
  address: 'Address',
  preferredChannel: 'Preferred channel',
  contactTimes: 'Best times',
  language: 'Language',
  adjustments: 'Adjustments',
  supportNeeds: 'Support needs',
  noUpdates: 'Not told how it goes',
  noFeedback: 'Not asked how it went',
  anonymous: 'Stays anonymous',
  confidential: 'Confidential',
} as const satisfies Partial<Record<keyof Details, string>>;
const compared = Object.keys(names) as (keyof typeof names)[];

type StaleProps = {
  readonly typed: Details;
  readonly now: Details;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
};

export function Stale({ typed, now, onTheirs, onMine }: StaleProps) {
  const differ = compared.filter((field) => typed[field] !== now[field]);
  return (
    <div className={styles['stale']}>
      {differ.length > 0 ? (
        <>
          <p>Where it now differs from what you typed:</p>
          <ul>
            {differ.map((field) => (
              <li key={field}>
                {names[field]}: it now says <b>{inWords(field, now)}</b>, you typed <b>{inWords(field, typed)}</b>.
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Both now say the same.</p>
      )}
      <div className={styles['buttons']}>
        <Button variant="default" onClick={onTheirs}>
          Show it as it is now
        </Button>
        <Button variant="default" onClick={onMine}>
          Save mine over it
        </Button>
      </div>
    </div>
  );
}

function inWords(field: keyof typeof names, details: Details): string {
  const value = details[field];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === '') return 'nothing';
  return field === 'preferredChannel' ? channelInWords(value) : `“${value}”`;
}
