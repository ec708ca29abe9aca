// Entering evidence, weighing it anew, striking it.
import { NativeSelect } from '@mantine/core';
import { type Weight, weights } from '#domain/evidence.ts';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { todayIn } from '../../../../parts/day-words.ts';
import { useNow } from '../../../../clock.ts';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { choicesOf, LineField, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { DayField } from '../understand/day-field.tsx';
import { useRoom } from './opened.ts';
import type { Contribution, Evidence } from './questions.ts';
import { SeveralField } from './several-field.tsx';

interface WeighForm {
  readonly weight: Weight | '';
  readonly weightReason: string;
  readonly points: readonly string[];
}

interface EvidenceForm extends WeighForm {
  readonly what: string;
  readonly source: string;
  readonly obtainedOn: string;
  readonly attachment: string;
  readonly keptWhere: string;
}

const short = (words: string): string => (words.length > 300 ? `${words.slice(0, 299)}…` : words);

export function EnterEvidence({
  contribution,
  onClose,
}: {
  readonly contribution?: Contribution | undefined;
  readonly onClose: () => void;
}) {
  const { known } = useRoom();
  const today = todayIn(useTimeZone(), useNow());
  const files = [
    { value: '', label: 'None: it is kept elsewhere' },
    ...known.files.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const empty: EvidenceForm = {
    what: contribution ? short(`What ${contribution.name} said: ${contribution.answer}`) : '',
    source: contribution?.name ?? '',
    obtainedOn: contribution?.settledAt?.slice(0, 10) ?? today,
    attachment: contribution?.files[0]?.id ?? '',
    keptWhere: contribution && contribution.files.length === 0 ? 'With the contributions to this complaint' : '',
    weight: '',
    weightReason: '',
    points: known.points.length === 1 ? known.points.map(({ id }) => id) : [],
  };
  return (
    <DeedForm<EvidenceForm>
      name={`evidence-${contribution?.id ?? 'new'}`}
      title="Enter evidence"
      why="Nothing entered is ever removed: what turns out to be wrong is struck, with the reason."
      size="lg"
      empty={empty}
      send={({ attachment, weight, points, ...form }, { params }) => {
        const from = contribution ? { contribution: contribution.id } : {};
        const body = {
          ...form,
          ...from,
          points: [...points],
          weight: weight as Weight,
          attachment: attachment === '' ? null : attachment,
        };
        return answer(api.POST('/api/complaints/{id}/evidence', { params, body }));
      }}
      save="Enter it"
      said="Entered as evidence."
      onClose={onClose}
    >
      {(fields) => {
        const { form, change, wrong } = fields;
        return (
          <>
            <LineField
              field="what"
              label="What it is"
              value={form.what}
              onChange={(what) => change({ what })}
              error={wrong('what')}
              required
            />
            <LineField
              field="source"
              label="From whom"
              value={form.source}
              onChange={(source) => change({ source })}
              error={wrong('source')}
              required
            />
            <DayField
              field="obtainedOn"
              label="When we obtained it"
              value={form.obtainedOn}
              onChange={(obtainedOn) => change({ obtainedOn })}
              error={wrong('obtainedOn')}
            />
            <NativeSelect
              data-field="attachment"
              label="The file"
              description="A file of this complaint. If its content were changed, it would show."
              data={files}
              value={form.attachment}
              error={wrong('attachment')}
              onChange={(event) => change({ attachment: event.currentTarget.value })}
            />
            {form.attachment === '' ? (
              <LineField
                field="keptWhere"
                label="Where it is kept"
                about="So that it can be found again: a system and its number, a cabinet, a person."
                value={form.keptWhere}
                onChange={(keptWhere) => change({ keptWhere })}
                error={wrong('keptWhere')}
                required
              />
            ) : null}
            <WeighFields {...fields} />
          </>
        );
      }}
    </DeedForm>
  );
}

function WeighFields<Form extends WeighForm>({ form, change, wrong }: Fields<Form>) {
  const { known } = useRoom();
  const points = known.points.map(({ id, position, text }) => ({ id, words: `Point ${position}: ${text}` }));
  const set = (part: Partial<WeighForm>) => change(part as Partial<Form>);
  return (
    <>
      <SeveralField
        field="points"
        label="Which points it bears on"
        items={points}
        chosen={form.points}
        onChange={(chosen) => set({ points: chosen })}
        error={wrong('points')}
        none="No points are set out yet."
      />
      <OneOfField
        field="weight"
        label="How much it weighs"
        choices={choicesOf(weights)}
        value={form.weight}
        onChange={(weight) => set({ weight })}
        error={wrong('weight')}
      />
      <WordsField
        field="weightReason"
        label="Why"
        about="Written at the time or later? By somebody who was there? Does anything agree with it or speak against it?"
        value={form.weightReason}
        onChange={(weightReason) => set({ weightReason })}
        error={wrong('weightReason') ?? wrong('reason')}
        required
      />
    </>
  );
}

export function WeighAnew({ evidence, onClose }: { readonly evidence: Evidence; readonly onClose: () => void }) {
  const [weighed] = evidence.weighings;
  return (
    <DeedForm<WeighForm>
      name={`weigh-${evidence.id}`}
      title="Weigh it anew"
      why={`“${evidence.what}”. How it was weighed before is kept.`}
      size="lg"
      empty={{ weight: weighed?.weight ?? '', weightReason: '', points: evidence.points }}
      send={({ weight, weightReason, points }, { params, version }) => {
        const body = { version, evidence: evidence.id, weight: weight as Weight, reason: weightReason, points: [...points] };
        return answer(api.POST('/api/complaints/{id}/evidence-weighings', { params, body }));
      }}
      save="Weigh it so"
      said="Weighed anew."
      onClose={onClose}
    >
      {(fields) => <WeighFields {...fields} />}
    </DeedForm>
  );
}
