// The money an option gives: items, each with its basis, its amount and why. Leaving a line empty takes it away.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type RedressBasis, redressBases } from '#domain/redress.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { amountInField, amountInWords, amountTyped, type OptionShown } from './decision-questions.ts';
import { useOption } from './deciding.tsx';
import styles from './decide.module.css';

interface Line {
  readonly basis: string;
  readonly amount: string;
  readonly reason: string;
}
interface Form {
  lines: readonly Line[];
}

const blank: Line = { basis: 'financial-loss', amount: '', reason: '' };
const bases = Object.entries(redressBases).map(([value, { name }]) => ({ value, label: name }));

export function RedressForm({ option: id, onClose }: { readonly option: string; readonly onClose: () => void }) {
  const option = useOption(id);
  return option ? <Items option={option} onClose={onClose} /> : null;
}

function Items({ option, onClose }: { readonly option: OptionShown; readonly onClose: () => void }) {
  const { id, version, currency } = option;
  const lines = option.items.map((item) => ({
    basis: item.basis,
    amount: amountInField(item.minor, currency),
    reason: item.reason,
  }));
  const kept: Form = { lines: lines.length === 0 ? [blank] : lines };
  const itemsOf = (form: Form) =>
    form.lines.flatMap(({ basis, amount, reason }, at) =>
      amount.trim() === ''
        ? []
        : [{ basis: basis as RedressBasis, minor: amountTyped(amount, currency, `items.${at}.minor`), reason }],
    );
  return (
    <DeedForm
      name={`redress:${id}`}
      title={`Money of “${option.title}”`}
      why="Each amount on its own basis, so that a loss made good is not mistaken for a gesture."
      size="lg"
      empty={kept}
      send={(form, { params }) =>
        answer(api.POST('/api/complaints/{id}/option-redress', { params, body: { option: id, version, items: itemsOf(form) } }))
      }
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
        <fieldset key={at} className={styles['item']}>
          <legend>Amount {at + 1}</legend>
          <NativeSelect
            label="Basis"
            data={bases}
            value={line.basis}
            onChange={(event) => set(at, { basis: event.currentTarget.value })}
          />
          <TextInput
            label={`Amount in ${currency}`}
            data-field={`items.${at}.minor`}
            inputMode="decimal"
            autoComplete="off"
            value={line.amount}
            error={wrong(`items.${at}.minor`)}
            onChange={(event) => set(at, { amount: event.currentTarget.value })}
          />
          <TextInput
            label="Why"
            autoComplete="off"
            value={line.reason}
            onChange={(event) => set(at, { reason: event.currentTarget.value })}
          />
          <p className={styles['quiet']}>{redressBases[line.basis as RedressBasis].says}</p>
        </fieldset>
      ))}
      <p aria-live="polite">In all: {inAll(form.lines, currency)}</p>
      <Button variant="default" size="compact-md" onClick={() => change({ lines: [...form.lines, blank] })}>
        Add another amount
      </Button>
    </div>
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
