// What holds for every row that does not say it itself: the team, the channel, a status.
import { Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { definitionOf, fieldNames, isImportField } from '#domain/import/field.ts';
import styles from './import.module.css';
import type { MappingInHand } from './use-mapping.ts';

export function AlwaysFields({ hand }: { readonly hand: MappingInHand }) {
  const set = Object.entries(hand.mapping.always).filter(([name]) => isImportField(name));
  const free = fieldNames.filter((name) => hand.mapping.always[name] === undefined);
  return (
    <section aria-labelledby="always" className={styles['stack']}>
      <div>
        <h2 id="always" className={styles['title']}>
          The same for every row
        </h2>
        <p className={styles['quiet']}>For what the file does not say, such as the team, or how all of them reached you.</p>
      </div>
      {set.map(([name, value]) =>
        isImportField(name) ? (
          <div key={name} className={styles['always']}>
            <TextInput
              label={definitionOf(name).name}
              value={value}
              onChange={(event) => hand.setAlways(name, event.currentTarget.value)}
            />
            <CloseButton aria-label={`Remove ${definitionOf(name).name}`} onClick={() => hand.setAlways(name, undefined)} />
          </div>
        ) : null,
      )}
      <NativeSelect
        className={styles['source'] ?? ''}
        aria-label="Add something that holds for every row"
        value=""
        data={[{ value: '', label: 'Add…' }, ...free.map((name) => ({ value: name as string, label: definitionOf(name).name }))]}
        onChange={(event) => {
          const name = event.currentTarget.value;
          if (isImportField(name)) hand.setAlways(name, '');
        }}
      />
      <Checkbox
        label="Send those without a team where the routing rules say"
        description="Otherwise they wait unassigned."
        checked={hand.mapping.route}
        onChange={(event) => hand.setRoute(event.currentTarget.checked)}
      />
    </section>
  );
}
