// The office of the demonstration: its people, teams and taxonomy by the names the stories use, and the way in which its people
// do things: through the same commands as everybody, at the moment of the story. A refusal is a fault of the story and ends it.
import type { PersonActor, ProgramActor } from '#domain/actor.ts';
import type { Day } from '#domain/day.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { type Command, type House, perform } from '#handling/command.ts';
import { type ComplaintPage, complaintPage } from '#views/complaints/complaint-page.ts';
import { burst } from './arrivals.ts';
import type { OfficeHours } from './office-hours.ts';
import type { PassingTime } from './passing-time.ts';
import type { Texts } from './texts.ts';

/** What is found by its name in demo/: ids of what was made of it. */
export interface Directory {
  readonly people: ReadonlyMap<string, PersonActor>;
  readonly teams: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, string>;
  /** Products, categories and causes, by the name of the leaf. */
  readonly nodes: ReadonlyMap<string, string>;
}

/** On leave this week, as the list of people shows; nothing new is given to them. */
export const whoIsAway = 'luis';

export class Office {
  readonly house: House;
  readonly texts: Texts;
  readonly hours: OfficeHours;
  readonly time: PassingTime;
  readonly #directory: Directory;
  readonly #turns = new Map<string, number>();

  constructor(made: { house: House; texts: Texts; hours: OfficeHours; time: PassingTime; directory: Directory }) {
    this.house = made.house;
    this.texts = made.texts;
    this.hours = made.hours;
    this.time = made.time;
    this.#directory = made.directory;
  }

  person(key: string): PersonActor {
    return named(this.#directory.people, key);
  }

  team(key: string): string {
    return named(this.#directory.teams, key);
  }

  node(name: string): string {
    return named(this.#directory.nodes, name);
  }

  /** The night in which the smart meters were updated. */
  get updateDay(): Day {
    return this.hours.daysAgo(burst.days + 1);
  }

  /** Whoever of the team's handlers is next, in turn. */
  nextHandler(teamKey: string, at: Date): PersonActor {
    const turn = (this.#turns.get(teamKey) ?? -1) + 1;
    this.#turns.set(teamKey, turn);
    const here = this.handlers(teamKey, at);
    return here[turn % here.length] ?? this.managerOf(teamKey);
  }

  /** The team that usually handles what is said about a product. */
  teamFor(product: string): string {
    const theme = [...this.texts.themes.values()].find((one) => one.product === product);
    return theme?.team ?? 'accounts';
  }

  /** The legal entity that answers for what the team does. */
  entityOf(teamKey: string): string {
    const team = this.texts.organisation.teams.find(({ key }) => key === teamKey);
    return named(this.#directory.entities, team?.entity ?? teamKey);
  }

  /** In how many working days the team usually answers. */
  usualDays(teamKey: string): number {
    return this.texts.organisation.teams.find(({ key }) => key === teamKey)?.usualDays ?? 15;
  }

  /** Whose rules apply to what the team does. */
  rulePackOf(teamKey: string): string {
    const { teams, entities } = this.texts.organisation;
    const entity = teams.find(({ key }) => key === teamKey)?.entity;
    return entities.find(({ key }) => key === entity)?.rulePack ?? '';
  }

  /** Who handles complaints in the team and is here at the time. */
  handlers(teamKey: string, at: Date): readonly PersonActor[] {
    return this.texts.organisation.people
      .filter(({ roles, teams }) => roles.includes('handler') && teams.includes(teamKey))
      .filter(({ key }) => key !== whoIsAway || this.hours.daysFrom(at, this.time.last) > 2)
      .map(({ key }) => this.person(key));
  }

  managerOf(teamKey: string): PersonActor {
    const manager = this.texts.organisation.people.find(({ roles, teams }) => roles.includes('manager') && teams.includes(teamKey));
    return this.person(manager?.key ?? '');
  }

  /** The person does it at that moment, which the story has waited for. */
  async does<Input, Reply>(who: PersonActor, at: Date, verb: Command<Input, Reply>, given: object): Promise<Reply> {
    return done(await this.tries(who, at, verb, given), who);
  }

  /** The same where a refusal belongs to the story. */
  tries<Input, Reply>(who: PersonActor, at: Date, verb: Command<Input, Reply>, given: object): Promise<Reply | Refusal> {
    return perform({ ...this.house, clock: () => at }, verb, given, { actor: who });
  }

  /** What the program does by itself. */
  async runs<Input, Reply>(name: ProgramActor['name'], at: Date, verb: Command<Input, Reply>): Promise<Reply> {
    const actor = { kind: 'program', name } as const;
    return done(await perform({ ...this.house, clock: () => at }, verb, {}, { actor }), actor);
  }

  /** The complaint as the person sees it now. */
  async page(who: PersonActor, now: Date, complaint: string): Promise<ComplaintPage> {
    const { db, rules } = this.house;
    return done(await complaintPage(db, { actor: who, rules, now }, complaint), who).page;
  }
}

/** A story that the program refused to carry out: it ends there, and the others go on. */
export class RefusedStory extends Error {}

export function done<Reply>(answer: Reply | Refusal, who: { readonly name: string }): Reply {
  if (!isRefusal(answer)) return answer;
  const details = JSON.stringify(answer.fields ?? answer.facts ?? {});
  throw new RefusedStory(`${who.name} was refused (${answer.code}): ${answer.words} ${details}`);
}

function named<T>(things: ReadonlyMap<string, T>, name: string): T {
  const found = things.get(name);
  if (found === undefined) throw new Error(`The texts of the demonstration name “${name}”, which is not there.`);
  return found;
}
