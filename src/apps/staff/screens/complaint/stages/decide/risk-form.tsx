// Rating a risk of an option: what could go wrong, how likely and how bad, what lessens it, and what is left then. Where nothing is
// said to lessen it, the whole risk is left.
import { impacts, levelOf, likelihoods, type Rating, type RiskKind, riskKinds } from '#domain/option-risk.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { type Choice, choicesOf, SelectField, WordsField } from '../../deeds/fields.tsx';
import { useOption } from './deciding.tsx';
import styles from './decide.module.css';

interface Form {
  risk: string;
  says: string;
  likelihood: string;
  impact: string;
  mitigation: string;
  left: string;
  leftImpact: string;
}

interface RiskFormProps {
  readonly option: string;
  readonly risk?: string;
  readonly onClose: () => void;
}

export function RiskForm({ option: id, risk: wanted, onClose }: RiskFormProps) {
  const option = useOption(id);
  if (!option) return null;
  const rated = option.risks.find(({ kind }) => kind === wanted);
  const kinds = Object.keys(riskKinds) as RiskKind[];
  const free = kinds.find((kind) => option.risks.every((risk) => risk.kind !== kind)) ?? 'legal';
  const kept: Form = {
    risk: wanted ?? free,
    says: rated?.says ?? '',
    likelihood: String(rated?.likelihood ?? 3),
    impact: String(rated?.impact ?? 3),
    mitigation: rated?.mitigation ?? '',
    left: String(rated?.residual.likelihood ?? ''),
    leftImpact: String(rated?.residual.impact ?? ''),
  };
  return (
    <DeedForm
      name={`risk:${id}:${wanted ?? 'new'}`}
      title={`Risk of “${option.title}”`}
      empty={kept}
      send={(form, { params }) => {
        const { risk, says, mitigation, likelihood, impact } = form;
        return answer(
          api.POST('/api/complaints/{id}/option-risks', {
            params,
            body: {
              option: id,
              risk: risk as RiskKind,
              says,
              mitigation,
              likelihood: Number(likelihood),
              impact: Number(impact),
              residual: leftOf(form),
            },
          }),
        );
      }}
      save="Rate the risk"
      said="Risk rated."
      onClose={onClose}
    >
      {(fields) => <RiskFields {...fields} fixed={wanted !== undefined} />}
    </DeedForm>
  );
}

/** What is left once it is lessened; until somebody rates that, and while nothing lessens it, all of it. */
function leftOf({ likelihood, impact, mitigation, left, leftImpact }: Form): Rating {
  const lessened = mitigation.trim() !== '';
  return { likelihood: Number((lessened && left) || likelihood), impact: Number((lessened && leftImpact) || impact) };
}

const scale = (words: readonly string[]): Choice[] =>
  words.map((label, at) => ({ value: String(at + 1), label: `${at + 1} ${label}` }));

function RiskFields({ form, change, wrong, fixed }: Fields<Form> & { readonly fixed: boolean }) {
  const select = (field: keyof Form, label: string, words: readonly string[]) => (
    <SelectField
      field={field}
      label={label}
      choices={scale(words)}
      value={form[field] || (field === 'left' ? form.likelihood : form.impact)}
      onChange={(value) => change({ [field]: value })}
      error={wrong(field)}
    />
  );
  const level = levelOf({ likelihood: Number(form.likelihood), impact: Number(form.impact) });
  const lessened = form.mitigation.trim() !== '';
  return (
    <>
      {fixed ? null : (
        <SelectField
          field="risk"
          label="Kind of risk"
          choices={choicesOf(riskKinds)}
          value={form.risk}
          onChange={(risk) => change({ risk })}
          error={wrong('risk')}
        />
      )}
      <WordsField
        field="says"
        label="What could go wrong"
        value={form.says}
        onChange={(says) => change({ says })}
        error={wrong('says')}
        required
      />
      <div className={styles['two']}>
        {select('likelihood', 'How likely', likelihoods)}
        {select('impact', 'How bad', impacts)}
      </div>
      <WordsField
        field="mitigation"
        label="What lessens it"
        rows={2}
        value={form.mitigation}
        onChange={(mitigation) => change({ mitigation })}
        error={wrong('mitigation')}
      />
      {lessened ? (
        <div className={styles['two']}>
          {select('left', 'How likely then', likelihoods)}
          {select('leftImpact', 'How bad then', impacts)}
        </div>
      ) : null}
      <p aria-live="polite">
        The risk is {level}
        {lessened ? `; with what lessens it, ${levelOf(leftOf(form))}` : ''}.
      </p>
    </>
  );
}
