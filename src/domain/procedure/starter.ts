// A first text of a procedure or charter, made from the rules that apply: their times, stages and independent bodies stand in it as
// live values. It is a beginning to be worded by the organisation, never published as it comes without somebody reading it.
import type { Day } from '../day.ts';
import { readMarkup } from '../letter/markup.ts';
import type { Block } from '../letter/text.ts';
import type { RulePack } from '../rule-pack.ts';
import type { HouseText } from './house-text.ts';
import { type LiveValue, liveValues, type Ourselves } from './live-values.ts';

export function starterText(of: HouseText, packs: readonly RulePack[], us: Ourselves, today: Day): Block[] {
  const known = new Map(liveValues(packs, us, today).map(({ blank, says }) => [blank, says]));
  return readMarkup(of === 'procedure' ? procedure(packs, known) : charter(packs, known));
}

type Known = ReadonlyMap<LiveValue['blank'], string>;

const heading = (pack: RulePack, packs: readonly RulePack[], words: string): string =>
  packs.length > 1 ? `## ${words}: ${pack.sector === 'all' ? 'in general' : pack.sector}` : `## ${words}`;

const reach = (known: Known): string => (known.has('organisation contact') ? '\n\n{{organisation contact}}' : '');

function procedure(packs: readonly RulePack[], known: Known): string {
  return [
    'This is how {{organisation name}} deals with complaints. Everybody who works here follows it.',
    ...packs.map((pack) => `${heading(pack, packs, 'What a complaint is')}\n\n{{definition ${pack.id}}}`),
    `## How to complain\n\nTell any of us, in the way that suits you: by phone, by letter, by e-mail, online or in person. You do not have to use the word complaint, and somebody you choose may speak for you. If you need another format, another language or any adjustment, tell us and we will arrange it.${reach(known)}`,
    ...packs.map((pack) => `${heading(pack, packs, 'What happens then')}\n\n${steps(pack, known)}`),
    '## How we decide\n\nWe tell you how we understand your complaint and ask whether that is right. We look at the facts with an open mind, hear everybody concerned, answer every point and give our reasons. Where something went wrong, we say so, put it right and tell you what we change.',
    '## Kept informed\n\nYou know who deals with your complaint and how to reach them. We tell you what is happening, and if we need longer we tell you why and until when before the time is over.',
    ...packs.flatMap((pack) => recourse(pack, packs, known)),
    '## What we learn\n\nWe keep a record of every complaint, look at what complaints have in common and change what keeps going wrong. Complaining never makes a difference to the service you get.',
  ].join('\n\n');
}

/** What we must do for the customer, in the rules' own order, each within its time. */
function steps(pack: RulePack, known: Known): string {
  const stages = pack.stages.filter(({ outside }) => !outside);
  const said = pack.clocks
    .filter(({ id, kind, met }) => kind === 'duty' && known.has(`time ${pack.id} ${id}`) && met.some((one) => answers.test(one)))
    .map(({ id, name }) => `- ${name}: ${within(known.get(`time ${pack.id} ${id}`))}{{time ${pack.id} ${id}}}`);
  const list =
    said.length === 0 ? '- We answer as soon as we have what we need, and keep you informed until then.' : said.join('\n');
  const named =
    stages.length > 1 ? `There are ${stages.length} stages: ${stages.map(({ name }) => name).join(', then ')}.\n\n` : '';
  const another = stages.some(({ differentHandler }) => differentHandler)
    ? '\n\nIf you ask for the next stage, somebody who did not decide before looks at your complaint afresh. You do not have to give reasons.'
    : '';
  return `${named}${list}${another}`;
}

/** 'promptly' needs no 'within'. */
const within = (says = ''): string => (/^\d/.test(says) ? 'within ' : '');

const answers = /^(?:acknowledged|final-response-sent|written-response-sent|stage-response-sent|summary-resolution-sent)/;

function recourse(pack: RulePack, packs: readonly RulePack[], known: Known): string[] {
  const at = `body ${pack.id}`;
  if (!known.has(`${at} name`)) return [];
  const windows = (pack.thirdParty?.windows ?? []).filter((id) => known.has(`time ${pack.id} ${id}`));
  const until = windows.map(
    (id) => `- ${nameOf(pack, id)}: ${within(known.get(`time ${pack.id} ${id}`))}{{time ${pack.id} ${id}}}`,
  );
  return [
    [
      heading(pack, packs, 'If you do not agree'),
      `You can take your complaint to {{${at} name}}, which is independent of us. You may go there at this time: {{${at} opens}}.`,
      known.has(`${at} contact`) ? `How to reach it: {{${at} contact}}` : '',
      until.join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  ];
}

const nameOf = (pack: RulePack, clock: string): string => pack.clocks.find(({ id }) => id === clock)?.name ?? 'Until when';

function charter(packs: readonly RulePack[], known: Known): string {
  const promised = packs.map((pack) => `${heading(pack, packs, 'The times we keep')}\n\n${steps(pack, known)}`);
  return [
    'What {{organisation name}} and its customers may expect of each other when something has gone wrong.',
    '## What we owe you\n\n- To listen, to take you seriously and to be courteous, whatever the complaint is about\n- To make it easy to complain, in the way, the language and the format that suit you\n- To let somebody you choose speak for you\n- To tell you who deals with your complaint and how to reach them\n- To look into it fairly, with an open mind, and to keep what you tell us confidential\n- To answer every point, with reasons, in words that are easy to follow\n- To say so when we were wrong, to put it right, and to keep what we promise\n- To treat you no differently because you complained',
    ...promised,
    '## What we ask of you\n\n- To tell us soon, so that memories are fresh and records are at hand\n- To tell us what happened, what it meant for you and what would put it right\n- To send us what you have that shows it, and to answer when we ask\n- To tell us when something changes, such as your address or who speaks for you\n- To treat the people who work here with the courtesy you expect from them',
    ...packs.flatMap((pack) =>
      recourse(pack, packs, known).map((text) => text.replace('If you do not agree', 'The independent body')),
    ),
  ].join('\n\n');
}
