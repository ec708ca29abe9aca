// Takes down a contact in seconds: its kind, who, how it came, the words. What is typed is kept until it has been saved.
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { channels } from '#domain/channel.ts';
import type { NoticedSign } from '#domain/signal/noticed-sign.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { KnownProblem } from '../problems/known-problem.tsx';
import { instantOf } from '../complaint/deeds/wall-time.ts';
import { noticing, SignChips } from '../signals/notice-signs.tsx';
import { contactsChanged } from './contact-questions.ts';
import styles from './contacts.module.css';
import { KindField, type LoggedKind } from './kind-field.tsx';
import { ProductField } from './product-field.tsx';
import { asCustomer, nobody, type Who } from './who.ts';
import { WhoField } from './who-field.tsx';

interface NewContactForm {
  readonly kind: LoggedKind;
  readonly who: Who;
  readonly channel: string;
  readonly text: string;
  /** As the clock on the wall; empty means now. */
  readonly at: string;
  readonly product: string | null;
  readonly spottedByUs: boolean;
  readonly noticed: readonly NoticedSign[];
  /** How it was settled while they spoke; empty means that it stays open. */
  readonly settled: string;
}

const empty: NewContactForm = {
  kind: 'query',
  who: nobody,
  channel: 'phone',
  text: '',
  at: '',
  product: null,
  spottedByUs: false,
  noticed: [],
  settled: '',
};
const choices = Object.entries(channels).map(([value, label]) => ({ value, label }));

export function NewContact() {
  const draft = useDraft('new-contact', empty);
  const { kind, who, channel, text, at, product } = draft.value;
  const zone = useTimeZone();
  const [settledText] = useDebouncedValue(text, 500);
  const spotted = kind === 'problem' && draft.value.spottedByUs;
  const save = useTakeDown(draft.forget);
  const form = useRef<HTMLFormElement>(null);
  useKeys([
    {
      id: 'save-contact',
      words: 'Save the contact',
      keys: 'mod+enter',
      group: 'Contacts',
      run: () => form.current?.requestSubmit(),
    },
  ]);
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <Page title="Take down a contact" lead="For what is not a complaint, or not yet. It can be moved up later." width="reading">
      <form
        ref={form}
        className={styles['sheet']}
        onSubmit={(event) => {
          event.preventDefault();
          if (save.isPending) return;
          const customer = asCustomer(who);
          const receivedAt = instantOf(at, zone);
          save.mutate({
            kind,
            channel: spotted ? 'other' : channel,
            text,
            spottedByUs: spotted,
            noticed: spotted ? [] : draft.value.noticed,
            ...(customer ? { customer } : {}),
            ...(product ? { product } : {}),
            ...(receivedAt ? { receivedAt } : {}),
            ...(draft.value.settled.trim() ? { settledHow: draft.value.settled } : {}),
          });
        }}
      >
        <KindField kind={kind} onChange={(next) => draft.change({ kind: next })} />
        {kind === 'problem' ? (
          <Checkbox
            label="We spotted it before a customer told us"
            description="No customer is needed. Those it touches can be named and told first."
            checked={spotted}
            onChange={(event) => draft.change({ spottedByUs: event.currentTarget.checked })}
          />
        ) : null}
        {spotted ? null : (
          <>
            <WhoField
              who={who}
              onChange={(next) => draft.change({ who: next })}
              hint="Name, e-mail or telephone number. Leave it empty if they would rather not say."
              fields={fields}
            />
            <Select
              label="How it reached us"
              data={choices}
              allowDeselect={false}
              value={channel}
              data-field="channel"
              error={fields['channel']}
              onChange={(next) => draft.change({ channel: next ?? 'phone' })}
            />
          </>
        )}
        <Textarea
          label={spotted ? 'What we saw' : 'In their words'}
          autosize
          minRows={4}
          maxRows={16}
          required
          withAsterisk={false}
          value={text}
          data-field="text"
          error={fields['text']}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
        <KnownProblem text={settledText} product={product} />
        {spotted ? null : (
          <details>
            <summary>Did you notice something the words do not show?</summary>
            <SignChips value={draft.value.noticed} onChange={(noticed) => draft.change({ noticed })} />
          </details>
        )}
        <ProductField product={product} onChange={(next) => draft.change({ product: next })} error={fields['product']} />
        <TextInput
          label={spotted ? 'When we saw it' : 'When it reached us'}
          description="Left empty, it means now."
          type="datetime-local"
          value={at}
          data-field="receivedAt"
          error={fields['receivedAt']}
          onChange={(event) => draft.change({ at: event.currentTarget.value })}
        />
        <Textarea
          label="Settled already?"
          description="Then say how, in a sentence. Left empty, it stays open."
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2000}
          value={draft.value.settled}
          data-field="settledHow"
          error={fields['settledHow']}
          onChange={(event) => draft.change({ settled: event.currentTarget.value })}
        />
        <RefusalMessage error={save.error} />
        <div className={styles['end']}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <DraftLine draft={draft} />
        </div>
      </form>
    </Page>
  );
}

type Given = Omit<NewContactForm, 'who' | 'at' | 'product' | 'settled'> & {
  readonly customer?: NonNullable<ReturnType<typeof asCustomer>>;
  readonly product?: string;
  readonly receivedAt?: string;
  readonly settledHow?: string;
};

/** One key a form: pressed twice, or sent again after a lost answer, it is taken down once. */
function useTakeDown(forget: () => void) {
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async ({ noticed, ...body }: Given) => {
      const saved = await answer(api.POST('/api/contacts', { body, headers: { 'idempotency-key': key } }));
      if (noticed.length > 0) await noticing(saved.id, noticed);
      return saved;
    },
    onSuccess: async ({ id }) => {
      forget();
      await contactsChanged();
      await navigate({ to: '/contacts/$contact', params: { contact: id } });
    },
  });
}
