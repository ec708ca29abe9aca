// Corrects what we know of a customer. A page that has become stale is refused: what was typed stays, what is there now is laid
// beside it, and the person chooses.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { asRefusal } from '../../api/refusal.ts';
import { queries } from '../../api/queries.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { correctCustomer, type Customer, customerQuery, type Details, detailsOf } from './customer-questions.ts';
import styles from './customer.module.css';
import { Marks, Needs, Reach, Speak } from './details-sections.tsx';
import { Stale } from './stale.tsx';

type DetailsFormProps = { readonly customer: Customer; readonly onClose: () => void };

export function DetailsForm({ customer, onClose }: DetailsFormProps) {
  const draft = useDraft<Details>(`customer:${customer.id}`, detailsOf(customer));
  const save = useCorrection(customer.id, () => {
    draft.forget();
    onClose();
  });
  const form = useRef<HTMLFormElement>(null);
  useKeys([
    {
      id: 'save-customer',
      words: 'Save the details',
      keys: 'mod+enter',
      group: 'This customer',
      run: () => form.current?.requestSubmit(),
    },
  ]);
  const refusal = save.error ? asRefusal(save.error) : null;
  const part = { details: draft.value, change: draft.change, fields: refusal?.fields ?? {} };
  return (
    <form
      ref={form}
      className={styles['sheet']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate(draft.value);
      }}
    >
      <Reach {...part} />
      <Speak {...part} />
      <Needs {...part} kept={customer.supportNeeds !== null} />
      <Marks {...part} />
      <div className={styles['end']}>
        <RefusalMessage error={save.error} />
        {refusal?.code === 'page.stale' ? (
          <Stale
            typed={draft.value}
            now={detailsOf(customer)}
            onTheirs={() => {
              draft.forget();
              save.reset();
            }}
            onMine={() => {
              draft.change({ version: customer.version });
              save.mutate({ ...draft.value, version: customer.version });
            }}
          />
        ) : null}
        <div className={styles['buttons']}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button
            variant="default"
            onClick={() => {
              draft.forget();
              onClose();
            }}
          >
            Leave it as it was
          </Button>
          <DraftLine draft={draft} />
        </div>
      </div>
    </form>
  );
}

function useCorrection(id: string, onSaved: () => void) {
  return useMutation({
    mutationFn: (details: Details) => correctCustomer(id, details),
    onSuccess: async () => {
      await queries.fetchQuery({ ...customerQuery(id), staleTime: 0 });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['contacts'] }),
        queries.invalidateQueries({ queryKey: ['history'] }),
      ]);
      onSaved();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['customers'] }),
  });
}
