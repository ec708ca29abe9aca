// The dialog of a deed that asks for nothing but why.
import type { ReactNode } from 'react';
import { DeedForm } from './deed-form.tsx';
import { WordsField } from './fields.tsx';
import type { Sending } from './use-deed.ts';

type ReasonFormProps = {
  readonly name: string;
  readonly title: string;
  readonly why?: ReactNode;
  readonly send: (reason: string, at: Sending) => Promise<unknown>;
  readonly save: string;
  readonly said: string;
  readonly onClose: () => void;
};

const empty = { reason: '' };

export function ReasonForm({ send, ...form }: ReasonFormProps) {
  return (
    <DeedForm {...form} empty={empty} send={({ reason }, at) => send(reason, at)}>
      {(fields) => <Why {...fields} />}
    </DeedForm>
  );
}

type WhyProps = {
  readonly form: { readonly reason: string };
  readonly change: (part: { reason: string }) => void;
  readonly wrong: (field: string) => string | undefined;
  readonly label?: string;
  readonly rows?: number;
  readonly required?: boolean;
};

/** Why something is done, in the words of whoever does it. */
export function Why({ form, change, wrong, label = 'Why', rows = 3, required = true }: WhyProps) {
  return (
    <WordsField
      field="reason"
      label={label}
      rows={rows}
      value={form.reason}
      onChange={(reason) => change({ reason })}
      error={wrong('reason')}
      required={required}
    />
  );
}
