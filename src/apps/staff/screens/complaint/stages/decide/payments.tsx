// The money of the complaint on its way: what is to be paid, released, paid with proof, or did not arrive.
import { Button } from '@mantine/core';
import { paymentStateNames } from '#domain/payment.ts';
import { redressBases } from '#domain/redress.ts';
import { answer, api } from '../../../../api/client.ts';
import { DayInWords } from '../../../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useQuickDeed } from '../../deeds/use-deed.ts';
import { amountInWords, type PaymentShown } from './decision-questions.ts';
import styles from './decide.module.css';
import money from './offers.module.css';
import { sumOfItems, useDeciding } from './deciding.tsx';

export function Payments() {
  const { decision, open } = useDeciding();
  const { payments, options } = decision;
  const may = decision.allowed.includes('pay');
  const unpaid = options.filter(({ state, items, hold }) => state === 'chosen' && items.length > 0 && !hold.paid && !hold.offered);
  if (payments.length === 0 && unpaid.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="payments">
      <h3 id="payments">Payment</h3>
      {may
        ? unpaid.map((option) => (
            <p key={option.id}>
              {option.title}, {amountInWords(sumOfItems(option.items), option.currency)}, is chosen and not on its way.{' '}
              <Button size="compact-sm" variant="default" onClick={() => open({ what: 'arrange', option: option.id })}>
                Arrange payment without an offer
              </Button>
            </p>
          ))
        : null}
      <ul className={money['payments']}>
        {payments.map((payment) => (
          <OnePayment key={payment.id} payment={payment} />
        ))}
      </ul>
    </section>
  );
}

function OnePayment({ payment }: { readonly payment: PaymentShown }) {
  const { open } = useDeciding();
  const { id, version, allowed } = payment;
  const release = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/payments-released', { params, body: { payment: id, version } })),
    said: 'Payment released.',
  });
  const retry = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/payments-retried', { params, body: { payment: id, version } })),
    said: 'Payment taken up again.',
  });
  return (
    <li>
      <span>
        <strong>{amountInWords(payment.minor, payment.currency)}</strong> {redressBases[payment.basis].name.toLowerCase()}:{' '}
        {paymentStateNames[payment.state]}
        {payment.paidOn ? (
          <>
            {' '}
            on <DayInWords day={payment.paidOn} />
            {payment.method ? `, ${payment.method}` : ''}
            {payment.proof ? `, proved by ${payment.proof.name}` : ''}
          </>
        ) : null}
        {payment.failedBecause && payment.state === 'failed' ? `: ${payment.failedBecause}` : ''}
        {payment.state === 'to-be-paid' && !allowed.includes('approve')
          ? '; somebody other than whoever arranged it, whose authority reaches that far, releases it'
          : ''}
      </span>
      {allowed.includes('approve') ? (
        <Button size="compact-sm" onClick={release.run} loading={release.busy}>
          Release
        </Button>
      ) : null}
      {allowed.includes('pay') ? (
        <Button size="compact-sm" onClick={() => open({ what: 'pay', payment: id })}>
          It was paid
        </Button>
      ) : null}
      {allowed.includes('fail') ? (
        <Button size="compact-sm" variant="default" onClick={() => open({ what: 'fail', payment: id })}>
          It did not arrive
        </Button>
      ) : null}
      {allowed.includes('retry') ? (
        <Button size="compact-sm" variant="default" onClick={retry.run} loading={retry.busy}>
          Pay it again
        </Button>
      ) : null}
      <RefusalMessage error={release.error ?? retry.error} />
    </li>
  );
}
