// Writing down what the customer said, or what we said to them, after the complaint was logged. What told them how it stands is kept
// as that, so that the rules that ask for it are met whichever way it was told.
import { Checkbox } from '@mantine/core';
import { answer, api } from '../../../api/client.ts';
import { customerInWords } from '#domain/customer.ts';
import type { NoticedSign } from '#domain/signal/noticed-sign.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { noticing, SignChips } from '../../signals/notice-signs.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { type Choice, DayField, HowAndWhen, OneOfField, SelectField, WordsField } from './fields.tsx';
import { instantOf } from './wall-time.ts';

interface ContactForm {
  readonly direction: 'in' | 'out';
  readonly customer: string;
  readonly channel: string;
  readonly at: string;
  readonly text: string;
  /** Whether what we said told them how it stands, and by when they hear again. */
  readonly stands: boolean;
  readonly nextDay: string;
  readonly noticed: readonly NoticedSign[];
}

const directions: readonly Choice<ContactForm['direction']>[] = [
  { value: 'in', label: 'They said it to us' },
  { value: 'out', label: 'We said it to them' },
];

export function AddContact({ onClose }: DeedProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  const primary = page.parties.find((party) => party.primary)?.customer ?? '';
  return (
    <DeedForm<ContactForm>
      name="contact"
      title="Write down what was said"
      size="lg"
      empty={{
        direction: 'in',
        customer: primary,
        channel: page.channel,
        at: '',
        text: '',
        stands: false,
        nextDay: '',
        noticed: [],
      }}
      send={async ({ direction, customer, channel, at, text, stands, nextDay, noticed }, { params }) => {
        const when = instantOf(at, zone);
        if (direction === 'out' && stands) {
          const told = { channel, text, nextDay: nextDay === '' ? null : nextDay, ...(when ? { at: when } : {}) };
          return answer(api.POST('/api/complaints/{id}/progress-updates', { params, body: told }));
        }
        const body = { direction, channel, subject: '', text };
        const kept = await answer(
          api.POST('/api/complaints/{id}/contacts', {
            params,
            body: { ...body, ...(customer ? { customer } : {}), ...(when ? { at: when } : {}) },
          }),
        );
        if (direction === 'in' && noticed.length > 0) await noticing(kept.id, noticed);
        return kept;
      }}
      save="Keep it"
      said="Written down."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="direction"
            label="Who spoke"
            choices={directions}
            value={form.direction}
            onChange={(direction) => change({ direction })}
          />
          {page.parties.length > 1 ? (
            <SelectField
              field="customer"
              label="With whom"
              choices={page.parties.map((party) => ({ value: party.customer, label: customerInWords(party) }))}
              value={form.customer}
              onChange={(customer) => change({ customer })}
              error={wrong('customer')}
            />
          ) : null}
          <WordsField
            field="text"
            label="What was said"
            rows={5}
            value={form.text}
            onChange={(text) => change({ text })}
            error={wrong('text')}
            required
          />
          {form.direction === 'in' ? (
            <details>
              <summary>Did you notice something the words do not show?</summary>
              <SignChips value={form.noticed} onChange={(noticed) => change({ noticed })} />
            </details>
          ) : null}
          {form.direction === 'out' && page.allowed.includes('tell-progress') ? (
            <Checkbox
              label="It told them how their complaint stands"
              description="Then the rules that ask us to keep them informed count from it too."
              checked={form.stands}
              onChange={(event) => change({ stands: event.currentTarget.checked })}
            />
          ) : null}
          {form.direction === 'out' && form.stands ? (
            <DayField
              field="nextDay"
              label="They hear again by"
              about="Left empty, the longest silence of its track holds."
              value={form.nextDay}
              onChange={(nextDay) => change({ nextDay })}
              error={wrong('nextDay')}
            />
          ) : null}
          <HowAndWhen how="How" form={form} change={change} wrong={wrong} />
        </>
      )}
    </DeedForm>
  );
}
