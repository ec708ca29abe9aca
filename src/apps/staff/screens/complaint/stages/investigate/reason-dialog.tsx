// A dialog that asks for one reason and does one thing with it: striking, taking back, leaving out.
import { DeedForm } from '../../deeds/deed-form.tsx';
import { WordsField } from '../../deeds/fields.tsx';
import type { Sending } from '../../deeds/use-deed.ts';

type ReasonDialogProps = {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly label?: string;
  /** The field of the input that the words go to. */
  readonly field?: string;
  readonly send: (words: string, at: Sending) => Promise<unknown>;
  readonly save: string;
  readonly said: string;
  readonly required?: boolean;
  readonly was?: string;
  readonly onClose: () => void;
};

export function ReasonDialog(props: ReasonDialogProps) {
  const { label = 'Why', field = 'reason', send, required = true, was = '', ...rest } = props;
  return (
    <DeedForm {...rest} empty={{ words: was }} send={({ words }, at) => send(words, at)}>
      {({ form, change, wrong }) => (
        <WordsField
          field={field}
          label={label}
          value={form.words}
          onChange={(words) => change({ words })}
          error={wrong(field)}
          required={required}
        />
      )}
    </DeedForm>
  );
}
