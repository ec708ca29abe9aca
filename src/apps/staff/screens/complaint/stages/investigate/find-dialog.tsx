// Finding on a point: what was found, against what standard, why, and on what it rests. A finding that stands is changed here too.
import { useState } from 'react';
import { findingNames, needsStandard } from '#domain/finding.ts';
import type { PointFinding } from '#domain/overall-outcome.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { choicesOf, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { FindingCard } from './findings.tsx';
import { EvidenceField, WhyChanged } from './grounds-fields.tsx';
import { useRoom } from './opened.ts';
import type { JudgedPoint, Subject } from './questions.ts';

interface FindForm {
  readonly verdict: PointFinding | '';
  readonly standard: string;
  readonly reasons: string;
  readonly evidence: readonly string[];
  readonly about: Readonly<Record<string, 'yes' | 'no'>>;
  readonly because: string;
}

const fresh: FindForm = { verdict: '', standard: '', reasons: '', evidence: [], about: {}, because: '' };

function standing({ finding }: JudgedPoint): FindForm {
  if (!finding) return fresh;
  const { verdict, standard, reasons, evidence, about } = finding;
  const spoken = about.map(({ person, concerns }) => [person.id, concerns ? 'yes' : 'no'] as const);
  return { verdict, standard, reasons, evidence, about: Object.fromEntries(spoken), because: '' };
}

export function FindOnPoint({ point, onClose }: { readonly point: JudgedPoint; readonly onClose: () => void }) {
  const { known } = useRoom();
  const number = point.finding?.number ?? 0;
  const [began] = useState(number);
  return (
    <DeedForm<FindForm>
      name={`find-${point.id}-${number}`}
      title={point.finding ? `Change the finding on point ${point.position}` : `Find on point ${point.position}`}
      why={`“${point.text}”`}
      size="lg"
      empty={standing(point)}
      send={({ verdict, about, evidence: rests, ...words }, { params, version }) => {
        const spoken = Object.entries(about).map(([person, said]) => ({ person, concerns: said === 'yes' }));
        const body = { ...words, version, point: point.id, verdict: verdict as PointFinding, evidence: [...rests], about: spoken };
        return answer(api.POST('/api/complaints/{id}/findings', { params, body }));
      }}
      save={point.finding ? 'Change the finding' : 'Record the finding'}
      said="Finding recorded."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          {point.finding && number !== began ? (
            <div role="status">
              <p>A colleague found on this point while you were writing:</p>
              <FindingCard finding={point.finding} />
            </div>
          ) : null}
          <OneOfField
            field="verdict"
            label="What did you find?"
            choices={choicesOf(findingNames)}
            value={form.verdict}
            onChange={(verdict) => change({ verdict })}
            error={wrong('verdict')}
          />
          {form.verdict === '' || needsStandard(form.verdict) ? (
            <WordsField
              field="standard"
              label="What should have been done"
              about="The procedure, promise, code of practice or law it is measured against."
              value={form.standard}
              onChange={(standard) => change({ standard })}
              error={wrong('standard')}
              required={form.verdict !== ''}
            />
          ) : null}
          <WordsField
            field="reasons"
            label="Reasons"
            about="Why this, in words the customer could read. Where accounts differ, which you prefer and why."
            rows={4}
            value={form.reasons}
            onChange={(reasons) => change({ reasons })}
            error={wrong('reasons')}
            required
          />
          <EvidenceField
            label="The evidence it rests on"
            chosen={form.evidence}
            onChange={(chosen) => change({ evidence: chosen })}
            error={wrong('evidence')}
            none="The register is empty. What you type here is kept while you enter evidence first."
          />
          {known.subjects.map((subject) => (
            <SpeaksOf
              key={subject.id}
              subject={subject}
              said={form.about[subject.id]}
              onChange={(said) => change({ about: { ...form.about, [subject.id]: said } })}
              error={wrong(`about.${subject.id}`)}
            />
          ))}
          {point.finding ? (
            <WhyChanged
              kept="What was found before"
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

type SpeaksOfProps = {
  readonly subject: Subject;
  readonly said: 'yes' | 'no' | undefined;
  readonly onChange: (said: 'yes' | 'no') => void;
  readonly error: string | undefined;
};

function SpeaksOf({ subject: { id, name, heard }, said, onChange, error }: SpeaksOfProps) {
  return (
    <OneOfField<'yes' | 'no' | ''>
      field={`about.${id}`}
      label={`Does this finding speak of ${name}?`}
      about={
        heard ? `${name} has had their right of reply.` : `${name} has not been heard yet, so nothing can be found against them.`
      }
      choices={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
      value={said ?? ''}
      onChange={(chosen) => {
        if (chosen !== '') onChange(chosen);
      }}
      error={error}
    />
  );
}
