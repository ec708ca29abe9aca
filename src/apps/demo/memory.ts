// What the office of the demonstration remembers of its complaints, for the stories in which one meets another: customers who
// complained before, by the team that knows them, and what has been taken down, by theme.
import type { Case } from './case.ts';

export class Memory {
  readonly #customers = new Map<string, string[]>();
  readonly #taken = new Map<string, Case[]>();

  remember(one: Case, customer?: string): void {
    put(this.#taken, one.theme.id, one);
    if (customer !== undefined) put(this.#customers, one.theme.team, customer);
  }

  get count(): number {
    return [...this.#taken.values()].reduce((sum, taken) => sum + taken.length, 0);
  }

  /** Customers whom the team knows. */
  knownTo(team: string): readonly string[] {
    return this.#customers.get(team) ?? [];
  }

  /** What was taken down about a theme so far, first to last. */
  about(theme: string): readonly Case[] {
    return this.#taken.get(theme) ?? [];
  }
}

function put<T>(kept: Map<string, T[]>, under: string, one: T): void {
  kept.set(under, [...(kept.get(under) ?? []), one]);
}
