// What is done about something asked of others: asked again, written down when it came otherwise, a new link.
import { useState } from 'react';
import { useNow } from '../../../../clock.ts';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { todayIn } from '../../../../parts/day-words.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { OneOfField, WordsField } from '../../deeds/fields.tsx';
import { DayField } from '../understand/day-field.tsx';
import { LinkToPassOn, type MadeLink } from './link-to-pass-on.tsx';
import { useRoom } from './opened.ts';
import type { Contribution } from './questions.ts';
import { SeveralField } from './several-field.tsx';

type Of = { readonly contribution: Contribution; readonly onClose: () => void };

type AskAgainProps = { readonly contribution: Pick<Contribution, 'id' | 'name' | 'person'>; readonly onClose: () => void };

export function AskAgain({ contribution: { id, name, person }, onClose }: AskAgainProps) {
  const zone = useTimeZone();
  const soon = todayIn(zone, new Date(useNow().getTime() + 3 * 86_400_000));
  return (
    <DeedForm
      name={`chase-${id}`}
      title={`Ask ${name} again`}
      why={
        person
          ? 'They are told again, and it stands among their work.'
          : 'Nothing is sent: write down how you asked them again. Without their link they need a new one.'
      }
      empty={{ how: '', dueOn: soon }}
      send={({ how, dueOn }, { params }) =>
        answer(api.POST('/api/complaints/{id}/contribution-chases', { params, body: { contribution: id, how, dueOn } }))
      }
      save="Note that I asked again"
      said="Noted that they were asked again."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="how"
            label="How you asked"
            value={form.how}
            onChange={(how) => change({ how })}
            error={wrong('how')}
            required
          />
          <DayField
            field="dueOn"
            label="By when now"
            value={form.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={wrong('dueOn')}
          />
        </>
      )}
    </DeedForm>
  );
}

interface DownForm {
  readonly declined: 'no' | 'yes';
  readonly words: string;
  readonly files: readonly string[];
}

export function WriteDown({ contribution: { id, name }, onClose }: Of) {
  const { known } = useRoom();
  return (
    <DeedForm<DownForm>
      name={`write-down-${id}`}
      title={`Write down what ${name} said`}
      why="For what came by telephone, letter or in person. Their link ends, if they had one."
      size="lg"
      empty={{ declined: 'no', words: '', files: [] }}
      send={({ declined, words, files }, { params }) => {
        const body = { contribution: id, declined: declined === 'yes', words, files: [...files] };
        return answer(api.POST('/api/complaints/{id}/contribution-answers', { params, body }));
      }}
      save="Write it down"
      said="Written down."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="declined"
            label="What came of it"
            choices={[
              { value: 'no', label: 'They answered' },
              { value: 'yes', label: 'They would rather not answer' },
            ]}
            value={form.declined}
            onChange={(declined) => change({ declined })}
          />
          <WordsField
            field="words"
            label={form.declined === 'yes' ? 'Why not' : 'What they said'}
            rows={5}
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
            required
          />
          <SeveralField
            field="files"
            label="Files that came with it"
            about="Attach them to the complaint first."
            items={known.files.map((file) => ({ id: file.id, words: file.name }))}
            chosen={form.files}
            onChange={(files) => change({ files })}
            error={wrong('files')}
            none="This complaint has no files."
          />
        </>
      )}
    </DeedForm>
  );
}

export function NewLink({ contribution: { id, name }, onClose }: Of) {
  const [made, setMade] = useState<MadeLink | null>(null);
  if (made) return <LinkToPassOn made={made} onClose={onClose} />;
  return (
    <DeedForm
      name={`link-${id}`}
      title={`A new link for ${name}`}
      why="The link they have now stops working."
      empty={{}}
      send={async (_, { params }) => {
        const link = await answer(api.POST('/api/complaints/{id}/contribution-links', { params, body: { contribution: id } }));
        setMade({ ...link, name });
      }}
      save="Make a new link"
      said="New link made."
      stay={() => true}
      onClose={onClose}
    />
  );
}
