// The dialogs of learning: noting a lesson, thanks, or why there is nothing to learn; and what I do differently since.
import { MultiSelect } from '@mantine/core';
import { type LessonKind, lessonKinds } from '#domain/lesson.ts';
import { answer, api } from '../../../../api/client.ts';
import { asChoices } from '../../../../parts/choice.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { choicesOf, DayField, OneOfField, WordsField } from '../../deeds/fields.tsx';
import type { Learning } from '../../questions.ts';

interface LessonForm {
  readonly kind: LessonKind;
  readonly text: string;
  readonly thanks: string;
  readonly involved: string[];
  readonly concerned: string[];
}

type NoteLessonProps = { readonly colleagues: Learning['colleagues']; readonly onClose: () => void };

export function NoteLesson({ colleagues, onClose }: NoteLessonProps) {
  return (
    <DeedForm<LessonForm>
      name="lesson"
      title="Note what it teaches"
      why="It reaches the people you choose, also where they may not see the complaint. Write without names and without blame."
      size="lg"
      empty={{ kind: 'lesson', text: '', thanks: '', involved: [], concerned: [] }}
      send={(body, { params }) => answer(api.POST('/api/complaints/{id}/lessons', { params, body }))}
      save="Note it"
      said="Noted, and shared with whom you chose."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="kind"
            label="What is it?"
            choices={choicesOf<LessonKind>(lessonKinds)}
            value={form.kind}
            onChange={(kind) => change({ kind })}
            error={wrong('kind')}
          />
          <WordsField
            field="text"
            label={textLabels[form.kind]}
            value={form.text}
            onChange={(text) => change({ text })}
            error={wrong('text')}
            required
          />
          {form.kind === 'nothing' ? null : (
            <>
              <WordsField
                field="thanks"
                label="Thanks, where they are due"
                value={form.thanks}
                onChange={(thanks) => change({ thanks })}
                error={wrong('thanks')}
                rows={2}
              />
              <MultiSelect
                label="Who was involved"
                data-field="involved"
                data={asChoices(colleagues)}
                value={form.involved}
                onChange={(involved) => change({ involved })}
                error={wrong('involved')}
                searchable
              />
              <MultiSelect
                label="Whose work it concerns"
                data-field="concerned"
                data={asChoices(colleagues.filter(({ id }) => !form.involved.includes(id)))}
                value={form.concerned}
                onChange={(concerned) => change({ concerned })}
                error={wrong('concerned')}
                searchable
              />
            </>
          )}
        </>
      )}
    </DeedForm>
  );
}

const textLabels: Readonly<Record<LessonKind, string>> = {
  lesson: 'What is to be learnt',
  thanks: 'What was done well',
  nothing: 'Why there is nothing to learn',
};

export function ChangeApproach({ onClose }: { readonly onClose: () => void }) {
  return (
    <DeedForm
      name="approach"
      title="What I do differently"
      why="One change, small enough to begin tomorrow. You look back at it on the day you set."
      empty={{ was: '', becomes: '', lookBack: '' }}
      send={(body, { params }) => answer(api.POST('/api/complaints/{id}/approach-changes', { params, body }))}
      save="Write it down"
      said="Written down."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="was"
            label="Before"
            value={form.was}
            onChange={(was) => change({ was })}
            error={wrong('was')}
            required
            rows={2}
          />
          <WordsField
            field="becomes"
            label="Now"
            value={form.becomes}
            onChange={(becomes) => change({ becomes })}
            error={wrong('becomes')}
            required
            rows={2}
          />
          <DayField
            field="lookBack"
            label="Look back on"
            value={form.lookBack}
            onChange={(lookBack) => change({ lookBack })}
            error={wrong('lookBack')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}
