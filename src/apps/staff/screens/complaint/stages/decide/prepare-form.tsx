// Preparing offers: one or several, each with the options it holds. The customer will take one of them.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { WordsField } from '../../deeds/fields.tsx';
import { amountInWords } from './decision-questions.ts';
import styles from './decide.module.css';
import { sumOfItems, useDeciding } from './deciding.tsx';

interface Draft {
  readonly title: string;
  readonly options: readonly string[];
}
interface Form {
  words: string;
  expiresOn: string;
  offers: readonly Draft[];
}

export function PrepareOffers({ onClose }: { readonly onClose: () => void }) {
  const { options, rounds } = useDeciding().decision;
  const draft = rounds.find(({ state }) => state === 'draft');
  const chosen = options.filter(({ state, hold }) => state === 'chosen' && !hold.agreed);
  const first: Draft = {
    title: chosen
      .map(({ title }) => title)
      .join(', ')
      .slice(0, 200),
    options: chosen.map(({ id }) => id),
  };
  const empty: Form = {
    words: draft?.words ?? '',
    expiresOn: draft?.expiresOn ?? '',
    offers: draft?.offers.map(({ title, options: held }) => ({ title, options: held })) ?? [first],
  };
  return (
    <DeedForm
      name="offers"
      title="Prepare offers"
      why="Put one solution to the customer, or several of which they take one. Nothing goes out yet."
      size="lg"
      empty={empty}
      send={({ words, expiresOn, offers }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/offers', {
            params,
            body: {
              words,
              expiresOn: expiresOn || null,
              offers: offers.map((offer) => ({ title: offer.title, options: [...offer.options] })),
            },
          }),
        )
      }
      save="Save the offers"
      said="Offers prepared."
      onClose={onClose}
    >
      {(fields) => <OfferFields {...fields} />}
    </DeedForm>
  );
}

function OfferFields({ form, change, wrong }: Fields<Form>) {
  const { options } = useDeciding().decision;
  const free = options.filter(({ state, hold }) => state !== 'rejected' && !hold.agreed);
  const set = (at: number, part: Partial<Draft>) =>
    change({ offers: form.offers.map((offer, index) => (index === at ? { ...offer, ...part } : offer)) });
  const toggle = (at: number, id: string, held: readonly string[]) =>
    set(at, { options: held.includes(id) ? held.filter((one) => one !== id) : [...held, id] });
  return (
    <>
      {form.offers.map((offer, at) => (
        <fieldset key={at} className={styles['item']}>
          <legend>Offer {at + 1}</legend>
          <TextInput
            label="What it is, in a line"
            data-field={`offers.${at}.title`}
            value={offer.title}
            error={wrong(`offers.${at}.title`)}
            onChange={(event) => set(at, { title: event.currentTarget.value })}
            required
          />
          <Checkbox.Group label="It holds" value={[...offer.options]} error={wrong(`offers.${at}.options`)}>
            <div className={styles['lines']}>
              {free.map((option) => (
                <Checkbox
                  key={option.id}
                  value={option.id}
                  label={`${option.title}${option.items.length > 0 ? `, ${amountInWords(sumOfItems(option.items), option.currency)}` : ''}`}
                  onChange={() => toggle(at, option.id, offer.options)}
                />
              ))}
            </div>
          </Checkbox.Group>
        </fieldset>
      ))}
      {form.offers.length < 5 ? (
        <Button variant="default" onClick={() => change({ offers: [...form.offers, { title: '', options: [] }] })}>
          Add another offer to choose from
        </Button>
      ) : null}
      <WordsField
        field="words"
        label="Words for the customer"
        value={form.words}
        onChange={(words) => change({ words })}
        error={wrong('words')}
      />
      <TextInput
        type="date"
        label="Open until"
        description="Its last day. Leave it empty for no end."
        data-field="expiresOn"
        value={form.expiresOn}
        error={wrong('expiresOn')}
        onChange={(event) => change({ expiresOn: event.currentTarget.value })}
      />
      {form.offers.length > 1 ? <LineNote /> : null}
    </>
  );
}

const LineNote = () => <p className={styles['quiet']}>The customer takes one of these; the others then lapse.</p>;
