// What waits for a second person, oldest first: what it is, on which complaint, who asked; those this person may decide on come first.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { approvalKinds } from '#domain/approval.ts';
import { currency as currencyOf } from '#domain/currency.ts';
import { dayOf, daysBetween } from '#domain/day.ts';
import { money, moneyInWords } from '#domain/money.ts';
import { tellingKinds } from '#domain/problem-telling.ts';
import { type Approvals as Asked, approvalsQuery, type Waiting } from '../../api/approvals.ts';
import { may, useMe } from '../../api/me.ts';
import { useNow } from '../../clock.ts';
import { InstantInWords, useTimeZone } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import styles from './approvals.module.css';

export function Approvals() {
  const asked = useQuery(approvalsQuery);
  const me = useMe();
  const approves = me !== null && me !== undefined && may(me, 'approve');
  return (
    <Page title="Approvals">
      {asked.isPending ? <LoadingState what="what waits for approval" rows={4} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data?.waiting.length === 0 && asked.data.tellings.length === 0 ? (
        <EmptyState title="Nothing waits for approval">
          What colleagues ask a second person to approve appears here: an option or an offer over their authority, an admission of
          liability, a letter, more time, what customers of a problem are told.
        </EmptyState>
      ) : null}
      {asked.data && asked.data.tellings.length > 0 ? <Tellings tellings={asked.data.tellings} approves={approves} /> : null}
      {asked.data && asked.data.waiting.length > 0 ? <List waiting={asked.data.waiting} approves={approves} /> : null}
    </Page>
  );
}

interface ListProps {
  readonly waiting: readonly Waiting[];
  readonly approves: boolean;
}

function List({ waiting, approves }: ListProps) {
  const forMe = (one: Waiting): boolean => approves && !one.mine && !one.handled && one.over.length === 0;
  const ordered = [...waiting.filter(forMe), ...waiting.filter((one) => !forMe(one))];
  return (
    <ul className={styles['list']} aria-label="Waiting for approval">
      {ordered.map((one) => (
        <li key={one.id}>
          <p>
            <Link to="/approvals/$approval" params={{ approval: one.id }}>
              {approvalKinds[one.kind]}: {one.what || 'see the case'}
            </Link>
            {one.price ? <strong className={styles['price']}>{priceInWords(one.kind, one.price)}</strong> : null}
          </p>
          <p>
            {one.complaint.reference} {one.complaint.title}
            {one.complaint.customer ? `, ${one.complaint.customer}` : ''}
          </p>
          <p className={styles['quiet']}>
            {one.mine ? 'You asked' : `${one.askedBy.name} asked`} <InstantInWords at={one.askedAt} />
            <Waited since={one.askedAt} />
            {one.askedOf ? `, of ${one.askedOf.name}` : ''}
            {standing(one, approves)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Tellings({ tellings, approves }: { readonly tellings: Asked['tellings']; readonly approves: boolean }) {
  return (
    <ul className={styles['list']} aria-label="What customers of a problem are told">
      {tellings.map((one) => (
        <li key={one.id}>
          <p>
            <Link to="/problems/$problem/customers" params={{ problem: one.problem.id }}>
              What customers are told: {one.problem.title}
            </Link>
          </p>
          <p>
            {tellingKinds[one.kind]}, {one.people} {one.people === 1 ? 'customer' : 'customers'}
          </p>
          <p className={styles['quiet']}>
            {one.mine ? 'You asked' : `${one.askedBy.name} asked`} <InstantInWords at={one.askedAt} />
            {one.mine ? '; somebody else decides' : approves ? '; you can decide' : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}

type Price = NonNullable<Waiting['price']>;

/** "£400.00 more, £450.00 in all on this complaint"; of an admission, what it may cost. */
function priceInWords(kind: Waiting['kind'], { adds, total, others, currency }: Price): string {
  const told = (minor: number) => moneyInWords(money(minor, currencyOf(currency)));
  if (kind === 'liability') return `may cost ${told(total)}`;
  if (adds === total) return told(total);
  return `${told(adds)} more, ${told(total)} in all ${others === 0 ? 'on the complaint' : 'with other complaints of this customer'}`;
}

/** How long it has waited, once that is a day or more: the moment it was asked says the rest. */
function Waited({ since }: { readonly since: string }) {
  const zone = useTimeZone();
  const days = daysBetween(dayOf(new Date(since), zone), dayOf(useNow(), zone));
  return days < 1 ? null : <>{`, waiting for ${days} ${days === 1 ? 'day' : 'days'}`}</>;
}

function standing(one: Waiting, approves: boolean): string {
  if (one.mine) return '; somebody else decides';
  if (!approves) return '';
  if (one.handled) return '; you handle the complaint, so somebody else decides';
  return one.over.length > 0 ? '; over your own authority' : '; you can decide';
}
