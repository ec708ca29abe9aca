// A contact becomes a complaint: its words, channel and customer are taken over; only what is missing is asked. The clocks run
// from when the customer complained, which may be the contact itself or only now.
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Contact, contactsChanged } from './contact-questions.ts';
import styles from './contact.module.css';
import { ProductField } from './product-field.tsx';
import { asCustomer, nobody, type Who } from './who.ts';
import { WhoField } from './who-field.tsx';

interface Missing {
  readonly who: Who;
  readonly anonymous: boolean;
  readonly wanted: string;
  readonly product: string | null;
  readonly since: 'contact' | 'now';
}

type BecomeComplaintProps = { readonly contact: Contact; readonly onClose: () => void };

export function BecomeComplaint({ contact, onClose }: BecomeComplaintProps) {
  const empty: Missing = { who: nobody, anonymous: false, wanted: '', product: contact.productId, since: 'contact' };
  const draft = useDraft<Missing>(`complaint-from:${contact.id}`, empty);
  const { who, anonymous, wanted } = draft.value;
  const [unnamed, setUnnamed] = useState(false);
  const become = useBecome(contact, draft.forget);
  const needsName = contact.customer === null && !anonymous && asCustomer(who) === null;
  return (
    <form
      className={styles['deed']}
      aria-labelledby="become"
      onSubmit={(event) => {
        event.preventDefault();
        setUnnamed(needsName);
        if (!needsName && !become.isPending) become.mutate(draft.value);
      }}
    >
      <h2 id="become" className={styles['title']}>
        Make it a complaint
      </h2>
      <p className={styles['hint']}>The words, how they reached us and the product are taken over. What else we need:</p>
      {contact.customer === null ? (
        <>
          <WhoField
            who={who}
            onChange={(next) => draft.change({ who: next, anonymous: false })}
            label="Who complains"
            fields={
              unnamed && needsName
                ? { customer: 'Say who it is, or that they wish to stay anonymous.' }
                : become.error
                  ? asRefusal(become.error).fields
                  : {}
            }
          />
          <Checkbox
            label="They wish to stay anonymous"
            checked={anonymous}
            onChange={(event) => draft.change({ anonymous: event.currentTarget.checked, who: nobody })}
          />
        </>
      ) : null}
      <Textarea
        label="What would put it right for them?"
        description="Leave it empty if they have not said."
        autosize
        autoFocus={contact.customer !== null}
        minRows={2}
        maxRows={10}
        value={wanted}
        onChange={(event) => draft.change({ wanted: event.currentTarget.value })}
      />
      <ProductField
        product={draft.value.product}
        onChange={(product) => draft.change({ product })}
        error={become.error ? asRefusal(become.error).fields['product'] : undefined}
      />
      <Since contact={contact} since={draft.value.since} onChange={(since) => draft.change({ since })} />
      <RefusalMessage error={become.error} />
      <div className={styles['buttons']}>
        <Button type="submit" loading={become.isPending}>
          Log the complaint
        </Button>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

type SinceProps = {
  readonly contact: Contact;
  readonly since: Missing['since'];
  readonly onChange: (since: Missing['since']) => void;
};

function Since({ contact, since, onChange }: SinceProps) {
  return (
    <fieldset className={styles['since']}>
      <legend>When did they complain?</legend>
      <label>
        <input type="radio" name="since" checked={since === 'contact'} onChange={() => onChange('contact')} />
        <span>
          In this contact, <InstantInWords at={contact.receivedAt} />
        </span>
      </label>
      <label>
        <input type="radio" name="since" checked={since === 'now'} onChange={() => onChange('now')} />
        <span>Just now</span>
      </label>
    </fieldset>
  );
}

function useBecome({ id, customer, text, channel, receivedAt }: Contact, forget: () => void) {
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ who, anonymous, wanted, product, since }: Missing) =>
      answer(
        api.POST('/api/complaints', {
          headers: { 'idempotency-key': key },
          body: {
            customer: customer ? { id: customer.id } : (asCustomer(who) ?? { anonymous }),
            description: text,
            outcomeWanted: wanted,
            channel,
            contact: id,
            ...(product ? { product } : {}),
            ...(since === 'contact' ? { receivedAt } : {}),
          },
        }),
      ),
    onSuccess: () => forget(),
    onSettled: contactsChanged,
  });
}
