// Shows an open problem on the customers' pages: the words everybody reads, in English and in Welsh where wished, and between which days.
import { Switch, Textarea, TextInput } from '@mantine/core';
import { answer, api } from '../../api/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import contactStyles from '../contacts/contact.module.css';
import { type Problem, problemsChanged } from './problem-questions.ts';

interface ShowProblemProps {
  readonly problem: Problem;
  readonly onClose: () => void;
}

const languages = { en: 'English', cy: 'Welsh' } as const;
const nothing = { title: '', what: '', doing: '', byWhen: '' };
type Said = typeof nothing;

export function ShowProblem({ problem: { id, version, title, shown }, onClose }: ShowProblemProps) {
  const said = (language: string): Said => shown.words.find((one) => one.language === language) ?? nothing;
  const begun = shown.words.length > 0 ? said('en') : { ...nothing, title: title.slice(0, 120) };
  return (
    <FormDialog
      place={`show-problem:${id}`}
      title="On the customers’ pages"
      why="Everybody can read it on the first page and where they report a problem, until it is closed. Name nobody in it."
      empty={{
        shown: shown.on || shown.words.length === 0,
        from: shown.from ?? '',
        until: shown.until ?? '',
        en: begun,
        cy: said('cy'),
      }}
      changed={problemsChanged}
      send={({ shown: on, from, until, en, cy }) => {
        const others = Object.values(cy).some((words) => words.trim() !== '') ? [{ language: 'cy', ...cy }] : [];
        const words = on || en.what !== '' ? [{ language: 'en', ...en }, ...others] : [];
        const body = { version, shown: on, from: from || null, until: until || null, words };
        return answer(api.POST('/api/problems/{id}/showing', { params: { path: { id } }, body }));
      }}
      save="Save"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <Switch label="Show it" checked={form.shown} onChange={(event) => change({ shown: event.currentTarget.checked })} />
          {(['en', 'cy'] as const).map((language, at) => (
            <Words
              key={language}
              name={languages[language]}
              said={form[language]}
              wrong={(field) => wrong(`words.${at}.${field}`)}
              place={`words.${at}`}
              onChange={(next) => change({ [language]: next })}
            />
          ))}
          <div className={contactStyles['buttons']}>
            <TextInput
              label="From"
              description="Empty: at once"
              type="date"
              value={form.from}
              data-field="from"
              error={wrong('from')}
              onChange={(event) => change({ from: event.currentTarget.value })}
            />
            <TextInput
              label="Until"
              description="Empty: until it is closed"
              type="date"
              value={form.until}
              data-field="until"
              error={wrong('until')}
              onChange={(event) => change({ until: event.currentTarget.value })}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}

interface WordsProps {
  readonly name: string;
  readonly said: Said;
  readonly place: string;
  readonly wrong: (field: string) => string | undefined;
  readonly onChange: (said: Said) => void;
}

const fields = [
  { field: 'what', label: 'What is wrong, and whom it touches' },
  { field: 'doing', label: 'What we do about it' },
] as const;

function Words({ name, said, place, wrong, onChange }: WordsProps) {
  return (
    <div role="group" aria-label={name} className={contactStyles['another']}>
      <TextInput
        label={`What it is, in ${name}`}
        value={said.title}
        data-field={`${place}.title`}
        error={wrong('title')}
        onChange={(event) => onChange({ ...said, title: event.currentTarget.value })}
      />
      {fields.map(({ field, label }) => (
        <Textarea
          key={field}
          label={`${label}, in ${name}`}
          autosize
          minRows={2}
          maxRows={8}
          value={said[field]}
          data-field={`${place}.${field}`}
          error={wrong(field)}
          onChange={(event) => onChange({ ...said, [field]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={`By when, in ${name}`}
        value={said.byWhen}
        data-field={`${place}.byWhen`}
        error={wrong('byWhen')}
        onChange={(event) => onChange({ ...said, byWhen: event.currentTarget.value })}
      />
    </div>
  );
}
