// redress deadlines: the clocks of one pack, or of several together, for dates given on the command line, for trying rules out; or
// those of a complaint that is here, under each of its regimes.
// Invariant: it computes through the same functions as a complaint does; nothing is stored.
import { parseArgs } from 'node:util';
import type { Calendar } from '#domain/calendar.ts';
import { deadlines } from '#domain/deadlines.ts';
import { type ClockChoice, withLocalChoices } from '#domain/local-choices.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Happened } from '#domain/trigger.ts';
import { closest, suggest } from '#rulepacks/closest.ts';
import { loadPack } from '#rulepacks/load.ts';
import { parseHappened, parseMoment } from '#rulepacks/moment.ts';
import { readChoice } from '#rulepacks/read-choice.ts';
import { typeIn } from '#rulepacks/type-in.ts';
import type { CliCall } from './cli-command.ts';
import { deadlinesOfComplaint } from './deadlines-of-complaint.ts';
import { deadlinesAsJson, deadlinesInWords, type ToldUnder } from './deadlines-told.ts';
import { calendarsFor, foldersOfPacks } from './rulepacks-folder.ts';

export const DEADLINES_USAGE = `redress deadlines --pack <id> [--pack …] --calendar <id> --event <what>=<when> [--event …]
redress deadlines --complaint <reference>
  --pack       a rule pack; redress rulepack check lists them. Several count side by side, as on one complaint
  --complaint  a complaint that is here, by its reference, under every rule that applies to it
  --calendar   a place, such as GB-EAW, or none to count every day
  --event      what happened and when: received=2026-04-02 or received=2026-05-01T18:30
               under one pack alone: <id>:final-response-sent=2026-06-01
  --type, --channel, --complainant   what kind of complaint it is, in the pack's words
  --choose     a choice the pack leaves open: <clock>.target=5 working days
  --now        a moment, to be told where each clock then stands
  --folder     a folder of rule packs of your own
  --json       for programs`;

/** Prints the deadlines; 0 when it could, 1 when something given is not right, with words about it. */
export async function deadlinesCommand(
  args: readonly string[],
  call: Pick<CliCall, 'out' | 'words' | 'settings' | 'clock'>,
): Promise<number> {
  const read = readArgs(args);
  if (typeof read === 'string') return refuse(call, read);
  const told =
    read.complaint === undefined
      ? await understand(read, call.settings.dataFolder)
      : await deadlinesOfComplaint(read.complaint, call);
  if (typeof told === 'string') return refuse(call, told);
  call.out(read.json === true ? deadlinesAsJson(told) : deadlinesInWords(told));
  return 0;
}

function refuse(out: Pick<CliCall, 'out' | 'words'>, words: string): number {
  out.words(words);
  return 1;
}

function readArgs(args: readonly string[]) {
  const one = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const options = {
    pack: many,
    complaint: one,
    calendar: one,
    event: many,
    type: one,
    channel: one,
    complainant: one,
    choose: many,
    now: one,
    folder: one,
  };
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    return values.help === true || args.length === 0 ? DEADLINES_USAGE : values;
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The command was not understood.'}\n\n${DEADLINES_USAGE}`;
  }
}

type Given = Exclude<ReturnType<typeof readArgs>, string>;

/** What there is, where nothing or something unknown was named; the nearest to it, where it looks like a slip. */
function unknownName(what: 'pack' | 'calendar', name: string, known: readonly string[]): string {
  const there = `There are: ${known.toSorted().join(', ')}.`;
  if (name === '') return `Name a ${what} with --${what}. ${there}`;
  const near = closest(name, known);
  return `There is no ${what} '${name}'${near === null ? '.' : `: did you mean '${near}'?`} ${there}`;
}

async function understand(given: Given, dataFolder: string): Promise<ToldUnder[] | string> {
  const [folders, { calendars }] = await Promise.all([
    foldersOfPacks(given.folder, dataFolder),
    calendarsFor(given.folder, dataFolder),
  ]);
  const ids = [...folders.keys()];
  const named = [...new Set(given.pack ?? [''])];
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined) return unknownName('pack', unknown, ids);
  const calendar = calendars.get(given.calendar ?? '');
  if (calendar === undefined) return unknownName('calendar', given.calendar ?? '', [...calendars.keys()]);
  const packs: RulePack[] = [];
  for (const id of named) {
    const { loaded } = await loadPack(folders.get(id) ?? id);
    if (loaded === null) return `The pack ${id} cannot be read. See what is wrong: redress rulepack check ${id}`;
    packs.push(loaded.pack);
  }
  const now = given.now === undefined ? null : parseMoment(given.now, calendar);
  const faults =
    given.now !== undefined && now?.at === undefined ? [`'${given.now}' is not a moment; write it as 2026-04-10T09:00.`] : [];
  return underEach(given, { packs, calendar, now: now?.at ?? null, faults });
}

interface Reading {
  readonly packs: readonly RulePack[];
  readonly calendar: Calendar;
  readonly now: Date | null;
  readonly faults: string[];
}

function underEach(given: Given, { packs, calendar, now, faults }: Reading): ToldUnder[] | string {
  const choices = choicesIn(given.choose ?? [], faults);
  const happened = happenedIn(given.event ?? [], { packs, calendar, faults });
  const told = packs.map((whole): ToldUnder => {
    // With several packs a choice is for those that have such a clock.
    const mine = Object.entries(choices).filter(([clock]) => packs.length === 1 || whole.clocks.some(({ id }) => id === clock));
    const { pack, refused } = withLocalChoices(whole, Object.fromEntries(mine));
    faults.push(...refused);
    const here = happened.filter(({ under }) => under === undefined || under === pack.id).map(({ one }) => one);
    const facts = { ...given, type: typeIn(pack, given.type), happened: here };
    return { pack, calendar, facts, now, answers: deadlines({ pack, calendar, facts }) };
  });
  if (given.type !== undefined && told.every(({ facts }) => facts.type === undefined)) {
    const types = packs.flatMap((pack) => pack.types.map(({ id }) => id));
    faults.push(`There is no type '${given.type}' in ${packs.map(({ name }) => name).join(', ')}: ${suggest(given.type, types)}`);
  }
  const known = packs.flatMap((pack) => pack.eligible.map(({ id }) => id));
  if (given.complainant !== undefined && known.length > 0 && !known.includes(given.complainant))
    faults.push(`There is no complainant '${given.complainant}' in these rules: ${suggest(given.complainant, known)}`);
  return faults.length > 0 ? [...new Set(faults)].join('\n') : told;
}

function happenedIn(events: readonly string[], { packs, calendar, faults }: Omit<Reading, 'now'>): HappenedUnder[] {
  if (events.length === 0) faults.push('Say what happened with --event, such as --event received=2026-04-02.');
  return events.flatMap((event): HappenedUnder[] => {
    const [written = '', when] = event.split('=');
    if (when === undefined || when === '') {
      faults.push(`'${event}' has no date; write it as ${written || 'received'}=2026-04-02.`);
      return [];
    }
    const [under, what] = written.includes(':') ? written.split(':') : [undefined, written];
    const read = parseHappened(what ?? '', when, calendar);
    const known = under === undefined || packs.some(({ id }) => id === under);
    if (typeof read !== 'string' && known) return [{ under, one: read }];
    const ids = packs.map(({ id }) => id);
    faults.push(
      typeof read === 'string' ? read : `'${under}' in '${event}' is none of the packs named. ${suggest(under ?? '', ids)}`,
    );
    return [];
  });
}

interface HappenedUnder {
  readonly under: string | undefined;
  readonly one: Happened;
}

function choicesIn(written: readonly string[], faults: string[]): Record<string, ClockChoice> {
  const choices: Record<string, ClockChoice> = {};
  for (const choice of written) {
    const match = /^([a-z0-9_-]+)\.([A-Za-z]+)=(.+)$/.exec(choice);
    if (match === null) faults.push(`'${choice}' is not a choice; write it as ack.target=5 working days.`);
    else
      choices[match[1] ?? ''] = {
        ...choices[match[1] ?? ''],
        ...readChoice(match[1] ?? '', { [match[2] ?? '']: match[3] ?? '' }, faults),
      };
  }
  return choices;
}
