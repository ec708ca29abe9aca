// The points of the complaint, one a line: each will get its own answer. Enter adds the next, Backspace in an empty one takes it
// away, pasted lines become points of their own.
import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import styles from './log-complaint.module.css';

type PointsProps = {
  readonly points: readonly string[];
  readonly onChange: (points: readonly string[]) => void;
  readonly fields: Readonly<Record<string, string>>;
};

export function Points({ points, onChange, fields }: PointsProps) {
  const list = useRef<HTMLOListElement>(null);
  // Drawn and focused before the next key is read: whoever types fast must not have it land in the line before.
  const focusAfter = (change: () => void, at: number) => {
    flushSync(change);
    list.current?.querySelectorAll('input')[at]?.focus();
  };
  const put = (at: number, ...lines: readonly string[]) => onChange([...points.slice(0, at), ...lines, ...points.slice(at + 1)]);
  const remove = (at: number) => {
    focusAfter(() => onChange(points.length === 1 ? [''] : points.toSpliced(at, 1)), Math.max(0, at - 1));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    if (event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const line = points[at] ?? '';
      focusAfter(() => (line.trim() === '' ? undefined : put(at, line, '')), at + 1);
    }
    if (event.key === 'Backspace' && points[at] === '' && points.length > 1) {
      event.preventDefault();
      remove(at);
    }
  };
  return (
    <fieldset className={styles['points']}>
      <legend className={styles['label']}>Points</legend>
      <p className={styles['quiet']}>One for each thing complained about. Enter adds the next.</p>
      <ol ref={list}>
        {points.map((point, at) => (
          // The place in the list is all that tells one line from another while it is typed.
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own
          <li key={at}>
            <TextInput
              aria-label={`Point ${at + 1}`}
              maxLength={2_000}
              data-field={`points.${at}`}
              error={fields[`points.${at}`]}
              value={point}
              onChange={(event) => put(at, event.currentTarget.value)}
              onKeyDown={(event) => onKey(event, at)}
              onPaste={(event) => {
                const lines = event.clipboardData
                  .getData('text')
                  .split(/\r?\n/)
                  .map((line) => line.trim())
                  .filter(Boolean);
                if (lines.length < 2 || point.trim() !== '') return;
                event.preventDefault();
                focusAfter(() => put(at, ...lines), at + lines.length - 1);
              }}
              rightSection={
                points.length > 1 ? (
                  <ActionIcon variant="subtle" color="gray" aria-label={`Remove point ${at + 1}`} onClick={() => remove(at)}>
                    <IconX size={16} />
                  </ActionIcon>
                ) : null
              }
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
