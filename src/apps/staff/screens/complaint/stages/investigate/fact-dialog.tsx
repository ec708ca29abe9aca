// Setting down a fact, or changing one: what happened, how it stands, and what shows it.
import { type FactStanding, factStandings } from '#domain/fact.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { choicesOf, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { useRoom } from './opened.ts';
import type { Fact } from './questions.ts';
import { SeveralField } from './several-field.tsx';

interface FactForm {
  readonly text: string;
  readonly standing: FactStanding | '';
  readonly why: string;
  readonly evidence: readonly string[];
  readonly because: string;
}

const whyLabels: Readonly<Record<FactStanding | '', string>> = {
  agreed: 'Anything to add',
  disputed: 'What each side says',
  established: 'How it was established',
  '': 'Anything to add',
};

export function FactDialog({ fact, onClose }: { readonly fact?: Fact | undefined; readonly onClose: () => void }) {
  const { known } = useRoom();
  const evidence = known.evidence
    .filter(({ struck }) => !struck)
    .map(({ id, what, source }) => ({ id, words: `${what} (${source})` }));
  const { text = '', standing = '', why = '', evidence: rests = [] } = fact ?? {};
  return (
    <DeedForm<FactForm>
      name={fact ? `fact-${fact.id}` : 'fact'}
      title={fact ? 'Change the fact' : 'Set down a fact'}
      why="What happened, not whether it should have."
      size="lg"
      empty={{ text, standing, why, evidence: rests, because: '' }}
      send={({ standing: as, evidence: shown, because, ...words }, { params, version }) => {
        const said = { ...words, standing: as as FactStanding, evidence: [...shown] };
        return fact
          ? answer(api.POST('/api/complaints/{id}/fact-changes', { params, body: { ...said, version, fact: fact.id, because } }))
          : answer(api.POST('/api/complaints/{id}/facts', { params, body: said }));
      }}
      save={fact ? 'Change it' : 'Set it down'}
      said={fact ? 'Fact changed.' : 'Fact set down.'}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="text"
            label="What happened"
            value={form.text}
            onChange={(words) => change({ text: words })}
            error={wrong('text')}
            required
          />
          <OneOfField
            field="standing"
            label="How it stands"
            choices={choicesOf(factStandings)}
            value={form.standing}
            onChange={(as) => change({ standing: as })}
            error={wrong('standing')}
          />
          <WordsField
            field="why"
            label={whyLabels[form.standing]}
            value={form.why}
            onChange={(words) => change({ why: words })}
            error={wrong('why')}
          />
          <SeveralField
            field="evidence"
            label="What shows it"
            items={evidence}
            chosen={form.evidence}
            onChange={(chosen) => change({ evidence: chosen })}
            error={wrong('evidence')}
            none="The evidence register is empty."
          />
          {fact ? (
            <WordsField
              field="because"
              label="Why it changes"
              about="What it said before is kept, with this reason."
              value={form.because}
              onChange={(because) => change({ because })}
              error={wrong('because')}
              required
            />
          ) : null}
        </>
      )}
    </DeedForm>
  );
}
