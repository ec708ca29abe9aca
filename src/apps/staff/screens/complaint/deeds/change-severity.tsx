// Changing how severe the complaint is taken to be, with the reasons a person stands by.
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { severityWords } from '../../../parts/complaint-words.ts';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { choicesOf, OneOfField, WordsField } from './fields.tsx';

export function ChangeSeverity({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="severity"
      title="Change severity"
      why="Severity says how much harm may come of it, not how loudly it was told."
      empty={{ severity: page.severity, reasons: page.severityReasons.join('\n') }}
      send={({ severity, reasons }, { params, version }) =>
        answer(
          api.POST('/api/complaints/{id}/severity', {
            params,
            body: { version, severity, reasons: linesOf(reasons) },
          }),
        )
      }
      save="Change severity"
      said="Severity changed."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="severity"
            label="Severity"
            choices={choicesOf(severityWords)}
            value={form.severity}
            onChange={(severity) => change({ severity })}
            error={wrong('severity')}
          />
          <WordsField
            field="reasons"
            label="Reasons, one a line"
            value={form.reasons}
            onChange={(reasons) => change({ reasons })}
            error={wrong('reasons')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}

/** Each line that says something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
