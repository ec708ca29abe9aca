// What the customer can do now: first what we wait for, then the rest. Offered by the same rules that the commands refuse by.
import { whyNot } from '#domain/complaint-deed.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import type { Day } from '#domain/day.ts';
import { reopeningOf } from '#domain/closing.ts';
import { whyNotFurther } from '#domain/going-further.ts';
import type { Inside } from './inside.ts';

export interface OpenDeed {
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

export function openDeeds(inside: Inside): { urgent: OpenDeed[]; more: OpenDeed[] } {
  const { visit, mine, actor } = inside;
  const { say, language } = visit;
  const { complaint } = mine;
  if (!complaint) return { urgent: [], more: [] };
  const state = complaint.state as ComplaintState;
  const can = (deed: Parameters<typeof whyNot>[0]): boolean => whyNot(deed, { state }, actor) === undefined;
  const unanswered = mine.understandings[0];
  const urgent = [
    ...(unanswered && unanswered.answer === null && can('understand')
      ? [
          {
            address: '/your-complaint/understanding',
            title: say('case.deed.understanding'),
            text: say('case.deed.understanding-text', { day: language.day(unanswered.answer_by) }),
          },
        ]
      : []),
    ...(can('ask-customer') ? mine.requests : [])
      .filter((one) => one.state === 'open')
      .map((one) => ({
        address: `/your-complaint/asked/${one.id}`,
        title: say('case.deed.request'),
        text: `${asSentence(one.asked)} ${say('case.deed.by', { day: language.day(one.due_on) })}`,
      })),
    ...(can('decide') ? mine.rounds : [])
      .filter((one) => one.state === 'open')
      .map((one) => ({
        address: '/your-complaint/offers',
        title: say('case.deed.offers', { count: one.offers.length }),
        text:
          one.expires_on === null
            ? say('case.deed.offers-text')
            : say('case.deed.offers-by', { day: language.day(one.expires_on) }),
      })),
    ...(can('ask-satisfaction') && mine.satisfaction.length === 0
      ? [{ address: '/your-complaint/how-it-went', title: say('case.deed.how'), text: say('case.deed.how-text') }]
      : []),
  ];
  const plain = (deed: string): OpenDeed => ({ address: `/your-complaint/${deed}`, title: say(`case.deed.${deed}`), text: '' });
  const more = [
    ...(can('add-contact') ? [plain('write')] : []),
    ...(mine.understandings.length > 0 ? [plain('understanding-again')] : []),
    ...(mine.rounds.length > 0 ? [plain('offers-again')] : []),
    ...(mayGoFurther(inside) ? [plain('further')] : []),
    ...(can('ask-satisfaction') && mine.satisfaction.length > 0 ? [plain('how-it-went')] : []),
    ...(mayReopen(inside) ? [plain('reopen')] : []),
    plain('wishes'),
    ...(can('withdraw') ? [plain('withdraw')] : []),
  ];
  return { urgent, more: more.map((deed) => ({ ...deed, address: deed.address.replace('-again', '') })) };
}

/** What we asked for stands before another sentence, whether or not a colleague ended it. */
const asSentence = (words: string): string => (/[.!?…:;]\s*$/u.test(words) ? words : `${words}.`);

export function mayGoFurther({ mine, actor, portal, today }: Inside): boolean {
  const { complaint } = mine;
  if (!complaint || !actor.rights.has('decide')) return false;
  const of = { state: complaint.state, level: complaint.level, rulePack: complaint.rule_pack, clocks: mine.clocks };
  return whyNotFurther(of, portal.house.rules.packs.get(complaint.rule_pack), today as Day) === undefined;
}

export function mayReopen({ mine, actor, portal }: Inside): boolean {
  const { complaint, house } = mine;
  if (!complaint || !actor.rights.has('decide') || !['closed', 'withdrawn'].includes(complaint.state)) return false;
  const closedAt = complaint.closed_at === null ? null : new Date(complaint.closed_at);
  const days = house.reopen_days ?? 0;
  return reopeningOf({ closedAt, now: portal.house.clock(), days, assigns: false }) === 'at-once';
}
