// Writes what customers are told: before they notice or that it is put right, to whom, how fast, and the words in English and in the
// languages they speak. The house's own words stand there to begin with; what is in square brackets is still to be written.
import { NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type Audience,
  type InTouch,
  inTouchChoices,
  type TellingKind,
  tellingKinds,
  type TellingWords,
} from '#domain/problem-telling.ts';
import { audiencesOf, tellingAsItBegins, tellingGaps } from '#domain/telling-words.ts';
import { answer, api } from '../../../api/client.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import contactStyles from '../../contacts/contact.module.css';
import { problemsChanged, type Telling, type TellingPage } from '../problem-questions.ts';
import styles from './customers.module.css';
import { languageName, languagesOffered } from './languages.ts';

interface WriteTellingProps {
  readonly page: TellingPage;
  readonly telling: Telling | null;
  readonly onClose: () => void;
}

interface Form {
  readonly kind: TellingKind;
  readonly inTouch: InTouch;
  readonly anHour: number;
  /** By 'audience.language'. */
  readonly words: Readonly<Record<string, TellingWords>>;
}

export function WriteTelling({ page: { problem, languages }, telling, onClose }: WriteTellingProps) {
  const [language, choose] = useState('en');
  return (
    <FormDialog<Form>
      place={`write-telling:${telling?.id ?? problem.id}`}
      title={telling ? 'Change what they are told' : 'Write what they are told'}
      why="A second person reads every word before anybody is told. Nothing is sent by saving."
      empty={telling ? asWritten(telling) : asBegun(problem.state === 'closed' ? 'put-right' : 'warning')}
      changed={problemsChanged}
      send={(form) =>
        answer(api.POST('/api/problems/{id}/messages', { params: { path: { id: problem.id } }, body: asSent(form, telling) }))
      }
      save="Save"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          {telling ? null : (
            <Radio.Group
              label="What it says"
              value={form.kind}
              onChange={(kind) => change({ kind, words: untouched(form) ? asBegun(kind).words : form.words })}
            >
              <div className={contactStyles['buttons']}>
                {Object.entries(tellingKinds).map(([kind, label]) => (
                  <Radio key={kind} value={kind} label={label} disabled={kind === 'warning' && problem.state !== 'open'} />
                ))}
              </div>
            </Radio.Group>
          )}
          <Select
            label="Customers who told us of it themselves"
            data={Object.entries(inTouchChoices).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            value={form.inTouch}
            onChange={(next) => change({ inTouch: (next ?? 'leave-out') as InTouch })}
          />
          <NumberInput
            label="How many an hour, at most"
            description="So that whoever answers the telephone can keep up."
            min={1}
            max={20_000}
            value={form.anHour}
            data-field="anHour"
            error={wrong('anHour')}
            onChange={(next) => change({ anHour: Number(next) || 1 })}
          />
          <Select
            label="Language you write in"
            description="Whoever’s language is not written gets it in English."
            data={languagesOffered(languages, Object.keys(form.words))}
            allowDeselect={false}
            value={language}
            onChange={(next) => choose(next ?? 'en')}
          />
          {audiencesOf(form.inTouch).map((audience) => (
            <Words
              key={`${audience}.${language}`}
              of={{ audience, language, kind: form.kind, both: form.inTouch === 'own-words' }}
              words={form.words[`${audience}.${language}`]}
              onChange={(words) => change({ words: { ...form.words, [`${audience}.${language}`]: words } })}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}

const asWritten = ({ kind, inTouch, anHour, words }: Telling): Form => ({
  kind,
  inTouch,
  anHour,
  words: Object.fromEntries(words.map(({ audience, language, subject, text }) => [`${audience}.${language}`, { subject, text }])),
});

const asBegun = (kind: TellingKind): Form => ({
  kind,
  inTouch: 'leave-out',
  anHour: 300,
  words: { 'affected.en': tellingAsItBegins(kind, 'affected', 'en') },
});

/** Whether the words are still those they begin as. */
const untouched = (form: Form): boolean =>
  Object.entries(form.words).every(([key, words]) => {
    const [audience, language] = key.split('.') as [Audience, string];
    return tellingAsItBegins(form.kind, audience, language).text === words.text;
  });

function asSent({ kind, inTouch, anHour, words }: Form, telling: Telling | null) {
  const needed = audiencesOf(inTouch);
  const given = {
    ...Object.fromEntries(needed.map((audience) => [`${audience}.en`, tellingAsItBegins(kind, audience, 'en')])),
    ...words,
  };
  const all = Object.entries(given).map(([key, { subject, text }]) => {
    const [audience, language] = key.split('.') as [Audience, string];
    return { audience, language, subject, text };
  });
  const of = telling ? { telling: telling.id, version: telling.version } : {};
  return { ...of, kind, inTouch, anHour, words: all.filter(({ subject, text }) => subject.trim() !== '' || text.trim() !== '') };
}

interface WordsProps {
  readonly of: { readonly audience: Audience; readonly language: string; readonly kind: TellingKind; readonly both: boolean };
  readonly words: TellingWords | undefined;
  readonly onChange: (words: TellingWords) => void;
}

function Words({
  of: { audience, language, kind, both },
  words = tellingAsItBegins(kind, audience, language),
  onChange,
}: WordsProps) {
  const whose = both ? (audience === 'in-touch' ? ', for those who told us' : ', for everybody else') : '';
  const place = `${audience}.${language}`;
  return (
    <div className={styles['form']} role="group" aria-label={`${languageName(language)}${whose}`}>
      <TextInput
        label={`Subject in ${languageName(language)}${whose}`}
        value={words.subject}
        data-field={`${place}.subject`}
        onChange={(event) => onChange({ ...words, subject: event.currentTarget.value })}
      />
      <Textarea
        label={`Message in ${languageName(language)}${whose}`}
        description={`Gaps: ${Object.entries(tellingGaps)
          .map(([name, means]) => `{${name}} ${means.charAt(0).toLowerCase()}${means.slice(1)}`)
          .join('; ')}. Write what stands in [brackets].`}
        autosize
        minRows={8}
        maxRows={20}
        value={words.text}
        data-field={`${place}.text`}
        onChange={(event) => onChange({ ...words, text: event.currentTarget.value })}
      />
    </div>
  );
}
