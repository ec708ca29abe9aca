// The money an option gives: items, each with its basis, its amount and why; interest is worked out by the days. Beside an amount for
// distress stands what is usual. Leaving a line empty takes it away.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type RedressBasis, redressBases } from '#domain/redress.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { BandGuide } from './band-guide.tsx';
import { amountInWords, amountTyped, type OptionShown } from './decision-questions.ts';
import { useDeciding, useOption } from './deciding.tsx';
import styles from './decide.module.css';
import interest from './interest.module.css';
import { InterestFields } from './interest-fields.tsx';
import { blank, freshWorked, itemsTyped, type Line, linesOf } from './redress-lines.ts';

interface Form {
  lines: readonly Line[];
}

const bases = Object.entries(redressBases).map(([value, { name }]) => ({ value, label: name }));

export function RedressForm({ option: id, onClose }: { readonly option: string; readonly onClose: () => void }) {
  const option = useOption(id);
  return option ? <Items option={option} onClose={onClose} /> : null;
}

function Items({ option, onClose }: { readonly option: OptionShown; readonly onClose: () => void }) {
  const { id, currency } = option;
  const lines = linesOf(option);
  const kept: Form = { lines: lines.length === 0 ? [blank] : lines };
  return (
    <DeedForm
      name={`redress:${id}`}
      title={`Money of “${option.title}”`}
      why="Each amount on its own basis, so that a loss made good is not mistaken for a gesture."
      size="lg"
      empty={kept}
      of={option.version}
      send={async (form, { params, of: version }) => {
        const items = itemsTyped(form.lines, currency);
        return answer(api.POST('/api/complaints/{id}/option-redress', { params, body: { option: id, version, items } }));
      }}
      save="Save the money"
      said="Money saved."
      onClose={onClose}
    >
      {(fields) => <Lines {...fields} currency={currency} />}
    </DeedForm>
  );
}

function Lines({ form, change, wrong, currency }: Fields<Form> & { readonly currency: string }) {
  const set = (at: number, part: Partial<Line>) =>
    change({ lines: form.lines.map((line, index) => (index === at ? { ...line, ...part } : line)) });
  return (
    <div className={styles['lines']}>
      {form.lines.map((line, at) => (
        <OneLine key={at} {...{ line, at, currency, wrong }} set={(part) => set(at, part)} />
      ))}
      <p aria-live="polite">In all: {inAll(form.lines, currency)}</p>
      <Button variant="default" size="compact-md" onClick={() => change({ lines: [...form.lines, blank] })}>
        Add another amount
      </Button>
    </div>
  );
}

interface LineProps {
  readonly line: Line;
  readonly at: number;
  readonly currency: string;
  readonly set: (part: Partial<Line>) => void;
  readonly wrong: (field: string) => string | undefined;
}

function OneLine({ line, at, currency, set, wrong }: LineProps) {
  const { decision } = useDeciding();
  const worked = line.basis === 'interest' ? line.worked : null;
  return (
    <fieldset className={styles['item']}>
      <legend>Amount {at + 1}</legend>
      <NativeSelect
        label="Basis"
        description={redressBases[line.basis].says}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={bases}
        value={line.basis}
        onChange={(event) => set({ basis: event.currentTarget.value as RedressBasis })}
      />
      <TextInput
        label={`Amount in ${currency}`}
        data-field={`items.${at}.minor`}
        inputMode="decimal"
        autoComplete="off"
        readOnly={Boolean(worked)}
        value={line.amount}
        error={wrong(`items.${at}.minor`)}
        onChange={(event) => set({ amount: event.currentTarget.value })}
      />
      <TextInput
        label="Why"
        autoComplete="off"
        value={line.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      {line.basis === 'interest' ? (
        <Checkbox
          className={interest['wide'] ?? ''}
          label="Work it out by the days"
          checked={Boolean(worked)}
          onChange={(event) => set({ worked: event.currentTarget.checked ? freshWorked(decision) : null, amount: '' })}
        />
      ) : null}
      {worked ? <InterestFields {...{ worked, at, currency, set, wrong }} /> : null}
      <BandGuide basis={line.basis} amount={line.amount} />
    </fieldset>
  );
}

/** The sum of what is typed so far; while a line cannot be read, it says so. */
function inAll(lines: readonly Line[], currency: string): string {
  try {
    return amountInWords(
      lines.reduce((sum, { amount }) => sum + amountTyped(amount, currency, ''), 0),
      currency,
    );
  } catch {
    return 'one of the amounts cannot be read yet';
  }
}
