// redress deadlines: the clocks of a pack for dates given on the command line, for trying a rule out.
// Invariant: it computes through the same functions as a complaint does; nothing is stored.
import { parseArgs } from 'node:util';
import type { Calendar } from '#domain/calendar.ts';
import type { ClockFacts } from '#domain/clock.ts';
import { clockState } from '#domain/clock-state.ts';
import { type ClockAnswer, deadlines } from '#domain/deadlines.ts';
import { type ClockChoice, withLocalChoices } from '#domain/local-choices.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { thirdPartyOpens } from '#domain/third-party.ts';
import type { Happened } from '#domain/trigger.ts';
import { loadCalendars } from '#rulepacks/calendars.ts';
import { suggest } from '#rulepacks/closest.ts';
import { loadPack } from '#rulepacks/load.ts';
import { parseHappened, parseMoment } from '#rulepacks/moment.ts';
import { readChoice } from '#rulepacks/read-choice.ts';
import type { CliCall } from './cli-command.ts';
import { foldersOfPacks, rulepacksFolder } from './rulepacks-folder.ts';

export const DEADLINES_USAGE = `redress deadlines --pack <id> --calendar <id> --event <what>=<when> [--event …]
  --pack       a rule pack; redress rulepack check lists them
  --calendar   a place, such as GB-EAW, or none to count every day
  --event      what happened and when: received=2026-04-02 or received=2026-05-01T18:30
  --type, --channel, --complainant   what kind of complaint it is, in the pack's words
  --choose     a choice the pack leaves open: <clock>.target=5 working days
  --now        a moment, to be told where each clock then stands
  --folder     a folder of rule packs of your own
  --json       for programs`;

type Wanted = { readonly pack: RulePack; readonly calendar: Calendar; readonly facts: ClockFacts; readonly now: Date | null };

/** Prints the deadlines; 0 when it could, 1 when something given is not right, with words about it. */
export async function deadlinesCommand(args: readonly string[], out: Pick<CliCall, 'out' | 'words' | 'settings'>): Promise<number> {
  const read = readArgs(args);
  if (typeof read === 'string') return refuse(out, read);
  const wanted = await understand(read, out.settings.dataFolder);
  if (typeof wanted === 'string') return refuse(out, wanted);
  const answers = deadlines(wanted);
  out.out(read.json === true ? asJson(answers, wanted) : asWords(answers, wanted));
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
    pack: one,
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

async function understand(given: Given, dataFolder: string): Promise<Wanted | string> {
  const [folders, calendars] = await Promise.all([foldersOfPacks(given.folder, dataFolder), loadCalendars(rulepacksFolder)]);
  const ids = [...folders.keys()];
  if (given.pack === undefined || !ids.includes(given.pack)) return `Name a pack with --pack. ${suggest(given.pack ?? '', ids)}`;
  const calendar = calendars.get(given.calendar ?? '');
  if (calendar === undefined) return `Name a calendar with --calendar. ${suggest(given.calendar ?? '', [...calendars.keys()])}`;
  const { loaded } = await loadPack(folders.get(given.pack) ?? given.pack);
  if (loaded === null) return `The pack ${given.pack} cannot be read. See what is wrong: redress rulepack check ${given.pack}`;
  const faults: string[] = [];
  const { pack, refused } = withLocalChoices(loaded.pack, choicesIn(given.choose ?? [], faults));
  const facts = { ...given, type: typeIn(pack, given.type, faults), happened: happenedIn(given.event ?? [], calendar, faults) };
  const now = given.now === undefined ? null : parseMoment(given.now, calendar);
  if (given.now !== undefined && now?.at === undefined)
    faults.push(`'${given.now}' is not a moment; write it as 2026-04-10T09:00.`);
  const all = [...faults, ...refused];
  return all.length > 0 ? all.join('\n') : { pack, calendar, facts, now: now?.at ?? null };
}

function happenedIn(events: readonly string[], calendar: Calendar, faults: string[]): Happened[] {
  if (events.length === 0) faults.push('Say what happened with --event, such as --event received=2026-04-02.');
  return events.flatMap((event) => {
    const [what = '', when = ''] = event.split('=');
    const read = parseHappened(what, when, calendar);
    if (typeof read !== 'string') return [read];
    faults.push(read);
    return [];
  });
}

/** A type by its id, or by its name as the regulator says it. */
function typeIn(pack: RulePack, written: string | undefined, faults: string[]): string | undefined {
  if (written === undefined) return undefined;
  const found = pack.types.find(({ id, name }) => [id, name.toLowerCase()].includes(written.toLowerCase()));
  if (found === undefined)
    faults.push(
      `There is no type '${written}' in ${pack.name}: ${suggest(
        written,
        pack.types.map(({ id }) => id),
      )}`,
    );
  return found?.id;
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

function stateIn(one: ClockAnswer, { facts, now }: Wanted): string | null {
  if (now === null) return null;
  return clockState(one.rule, one.answer, facts, { now, calendar: one.calendar }).words;
}

function asJson(answers: readonly ClockAnswer[], wanted: Wanted): string {
  const clocks = answers
    .filter(({ answer }) => answer.startedOn !== null)
    .map((one) => {
      const { id, due, dueAt, target, noDate, why, cites, unconfirmed } = one.answer;
      const state = stateIn(one, wanted);
      return {
        id,
        name: one.rule.name,
        kind: one.rule.kind,
        due,
        dueAt,
        target,
        noDate,
        why,
        cites,
        unconfirmed,
        ...(state && { state }),
      };
    });
  const { pack, facts, calendar } = wanted;
  const thirdParty =
    pack.thirdParty === null ? null : { name: pack.thirdParty.name, ...thirdPartyOpens(pack.thirdParty, answers, facts, calendar) };
  return JSON.stringify({ pack: pack.id, calendar: calendar.id, clocks, thirdParty });
}

function asWords(answers: readonly ClockAnswer[], wanted: Wanted): string {
  const lines = answers.flatMap((one) => {
    const { due, target, why, cites, noDate } = one.answer;
    if (noDate === 'does-not-apply' || noDate === 'not-started' || noDate === 'not-in-force') return [];
    const date = due ?? (target === null ? 'no date' : `${target} (our own target)`);
    const state = stateIn(one, wanted);
    return [`${one.rule.name}: ${date}${state === null ? '' : `, ${state}`}`, `  ${why}`, `  ${cites}`];
  });
  return lines.length === 0 ? 'None of the clocks of this pack has started.' : lines.join('\n');
}
