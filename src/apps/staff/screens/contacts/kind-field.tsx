// Which kind of contact it is: one row of radio buttons, so that an arrow key is enough.
import { contactKinds } from '#domain/contact-kind.ts';
import { loggedAsContact } from '#domain/contact.ts';
import styles from './contacts.module.css';

export type LoggedKind = (typeof loggedAsContact)[number];

const asks: Readonly<Record<LoggedKind, string>> = {
  query: 'They want to know something.',
  problem: 'Something went wrong, and they are not complaining about it.',
  compliment: 'They praise something or somebody.',
  comment: 'They tell us something and want nothing.',
  suggestion: 'They have an idea for us.',
};

type KindFieldProps = { readonly kind: LoggedKind; readonly onChange: (kind: LoggedKind) => void };

export function KindField({ kind, onChange }: KindFieldProps) {
  return (
    <fieldset className={styles['kinds']}>
      <legend>Kind</legend>
      <div className={styles['choices']}>
        {loggedAsContact.map((one) => (
          <label key={one} className={styles['choice']} data-chosen={one === kind}>
            <input
              type="radio"
              name="kind"
              value={one}
              checked={one === kind}
              autoFocus={one === kind}
              aria-describedby="kind-asks"
              onChange={() => onChange(one)}
            />
            {contactKinds[one]}
          </label>
        ))}
      </div>
      <p id="kind-asks" className={styles['hint']}>
        {asks[kind]}
      </p>
    </fieldset>
  );
}
