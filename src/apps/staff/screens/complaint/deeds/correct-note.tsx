// Correcting a note of one's own: the new words stand beside the old ones, which stay. Whoever was mentioned is told.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { stillMentioned } from '../mention.ts';
import { notesQuery } from '../questions.ts';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { WordsField } from './fields.tsx';
import { nothingAltered } from './nothing-altered.ts';

export function CorrectNote({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const { data } = useQuery(notesQuery(page.id));
  const note = data?.notes.find(({ id }) => id === subject);
  if (!note) return null;
  return (
    <DeedForm
      name={`note-again-${subject}`}
      title="Correct the note"
      why="The former words stay, marked as corrected. Whoever the note mentions is told."
      size="lg"
      empty={{ text: note.text }}
      send={({ text }, { params }) => {
        if (text.trim() === note.text) throw nothingAltered();
        const mentions = stillMentioned(text, note.mentions).map(({ id }) => id);
        return answer(api.POST('/api/complaints/{id}/notes', { params, body: { text, mentions, corrects: subject } }));
      }}
      save="Keep the correction"
      said="Note corrected."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="text"
          label="The note"
          rows={4}
          value={form.text}
          onChange={(text) => change({ text })}
          error={wrong('text')}
          required
        />
      )}
    </DeedForm>
  );
}
