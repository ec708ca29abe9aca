// Putting a legal hold on a complaint, a customer or a selection, and lifting one.
import { answer, api } from '../../api/client.ts';
import { DayField, LineField, SelectField, WordsField } from '../complaint/deeds/fields.tsx';
import { KeepingForm } from './keeping-form.tsx';
import type { HoldChoices } from './keeping-questions.ts';
import styles from './keeping.module.css';

const why = { reason: '', askedBy: '', lookAgainOn: '' };
type Why = typeof why;

const sent = ({ reason, askedBy, lookAgainOn }: Why) => ({ reason, askedBy, lookAgainOn: lookAgainOn || null });

type On = { scope: 'complaint'; complaint: string } | { scope: 'customer'; customer: string };

interface PlaceHoldProps {
  readonly on: On;
  readonly what: string;
  readonly onClose: () => void;
}

export function PlaceHold({ on, what, onClose }: PlaceHoldProps) {
  const id = on.scope === 'complaint' ? on.complaint : on.customer;
  return (
    <KeepingForm
      place={`place-hold:${id}`}
      title={`Put ${what} on legal hold`}
      why="From now on nothing of it is anonymised or erased, by any way, until somebody lifts the hold."
      empty={why}
      send={(form) => answer(api.POST('/api/legal-holds', { body: { on, ...sent(form) } }))}
      save="Put it on hold"
      onClose={onClose}
    >
      {(fields) => <WhyFields {...fields} />}
    </KeepingForm>
  );
}

interface WhyFieldsProps {
  readonly form: Why;
  readonly change: (part: Partial<Why>) => void;
  readonly wrong: (field: string) => string | undefined;
}

function WhyFields({ form, change, wrong }: WhyFieldsProps) {
  return (
    <>
      <WordsField
        field="reason"
        label="Why it has to be kept"
        value={form.reason}
        onChange={(reason) => change({ reason })}
        error={wrong('reason')}
        required
      />
      <LineField
        field="askedBy"
        label="Who asks for it"
        about="A court, a solicitor, the police, yourselves."
        value={form.askedBy}
        onChange={(askedBy) => change({ askedBy })}
        error={wrong('askedBy')}
        required
      />
      <DayField
        field="lookAgainOn"
        label="Look at it again on"
        about="It holds until it is lifted, also after this day."
        value={form.lookAgainOn}
        onChange={(lookAgainOn) => change({ lookAgainOn })}
        error={wrong('lookAgainOn')}
      />
    </>
  );
}

const selection = { ...why, legalEntity: '', product: '', category: '', receivedFrom: '', receivedTo: '' };

interface SelectionProps {
  readonly choices: HoldChoices;
  readonly onClose: () => void;
}

export function PlaceSelectionHold({ choices, onClose }: SelectionProps) {
  const any = { value: '', label: 'Any' };
  const nodes = (paths: HoldChoices['products']) => [any, ...paths.map(({ id, path }) => ({ value: id, label: path.join(' › ') }))];
  const entities = [any, ...choices.entities.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <KeepingForm
      place="place-hold"
      title="Put a selection of complaints on hold"
      why="Every complaint that fits all of this is held, those still to come included, until the hold is lifted."
      empty={selection}
      send={({ legalEntity, product, category, receivedFrom, receivedTo, ...form }) => {
        const chosen = {
          legalEntity: legalEntity || null,
          product: product || null,
          category: category || null,
          receivedFrom: receivedFrom || null,
          receivedTo: receivedTo || null,
        };
        return answer(api.POST('/api/legal-holds', { body: { on: { scope: 'selection', selection: chosen }, ...sent(form) } }));
      }}
      save="Put them on hold"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <div className={styles['pair']}>
            <SelectField
              field="legalEntity"
              label="Of which part of the organisation"
              choices={entities}
              value={form.legalEntity}
              onChange={(legalEntity) => change({ legalEntity })}
            />
            <SelectField
              field="product"
              label="About which product"
              choices={nodes(choices.products)}
              value={form.product}
              onChange={(product) => change({ product })}
            />
            <SelectField
              field="category"
              label="Of which category"
              choices={nodes(choices.categories)}
              value={form.category}
              onChange={(category) => change({ category })}
            />
          </div>
          <div className={styles['pair']}>
            <DayField
              field="receivedFrom"
              label="Received from"
              value={form.receivedFrom}
              onChange={(receivedFrom) => change({ receivedFrom })}
              error={wrong('on.selection.receivedFrom')}
            />
            <DayField
              field="receivedTo"
              label="Received until"
              value={form.receivedTo}
              onChange={(receivedTo) => change({ receivedTo })}
              error={wrong('on.selection.receivedTo')}
            />
          </div>
          <WhyFields form={form} change={change} wrong={wrong} />
        </>
      )}
    </KeepingForm>
  );
}

interface LiftHoldProps {
  readonly hold: string;
  readonly on: string;
  readonly onClose: () => void;
}

export function LiftHold({ hold, on, onClose }: LiftHoldProps) {
  return (
    <KeepingForm
      place={`lift-hold:${hold}`}
      title="Lift this legal hold"
      why={`${on}. Nothing is removed by this; what falls due is looked at by two people as ever.`}
      empty={{ reason: '' }}
      send={(body) => answer(api.POST('/api/legal-holds/{id}/lifting', { params: { path: { id: hold } }, body }))}
      save="Lift it"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Why it need not be held any longer"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </KeepingForm>
  );
}
