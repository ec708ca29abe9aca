// Forms by which somebody adds rules that apply too, corrects how rules apply, or takes them off, each with the reason.
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { DeedForm } from '../deeds/deed-form.tsx';
import { SelectField, WhenField, WordsField } from '../deeds/fields.tsx';
import { PointsField } from './points-field.tsx';
import { instantOf } from '../deeds/wall-time.ts';
import type { ClocksOfCase } from '../questions.ts';

type Regime = ClocksOfCase['regimes'][number];
type Close = { readonly onClose: () => void };

const choices = (given: readonly { id: string; name: string }[], none: string) => [
  { value: '', label: none },
  ...given.map(({ id, name }) => ({ value: id, label: name })),
];

export function AddRegime({ clocks, onClose }: Close & { readonly clocks: ClocksOfCase }) {
  const zone = useTimeZone();
  return (
    <DeedForm
      name="add-regime"
      title="Other rules apply too"
      why="Their clocks run beside those there are. The main rules stay what they are."
      empty={{ rulePack: '', at: '', bears: 'whole', points: [] as string[], reason: '' }}
      send={({ rulePack, at, bears, points, reason }, { params, version }) => {
        const receivedAt = instantOf(at, zone);
        const body = { version, rulePack, reason, points: bears === 'some' ? points : null, ...(receivedAt ? { receivedAt } : {}) };
        return answer(api.POST('/api/complaints/{id}/regimes', { params, body }));
      }}
      save="Add them"
      said="Added. Their clocks run."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="rulePack"
            label="Which rules"
            choices={choices(clocks.packs, 'Choose')}
            value={form.rulePack}
            onChange={(rulePack) => change({ rulePack })}
            error={wrong('rulePack')}
          />
          <PointsField all={clocks.points} form={form} change={change} wrong={wrong} />
          <WhenField
            field="receivedAt"
            label="When that matter was received"
            about="Leave it empty where it came with the complaint."
            value={form.at}
            onChange={(at) => change({ at })}
            error={wrong('receivedAt')}
          />
          <WordsField
            field="reason"
            label="Why they apply"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}

export function CorrectRegime({ clocks, regime, onClose }: Close & { readonly clocks: ClocksOfCase; readonly regime: Regime }) {
  return (
    <DeedForm
      name={`correct-regime:${regime.rulePack}`}
      title={`Correct how ${regime.name} applies`}
      why="Its clocks are counted anew. What was recorded under it stays."
      empty={{
        becomes: '',
        type: regime.type ?? '',
        complainant: regime.complainant ?? '',
        main: regime.main ? 'main' : '',
        bears: regime.points ? 'some' : 'whole',
        points: regime.points?.map(({ id }) => id) ?? [],
        reason: '',
      }}
      send={({ becomes, type, complainant, main, bears, points, reason }, { params, version }) => {
        const on = { points: bears === 'some' ? points : null };
        const said = becomes ? { becomes, ...on } : { type: type || null, complainant: complainant || null, ...on };
        const leads = main && !regime.main ? { main: true as const } : {};
        const body = { version, rulePack: regime.rulePack, reason, ...said, ...leads };
        return answer(api.POST('/api/complaints/{id}/regimes-corrected', { params, body }));
      }}
      save="Correct it"
      said="Corrected. The clocks are counted anew."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="becomes"
            label="Which rules these should have been"
            choices={choices(clocks.packs, 'These are the right ones')}
            value={form.becomes}
            onChange={(becomes) => change({ becomes })}
            error={wrong('becomes')}
          />
          <SelectField
            field="type"
            label="Kind of complaint"
            about={regime.typeDecides.length > 0 ? `It decides: ${regime.typeDecides.join(', ')}.` : 'No clock turns on it.'}
            choices={choices(regime.types, 'Not said')}
            value={form.type}
            onChange={(type) => change({ type })}
            error={wrong('type')}
          />
          <SelectField
            field="complainant"
            label="Kind of complainant"
            choices={choices(regime.complainants, 'Not said')}
            value={form.complainant}
            onChange={(complainant) => change({ complainant })}
            error={wrong('complainant')}
          />
          {regime.main ? null : <PointsField all={clocks.points} form={form} change={change} wrong={wrong} />}
          {regime.main ? null : (
            <SelectField
              field="main"
              label="Which lead"
              choices={[
                { value: '', label: 'They apply as well' },
                { value: 'main', label: 'They are the main rules' },
              ]}
              value={form.main}
              onChange={(main) => change({ main })}
              error={wrong('main')}
            />
          )}
          <WordsField
            field="reason"
            label="Why"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}

export function RemoveRegime({ regime, onClose }: Close & { readonly regime: Regime }) {
  return (
    <DeedForm
      name={`remove-regime:${regime.rulePack}`}
      title={`${regime.name} does not apply`}
      why="Its clocks go. What was recorded under it is kept, and counts again if it is put back."
      empty={{ reason: '' }}
      send={({ reason }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/regimes-removed', { params, body: { version, rulePack: regime.rulePack, reason } }))
      }
      save="Take it off"
      said="Taken off. Its clocks are gone."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Why it does not apply"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}
