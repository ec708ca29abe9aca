// One complaint on its way through the office of the demonstration: whose it is, where its time stands, and the ways in which
// the stories move both. Its time never runs backwards.
import type { PersonActor } from '#domain/actor.ts';
import type { Severity } from '#domain/complaint.ts';
import type { Outcome } from '#domain/milestone.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Command } from '#handling/command.ts';
import { assignComplaints } from '#handling/triage/assign-complaints.ts';
import { chooseTrack } from '#handling/triage/choose-track.ts';
import { markWaitingOn } from '#handling/triage/mark-waiting-on.ts';
import { raiseLevel } from '#handling/triage/raise-level.ts';
import { refuseComplaint } from '#handling/triage/refuse-complaint.ts';
import { takeComplaint } from '#handling/triage/take-complaint.ts';
import { transferComplaint } from '#handling/triage/transfer-complaint.ts';
import type { ComplaintPage } from '#views/complaints/complaint-page.ts';
import type { Arrival } from './arrivals.ts';
import type { Chance } from './chance.ts';
import { done, type Office } from './office.ts';
import type { Theme } from './texts.ts';

/** What changes the complaint's page and does not tell its new version. */
const changesPage = new Set<unknown>([
  assignComplaints,
  takeComplaint,
  transferComplaint,
  refuseComplaint,
  chooseTrack,
  raiseLevel,
  markWaitingOn,
]);

export class Case {
  readonly office: Office;
  readonly chance: Chance;
  readonly arrival: Arrival;
  readonly theme: Theme;
  /** The team it lies with, by its key. */
  team: string;
  id = '';
  /** Whether it was merged into another and can only be read. */
  mergedAway = false;
  /** Whether product and category were said when it was taken down. */
  classified = false;
  severity: Severity = 'moderate';
  /** The points that our understanding put to the customer. */
  putToCustomer: readonly string[] = [];
  /** The evidence set down. */
  evidence: readonly string[] = [];
  /** What it comes to, once it was found. */
  outcome: Outcome | undefined;
  /** Whoever acts on it: the one who logged it, then the one who handles it. */
  handler: PersonActor;
  now: Date;
  /** The version that was seen last. */
  #seen = 1;
  /** From when working days are counted: its logging. */
  begun: Date;

  constructor(office: Office, arrival: Arrival, chance: Chance) {
    const theme = office.texts.themes.get(arrival.told.theme);
    if (!theme) throw new Error(`There is no theme ${arrival.told.theme}.`);
    this.office = office;
    this.arrival = arrival;
    this.chance = chance;
    this.theme = theme;
    this.team = theme.team;
    const spoken = ['phone', 'chat', 'in-person'].includes(arrival.channel);
    this.now = this.begun = spoken ? arrival.received : office.hours.soon(arrival.received, chance.between(8, 300));
    this.handler = chance.pick(office.handlers(theme.team, this.now));
  }

  get product(): string {
    return this.arrival.told.product ?? this.theme.product;
  }

  /** Of the last weeks, of which more is kept: each look and each stage. */
  get recent(): boolean {
    return this.office.hours.daysFrom(this.arrival.received, this.office.time.last) < 60;
  }

  get manager(): PersonActor {
    return this.office.managerOf(this.team);
  }

  /** Waits until that many working days after its logging. */
  async day(days: number): Promise<void> {
    const planned = this.office.hours.later(this.begun, Math.max(0, days), this.chance);
    await this.#wait(planned > this.now ? planned : this.office.hours.soon(this.now, this.chance.between(2, 20)));
  }

  /** Waits some minutes of work. */
  async minutes(least: number, most: number): Promise<void> {
    await this.#wait(this.office.hours.soon(this.now, least + this.chance.roll() * (most - least)));
  }

  async #wait(until: Date): Promise<void> {
    await this.office.time.until(until);
    this.now = until;
  }

  /** Waits for the moment it stands at, as the first thing in its life. */
  begin(): Promise<void> {
    return this.office.time.until(this.now);
  }

  async does<Input, Reply>(verb: Command<Input, Reply>, given: object, who: PersonActor = this.handler): Promise<Reply> {
    const reply = await this.office.does(who, this.now, verb, given);
    this.#seen = versionIn(reply) ?? this.#seen + (changesPage.has(verb) ? 1 : 0);
    return reply;
  }

  /** The same for what is refused when the complaint has changed since it was seen: then they look again. */
  async doesSeeing<Input, Reply>(verb: Command<Input, Reply>, given: object, who: PersonActor = this.handler): Promise<Reply> {
    const asked = { complaint: this.id, ...given };
    const answer = await this.office.tries(who, this.now, verb, { ...asked, version: this.#seen });
    if (isRefusal(answer) && answer.code === 'page.stale')
      return this.does(verb, { ...asked, version: answer.facts?.['now'] ?? (await this.page(who)).version }, who);
    this.#seen = versionIn(answer) ?? this.#seen;
    return done(answer, who);
  }

  page(who: PersonActor = this.handler): Promise<ComplaintPage> {
    return this.office.page(who, this.now, this.id);
  }

  colleague(): PersonActor {
    const others = this.office.handlers(this.team, this.now).filter(({ id }) => id !== this.handler.id);
    return others.length > 0 ? this.chance.pick(others) : this.manager;
  }
}

/** The version a reply tells, where it does. */
const versionIn = (reply: unknown): number | undefined =>
  typeof reply === 'object' && reply !== null && 'version' in reply && typeof reply.version === 'number'
    ? reply.version
    : undefined;
