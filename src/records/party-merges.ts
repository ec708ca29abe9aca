// The people of two complaints that become one: whoever evidently stands on both stands on it once. What only the other entry says of
// them (a number, an address, what they need) is taken over where nothing stood; what comes to the survivor with them names the entry
// that stays.
import { sql } from 'kysely';
import { isSamePerson, type KnownAs } from '#domain/same-person.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** One person under two ids: the entry of the merged complaint, and the one that stays. */
export interface Twin {
  readonly gone: string;
  readonly stays: string;
}

type Party = KnownAs & { readonly id: string };

const partiesOf = async (tx: Transaction, complaint: string): Promise<readonly Party[]> =>
  tx.sql
    .selectFrom('complaint_party as p')
    .innerJoin('customer as u', 'u.id', 'p.customer_id')
    .select(['u.id', 'u.name', 'u.email', 'u.phone', 'u.address', 'u.anonymous', 'u.confidential'])
    .where('p.complaint_id', '=', complaint)
    .orderBy('p.is_primary', 'desc')
    .orderBy('u.id')
    .execute();

export async function twinsOf(tx: Transaction, from: string, to: string): Promise<readonly Twin[]> {
  const [theirs, ours] = [await partiesOf(tx, from), await partiesOf(tx, to)];
  return theirs.flatMap((one) => {
    if (ours.some(({ id }) => id === one.id)) return [];
    const same = ours.find((other) => isSamePerson(one, other));
    return same ? [{ gone: one.id, stays: same.id }] : [];
  });
}

/** Makes one of them on this complaint, to which the rows of the other were moved. */
export async function joinTwin(tx: Transaction, complaint: string, { gone, stays }: Twin): Promise<void> {
  await sql`
    update customer k set version = k.version + 1, email = coalesce(k.email, o.email), phone = coalesce(k.phone, o.phone),
      name = coalesce(k.name, o.name), address = coalesce(k.address, o.address), language = coalesce(k.language, o.language),
      preferred_channel = coalesce(k.preferred_channel, o.preferred_channel), contact_times = coalesce(k.contact_times, o.contact_times),
      adjustments = coalesce(k.adjustments, o.adjustments), support_needs = coalesce(k.support_needs, o.support_needs),
      support_consent_at = case when k.support_needs is null then o.support_consent_at else k.support_consent_at end
    from customer o where k.id = ${stays} and o.id = ${gone}`.execute(tx.sql);
  await sql`update contact set customer_id = ${stays} where complaint_id = ${complaint} and customer_id = ${gone}`.execute(tx.sql);
  await sql`update attachment set from_customer = ${stays} where complaint_id = ${complaint} and from_customer = ${gone}`.execute(
    tx.sql,
  );
  await sql`update promise set to_customer = ${stays} where complaint_id = ${complaint} and to_customer = ${gone}`.execute(tx.sql);
  await sql`update letter set recipient_id = ${stays}
    where complaint_id = ${complaint} and recipient_id = ${gone} and state = 'draft'`.execute(tx.sql);
}
