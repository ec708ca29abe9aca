// A notice as a message: in the customer's language, in the organisation's own words where it has some, its gaps filled.
import { day } from '#domain/day.ts';
import { type DueNotice, notices } from '#domain/informing/notice.ts';
import { filledNotice, languageOfNotice, noticeAsItCame } from '#domain/informing/notice-words.ts';
import type { WayToTell } from '#domain/informing/way-to-tell.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { ownNoticeWords, type Told } from './notices.ts';
import type { NewMessage } from './outgoing-messages.ts';

export interface Wording {
  readonly complaint: string;
  readonly told: Told;
  readonly way: WayToTell;
  readonly page: string;
  readonly hearBy: string;
  readonly now: Date;
}

export async function noticeMessage(
  tx: Transaction,
  due: DueNotice,
  { complaint, told, way, page, hearBy, now }: Wording,
): Promise<NewMessage> {
  const { notice, cause, promise } = due;
  const own = await ownNoticeWords(tx, notice);
  const language = languageOfNotice(told.language, [...own.keys()]);
  const { customer, name, handler, organisation } = told;
  const fills = { name, handler, organisation, page, nextDay: day(hearBy), promise: promise?.what ?? '' };
  const words = filledNotice(own.get(language) ?? noticeAsItCame(notice, language), language, fills);
  const to = { channel: way.channel, address: way.address, name, customer, language };
  const says = notice === 'promise-kept' ? null : hearBy;
  return { complaint, kind: notices[notice].kind, ...to, ...words, cause, hearBy: says, by: null, now };
}
