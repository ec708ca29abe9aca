// One customer: what matters when we speak with them, how to reach them, and everything they told us. Facts, and no opinion
// of them.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { customerInWords } from '#domain/customer.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { History } from '../contacts/history.tsx';
import { type Customer as OneCustomer, customerQuery } from './customer-questions.ts';
import styles from './customer.module.css';
import { DetailsForm } from './details-form.tsx';
import { Details } from './details.tsx';
import { AskForData } from './ask-for-data.tsx';
import { Held } from './held.tsx';
import { Told } from './told.tsx';

export function Customer() {
  const { customer: id } = useParams({ from: '/house/customers/$customer' });
  const { data: customer, error, refetch } = useQuery(customerQuery(id));
  if (!customer)
    return (
      <Page title="Customer">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the customer" rows={6} />}
      </Page>
    );
  return <CustomerPage key={customer.id} customer={customer} />;
}

function CustomerPage({ customer }: { readonly customer: OneCustomer }) {
  const [correcting, setCorrecting] = useState(false);
  const mayCorrect = customer.allowed.includes('correct');
  const correct = () => setCorrecting(true);
  useKeys(mayCorrect ? [{ id: 'correct', words: 'Correct the details', keys: 'e', group: 'This customer', run: correct }] : []);
  const button = (
    <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={correct}>
      Correct the details
    </Button>
  );
  return (
    <Page
      title={customerInWords(customer)}
      lead={<Marks customer={customer} />}
      actions={mayCorrect && !correcting ? button : null}
    >
      {correcting ? (
        <DetailsForm customer={customer} onClose={() => setCorrecting(false)} />
      ) : (
        <div className={styles['columns']}>
          <Details customer={customer} />
          <div className={styles['past']}>
            <Told customer={customer} />
            <Held customer={customer.id} name={customerInWords(customer)} />
            <AskForData customer={customer.id} name={customerInWords(customer)} />
            <section className={styles['part']} aria-labelledby="history">
              <h2 id="history" className={styles['title']}>
                What was changed
              </h2>
              <History of="customer" id={customer.id} />
            </section>
          </div>
        </div>
      )}
    </Page>
  );
}

function Marks({ customer: { anonymous, confidential } }: { readonly customer: OneCustomer }) {
  if (!anonymous && !confidential) return null;
  return (
    <>
      {anonymous ? 'Wishes to stay anonymous. ' : ''}
      {confidential ? 'Confidential: known only to those who work on their complaint.' : ''}
    </>
  );
}
