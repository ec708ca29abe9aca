// What we know of a customer, to be read: first what matters in every conversation, then how to reach them.
import type { ReactNode } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import type { Customer } from './customer-questions.ts';
import styles from './customer.module.css';

export function Details({ customer }: { readonly customer: Customer }) {
  const { name, email, phone, address, preferredChannel, contactTimes, language, adjustments, supportNeeds } = customer;
  return (
    <div className={styles['details']}>
      <section className={styles['card']} aria-labelledby="matters">
        <h2 id="matters" className={styles['title']}>
          When we speak with them
        </h2>
        <dl className={styles['facts']}>
          <Fact name="Support needs" none="None told, or not to be kept">
            {supportNeeds ? (
              <>
                {supportNeeds}
                <Consent at={customer.supportConsentAt} />
              </>
            ) : null}
          </Fact>
          <Fact name="Adjustments" none="None asked for">
            {adjustments}
          </Fact>
          <Fact name="Preferred channel" none="No preference told">
            {preferredChannel ? channelInWords(preferredChannel) : null}
          </Fact>
          <Fact name="Best times" none="Any time">
            {contactTimes}
          </Fact>
          <Fact name="Language" none="Not told">
            {language}
          </Fact>
          {customer.noUpdates ? (
            <Fact name="Telling them how it goes" none="">
              They asked for none
            </Fact>
          ) : null}
          {customer.noFeedback ? (
            <Fact name="Asking them how it went" none="">
              They asked for none
            </Fact>
          ) : null}
        </dl>
      </section>
      <section className={styles['card']} aria-labelledby="reach">
        <h2 id="reach" className={styles['title']}>
          How to reach them
        </h2>
        <dl className={styles['facts']}>
          <Fact name="Name" none="Not given">
            {name}
          </Fact>
          <Fact name="E-mail" none="Not given">
            {email ? <a href={`mailto:${email}`}>{email}</a> : null}
          </Fact>
          <Fact name="Telephone" none="Not given">
            {phone ? <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a> : null}
          </Fact>
          <Fact name="Address" none="Not given">
            {address}
          </Fact>
        </dl>
      </section>
    </div>
  );
}

type FactProps = { readonly name: string; readonly none: string; readonly children: ReactNode };

function Fact({ name, none, children }: FactProps) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd data-none={!children || undefined}>{children || none}</dd>
    </div>
  );
}

function Consent({ at }: { readonly at: string | null }) {
  if (at === null) return null;
  return (
    <span className={styles['hint']}>
      They agreed that we keep this, <InstantInWords at={at} />
    </span>
  );
}
