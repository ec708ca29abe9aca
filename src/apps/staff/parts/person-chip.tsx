// A colleague or a customer by name, with initials to find them by in a list.
import styles from './chips.module.css';

/** First letters of the first and last word of a name: "Amara Osei-Bonsu" gives "AO". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word = '') => String.fromCodePoint(word.codePointAt(0) ?? 32).toLocaleUpperCase())
    .join('')
    .trim();
}

export function PersonChip({ name }: { readonly name: string }) {
  return (
    <span className={styles['person']}>
      <span className={styles['initials']} aria-hidden>
        {initials(name)}
      </span>
      <span className={styles['name']} title={name}>
        {name}
      </span>
    </span>
  );
}
