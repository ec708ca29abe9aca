// Whether a letter may go to this person and can reach them, and what they asked for in how we write to them.
import { type GateItem, look, must, type Reading, type SendingWay } from './gate-item.ts';
import type { Reader } from './reader.ts';

/**
 * The way to begin with: what they like best among the ways they can be reached; by post where nothing is known. By text only where they
 * like that and `texted` says that texts can be sent.
 */
export function wayTo(
  { preferredChannel, address, email, phone }: Pick<Reader, 'preferredChannel' | SendingReach>,
  { texted }: { texted: boolean },
): SendingWay {
  if (texted && preferredChannel === 'sms' && phone) return 'text';
  const open = { post: address, email, phone };
  const liked = preferredChannel === 'letter' ? 'post' : preferredChannel;
  const ways = ['post', 'email', 'phone'] as const;
  return ways.find((way) => way === liked && open[way]) ?? ways.find((way) => open[way]) ?? 'post';
}
type SendingReach = 'address' | 'email' | 'phone';

export function recipientItems({ reader: recipient, by, of, rule }: Reading): GateItem[] {
  if (recipient === null) return [must('recipient.none', 'Say to whom the letter goes.', { to: 'recipient' })];
  const outside = rule.to === 'outside';
  const name = recipient.name ?? (outside ? 'this body' : 'this person');
  const there = { to: outside ? 'recipient' : 'people' } as const;
  const items: GateItem[] = [];
  if (!recipient.mayBeTold)
    items.push(
      must(
        'recipient.no-authority',
        `We have not seen ${name}’s authority to speak for the customer, so they may not be told about the case.`,
        there,
      ),
    );
  if (by === 'post' && !recipient.address)
    items.push(must('recipient.no-address', `We have no postal address for ${name}.`, there));
  if (by === 'email' && !recipient.email) items.push(must('recipient.no-email', `We have no e-mail address for ${name}.`, there));
  if ((by === 'phone' || by === 'text') && !recipient.phone)
    items.push(must('recipient.no-phone', `We have no telephone number for ${name}.`, there));
  if (recipient.adjustments)
    items.push(look('recipient.adjustments', `${name} asked for: ${recipient.adjustments}`, { to: 'recipient' }));
  if (recipient.language && !recipient.language.toLowerCase().startsWith(of.language) && !/^english$/i.test(recipient.language))
    items.push(
      look('recipient.language', `${name} reads ${recipient.language}. Have the letter translated, or read to them.`, {
        to: 'recipient',
      }),
    );
  return items;
}
