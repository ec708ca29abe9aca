// The dialogs about a payment: arranged without an offer, paid with its proof, did not arrive.
import { TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../../../../api/client.ts';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { LineField, WordsField } from '../../deeds/fields.tsx';
import { FileField } from '../../deeds/file-field.tsx';
import { conversationQuery } from '../../questions.ts';
import { useDeciding, useOption } from './deciding.tsx';

export function ArrangePayment({ option: id, onClose }: { readonly option: string; readonly onClose: () => void }) {
  const option = useOption(id);
  if (!option) return null;
  return (
    <DeedForm
      name={`arrange:${id}`}
      title={`Arrange payment: ${option.title}`}
      why="For money that is owed whatever the customer says: a refund, a statutory payment. Somebody else releases it."
      empty={{ unlike: '' }}
      send={({ unlike }, { params }) =>
        answer(api.POST('/api/complaints/{id}/payments', { params, body: { option: id, version: option.version, unlike } }))
      }
      save="Arrange payment"
      said="Payment arranged."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="unlike"
          label="Why this case differs, where it stands out from similar ones"
          value={form.unlike}
          onChange={(unlike) => change({ unlike })}
          error={wrong('unlike')}
        />
      )}
    </DeedForm>
  );
}

type OfPayment = { readonly payment: string; readonly onClose: () => void };

export function PayPayment({ payment: id, onClose }: OfPayment) {
  const { payments, today } = useDeciding().decision;
  const { page } = useCase();
  const asked = useInfiniteQuery(conversationQuery(page.id));
  const payment = payments.find((one) => one.id === id);
  if (!payment) return null;
  const files = (asked.data?.pages ?? []).flatMap(({ items }) =>
    items.flatMap(({ id: value, voice, file }) => (voice === 'file' && file && !file.removed ? [{ value, label: file.name }] : [])),
  );
  return (
    <DeedForm
      name={`pay:${id}`}
      title="It was paid"
      why="The proof is a file of this complaint: a remittance, a bank line, a receipt."
      empty={{ on: today, method: 'Bank transfer', proof: '' }}
      send={({ on, method, proof }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/payments-made', {
            params,
            body: { payment: id, version: payment.version, on, method, proof },
          }),
        )
      }
      save="Note the payment"
      said="Payment noted."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <TextInput
            type="date"
            label="Paid on"
            data-field="on"
            value={form.on}
            error={wrong('on')}
            onChange={(event) => change({ on: event.currentTarget.value })}
            required
          />
          <LineField
            field="method"
            label="How"
            value={form.method}
            onChange={(method) => change({ method })}
            error={wrong('method')}
          />
          <FileField
            field="proof"
            label="Proof"
            none={files.length === 0 ? 'No files on this complaint yet' : 'Choose a file'}
            files={files}
            value={form.proof}
            error={wrong('proof')}
            onChange={(proof) => change({ proof })}
            required
          />
        </>
      )}
    </DeedForm>
  );
}

export function FailPayment({ payment: id, onClose }: OfPayment) {
  const payment = useDeciding().decision.payments.find((one) => one.id === id);
  if (!payment) return null;
  return (
    <DeedForm
      name={`fail:${id}`}
      title="It did not arrive"
      empty={{ because: '' }}
      send={({ because }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/payments-failed', { params, body: { payment: id, version: payment.version, because } }),
        )
      }
      save="Note it"
      said="Noted. It can be paid again."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="because"
          label="What went wrong"
          value={form.because}
          onChange={(because) => change({ because })}
          error={wrong('because')}
          required
        />
      )}
    </DeedForm>
  );
}
