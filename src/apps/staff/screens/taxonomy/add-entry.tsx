// Adds an entry, at the top of a tree or below another.
import { useMutation } from '@tanstack/react-query';
import { EntryForm } from './entry-form.tsx';
import { focusEntry } from './focus-entry.ts';
import { addEntry, type Entry, taxonomyChanged } from './taxonomy-questions.ts';
import styles from './taxonomy.module.css';

type AddEntryProps = { readonly taxonomy: Entry['taxonomy']; readonly under: Entry | null; readonly onClose: () => void };

export function AddEntry({ taxonomy, under, onClose }: AddEntryProps) {
  const add = useMutation({
    mutationFn: (given: { readonly name: string; readonly synonyms: string[] }) => addEntry(taxonomy, under?.id ?? null, given),
    onSuccess: async ({ id }) => {
      await taxonomyChanged();
      onClose();
      focusEntry(id);
    },
  });
  return (
    <section className={styles['adding']} aria-label={under ? `A new entry below ${under.name}` : 'A new entry at the top'}>
      <h3 className={styles['title']}>{under ? `New, below ${under.name}` : 'New, at the top'}</h3>
      <EntryForm name="" synonyms={[]} button="Add" change={add} fresh onClose={onClose} />
    </section>
  );
}
