// Asking somebody to contribute: a colleague, or somebody without an account, for whom a link is shown once to be passed on.
import { useState } from 'react';
import { useNow } from '../../../../clock.ts';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { todayIn } from '../../../../parts/day-words.ts';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { LineField, OneOfField, WordsField } from '../../deeds/fields.tsx';
import type { Found } from '../../deeds/find-list.tsx';
import { FindColleague } from '../../deeds/finders.tsx';
import { DayField } from '../understand/day-field.tsx';
import { LinkToPassOn, type MadeLink } from './link-to-pass-on.tsx';
import { useRoom } from './opened.ts';
import { SeveralField } from './several-field.tsx';

interface AskForm {
  readonly whom: 'colleague' | 'other';
  readonly colleague: Found | null;
  readonly name: string;
  readonly role: string;
  readonly question: string;
  readonly shared: string;
  readonly files: readonly string[];
  readonly dueOn: string;
}

type AskDialogProps = {
  readonly person?: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
};

export function AskDialog({ person, onClose }: AskDialogProps) {
  const [made, setMade] = useState<MadeLink | null>(null);
  const zone = useTimeZone();
  const inAWeek = todayIn(zone, new Date(useNow().getTime() + 7 * 86_400_000));
  if (made) return <LinkToPassOn made={made} onClose={onClose} />;
  return (
    <DeedForm<AskForm>
      name={`ask-${person?.id ?? 'anybody'}`}
      title={person ? `Ask ${person.name} for their reply` : 'Ask somebody to contribute'}
      why="They see the question and what you choose to show, and nothing else of the complaint."
      size="lg"
      empty={{
        whom: 'colleague',
        colleague: person ?? null,
        name: '',
        role: '',
        question: '',
        shared: '',
        files: [],
        dueOn: inAWeek,
      }}
      send={async ({ whom, colleague, name, role, question, shared, files, dueOn }, { params }) => {
        const of = whom === 'colleague' ? { person: colleague?.id ?? '' } : { name, role };
        const body = { of, question, shared, files: [...files], dueOn };
        const { link } = await answer(api.POST('/api/complaints/{id}/contributions', { params, body }));
        if (link) setMade({ ...link, name });
      }}
      save="Ask"
      said="Asked."
      stay={({ whom }) => whom === 'other'}
      onClose={onClose}
    >
      {(fields) => (
        <>
          {person ? null : <Whom {...fields} />}
          <WhatAsked {...fields} />
        </>
      )}
    </DeedForm>
  );
}

function Whom({ form, change, wrong }: Fields<AskForm>) {
  return (
    <>
      <OneOfField
        field="whom"
        label="Whom do you ask?"
        choices={[
          { value: 'colleague', label: 'A colleague with an account' },
          { value: 'other', label: 'Somebody without one, by a link' },
        ]}
        value={form.whom}
        onChange={(whom) => change({ whom })}
      />
      {form.whom === 'colleague' ? (
        <FindColleague
          label="Colleague"
          field="of"
          chosen={form.colleague}
          onChoose={(colleague) => change({ colleague })}
          error={wrong('of') ?? wrong('of.person')}
        />
      ) : (
        <>
          <LineField
            field="of.name"
            label="Their name"
            value={form.name}
            onChange={(name) => change({ name })}
            error={wrong('of.name') ?? wrong('of')}
            required
          />
          <LineField
            field="of.role"
            label="What they are"
            about="Such as contractor, witness, neighbouring team."
            value={form.role}
            onChange={(role) => change({ role })}
            error={wrong('of.role')}
          />
        </>
      )}
    </>
  );
}

function WhatAsked({ form, change, wrong }: Fields<AskForm>) {
  const { known } = useRoom();
  return (
    <>
      <WordsField
        field="question"
        label="What you ask them"
        about="Open questions: what happened, when, who was there, what was said."
        rows={4}
        value={form.question}
        onChange={(question) => change({ question })}
        error={wrong('question')}
        required
      />
      <WordsField
        field="shared"
        label="What they should know for it"
        about="Only what they need. Leave out the customer’s name where it is not needed."
        value={form.shared}
        onChange={(shared) => change({ shared })}
        error={wrong('shared')}
      />
      <SeveralField
        field="files"
        label="Files they are shown"
        items={known.files.map(({ id, name }) => ({ id, words: name }))}
        chosen={form.files}
        onChange={(files) => change({ files })}
        error={wrong('files')}
        none="This complaint has no files."
      />
      <DayField field="dueOn" label="By when" value={form.dueOn} onChange={(dueOn) => change({ dueOn })} error={wrong('dueOn')} />
    </>
  );
}
