// Setting down a fact, or changing one: what happened, how it stands, and what shows it.
import { type FactStanding, factStandings } from '#domain/fact.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { choicesOf, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { EvidenceField, WhyChanged } from './grounds-fields.tsx';
import type { Fact } from './questions.ts';

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
          <EvidenceField
            label="What shows it"
            chosen={form.evidence}
            onChange={(chosen) => change({ evidence: chosen })}
            error={wrong('evidence')}
            none="The evidence register is empty."
          />
          {fact ? (
            <WhyChanged
              kept="What it said before"
              value={form.because}
              onChange={(because) => change({ because })}
              error={wrong('because')}
            />
          ) : null}
        </>
      )}
    </DeedForm>
  );
}
