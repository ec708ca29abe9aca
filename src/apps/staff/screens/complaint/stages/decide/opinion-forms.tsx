// Asking a colleague what they think of an option, and giving what one thinks oneself.
import { useState } from 'react';
import { leanings } from '#domain/option-opinion.ts';
import { answer, api } from '../../../../api/client.ts';
import { useColleague } from '../../../../api/me.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { choicesOf, OneOfField, WordsField } from '../../deeds/fields.tsx';
import type { Found } from '../../deeds/find-list.tsx';
import { FindColleague } from '../../deeds/finders.tsx';
import { useOption } from './deciding.tsx';

type OfOption = { readonly option: string; readonly onClose: () => void };

export function AskOpinion({ option: id, onClose }: OfOption) {
  const [person, setPerson] = useState<Found | null>(null);
  const option = useOption(id);
  const me = useColleague();
  if (!option) return null;
  const except = [me.person.id, ...option.opinions.map((one) => one.person.id)];
  return (
    <DeedForm
      name={`ask-opinion:${id}`}
      title={`Ask a colleague about “${option.title}”`}
      why="They are told, and their view appears beside the option. Only somebody who may see the complaint can be asked here."
      empty={{ question: '' }}
      send={({ question }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/opinion-requests', { params, body: { option: id, person: person?.id ?? '', question } }),
        )
      }
      save="Ask"
      said="Asked."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <FindColleague label="Whom" field="person" chosen={person} onChoose={setPerson} error={wrong('person')} except={except} />
          <WordsField
            field="question"
            label="What you want to know"
            value={form.question}
            onChange={(question) => change({ question })}
            error={wrong('question')}
          />
        </>
      )}
    </DeedForm>
  );
}

export function GiveOpinion({ option: id, opinion: asked, onClose }: OfOption & { readonly opinion: string }) {
  const option = useOption(id);
  const opinion = option?.opinions.find((one) => one.id === asked);
  if (!option || !opinion) return null;
  return (
    <DeedForm
      name={`opinion:${asked}`}
      title={`What you think of “${option.title}”`}
      why={opinion.question || undefined}
      empty={{ leaning: opinion.leaning ?? 'for', text: opinion.text }}
      send={({ leaning, text }, { params }) =>
        answer(api.POST('/api/complaints/{id}/opinions', { params, body: { opinion: asked, leaning, text } }))
      }
      save="Save the view"
      said="View saved."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="leaning"
            label="Which way"
            choices={choicesOf(leanings)}
            value={form.leaning}
            onChange={(leaning) => change({ leaning })}
            error={wrong('leaning')}
          />
          <WordsField
            field="text"
            label="Why"
            value={form.text}
            onChange={(text) => change({ text })}
            error={wrong('text')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}
