// The texts of the demonstration, read from the folder demo/: what customers say, what kinds of complaint there are, the organisation.
// The file cfpb-narratives.yaml says where its texts are from.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { severities } from '#domain/complaint.ts';
import { addDays, type Day, dateInWords } from '#domain/day.ts';
import { roles } from '#domain/role.ts';
import { programFolder } from '../open-house.ts';
import type { Chance } from './chance.ts';

const Theme = z.strictObject({
  id: z.string(),
  product: z.string(),
  category: z.string(),
  team: z.string(),
  severity: z.enum(severities).default('moderate'),
  wants: z.array(z.string()).min(1),
  points: z.array(z.string()).min(2),
  notes: z.array(z.string()).min(1),
  wrong: z.string(),
  right: z.string(),
  remedy: z.string(),
});
export type Theme = z.infer<typeof Theme>;

const Told = z.strictObject({
  from: z.string().optional(),
  theme: z.string(),
  /** Where it is about another product than most of its theme. */
  product: z.string().optional(),
  title: z.string(),
  text: z.string(),
});
export type Told = z.infer<typeof Told>;

const named = { key: z.string(), name: z.string() };
const Organisation = z.strictObject({
  name: z.string(),
  timeZone: z.string(),
  calendar: z.string(),
  entities: z.array(z.strictObject({ ...named, rulePack: z.string() })).min(1),
  teams: z.array(z.strictObject({ ...named, entity: z.string(), usualDays: z.number() })),
  routing: z.array(
    z.strictObject({ name: z.string(), product: z.string().optional(), category: z.string().optional(), team: z.string() }),
  ),
  people: z.array(
    z.strictObject({
      ...named,
      roles: z.array(z.enum(Object.keys(roles) as [keyof typeof roles])),
      teams: z.array(z.string()),
    }),
  ),
});

const Land = z.strictObject({ kinds: z.array(z.string()), towns: z.array(z.string()) });
const Customers = z.strictObject({
  given: z.array(z.string()),
  family: z.array(z.string()),
  streets: z.array(z.string()),
  uk: Land,
  us: Land,
});
export type CustomerNames = z.infer<typeof Customers>;

const Taxonomy = z.record(
  z.enum(['product', 'category', 'cause']),
  z.record(z.string(), z.record(z.string(), z.array(z.string()))),
);

const SaidContact = z.strictObject({
  subject: z.string(),
  text: z.string(),
  answer: z.string().nullable(),
  product: z.string(),
  ours: z.boolean().default(false),
});
export type SaidContact = z.infer<typeof SaidContact>;
const phrases = z.array(z.string()).min(1);
const Exchanges = z.strictObject({
  acknowledgements: phrases,
  questions: phrases,
  updates: phrases,
  replies: phrases,
  morePoints: phrases,
  mentions: phrases,
  transfers: z.array(z.strictObject({ reason: z.string(), refused: z.string() })),
  raises: phrases,
  declines: z.array(
    z.strictObject({
      as: z.enum(['not-for-us', 'not-eligible']),
      reason: z.string(),
      signpostedTo: z.string(),
      forwarded: z.boolean(),
    }),
  ),
  withdrawals: phrases,
  reopenings: phrases,
  severityReasons: phrases,
  confirmations: phrases,
  corrections: phrases,
  evidence: z.array(z.strictObject({ what: z.string(), source: z.string(), weight: z.string(), why: z.string() })).min(1),
  standards: phrases,
  asked: phrases,
  promised: phrases,
  kept: phrases,
});

const story = z.strictObject({ theme: z.string(), title: z.string(), text: z.string(), wants: z.string().default('') });
const Stories = z.strictObject({
  needToKnow: story.extend({ note: z.string() }),
  colleague: story.extend({ note: z.string() }),
  represented: story,
  adviser: story,
  anonymous: story,
  joint: story,
  twoThings: story.extend({ apart: z.string(), second: z.string() }),
  asked: story.extend({ subject: z.string(), question: z.string() }),
  twoRules: story.extend({ rulePack: z.string(), points: z.array(z.string()).length(2), because: z.string() }),
  stopped: story,
  longer: story.extend({ because: z.string() }),
  late: story.extend({ because: z.string(), reason: z.string() }),
  sameEvent: z.string(),
});
export type Story = z.infer<typeof story>;

const Contacts = z.record(z.enum(['query', 'problem', 'compliment', 'comment', 'suggestion']), z.array(SaidContact));

const Compliance = z.strictObject({
  procedure: z.strictObject({
    publishedDaysAgo: z.int(),
    changedDaysAgo: z.int(),
    changed: z.string(),
    added: z.string(),
    readers: z.array(z.string()),
  }),
  assessment: z.strictObject({
    pack: z.string(),
    answers: z.array(z.strictObject({ question: z.string(), verdict: z.string(), words: z.string(), evidence: z.string() })),
  }),
  hold: z.strictObject({ reason: z.string(), askedBy: z.string(), lookAgainInDays: z.int() }),
  request: z.strictObject({ asked: z.string(), identity: z.string() }),
});

const byName = z.record(z.string(), z.string());
const Returns = z.strictObject({
  filed: z.array(
    z.strictObject({
      pack: z.string(),
      definition: z.string(),
      rows: byName,
      causes: byName,
      notOwed: z.array(z.string()),
      /** Why its last one was opened again, and which product complaints moved from and to; left out where none was. */
      openedAgain: z.strictObject({ because: z.string(), from: z.string(), to: z.string() }).optional(),
    }),
  ),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  sentIn: z.strictObject({ how: z.string(), reference: z.string() }),
});

function read<T>(file: string, shape: z.ZodType<T>): T {
  return shape.parse(parse(readFileSync(new URL(`demo/${file}.yaml`, programFolder), 'utf8')));
}

export const readTexts = () => ({
  organisation: read('organisation', Organisation),
  taxonomy: read('taxonomy', Taxonomy),
  themes: new Map(read('themes', z.array(Theme)).map((theme) => [theme.id, theme])),
  told: [...read('cfpb-narratives', z.array(Told)), ...read('invented', z.array(Told))],
  customers: read('customers', Customers),
  contacts: read('contacts', Contacts),
  exchanges: read('exchanges', Exchanges),
  stories: read('stories', Stories),
  returns: read('returns', Returns),
  compliance: read('compliance', Compliance),
});
export type Texts = ReturnType<typeof readTexts>;

/** The days that a text may speak of: its own, and the one of the meter update. */
export interface DaysSpokenOf {
  readonly received: Day;
  readonly update: Day;
}

/** The text with its blanks filled: {-12} a day, {40..180} a number, {update} the night of the update. */
export function filledIn(text: string, { received, update }: DaysSpokenOf, chance: Chance): string {
  return text
    .replaceAll('{update}', dayAsSaid(update, 0))
    .replaceAll(/\{-(\d+)\}/g, (_, days: string) => dayAsSaid(addDays(received, -Number(days)), Number(days)))
    .replaceAll(/\{(\d+)\.\.(\d+)\}/g, (_, least: string, most: string) =>
      chance.between(Number(least), Number(most)).toLocaleString('en-GB'),
    );
}

/** People name the year only of what is long ago. */
const dayAsSaid = (day: Day, ago: number): string => (ago > 300 ? dateInWords(day) : dateInWords(day).slice(0, -5));
