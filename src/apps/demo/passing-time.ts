// Simulated time. Every life in the demonstration waits for its moments; time goes on, a day at a time, to the earliest moment
// that anybody waits for, so that entries come into the record in the order of their days, as they would have. Lives of the same
// day are at work side by side, to keep the database busy. What would happen after the last moment does not happen: whoever
// waits for it is left in the middle of things, as complaints are in a real week.
const atWorkAtOnce = 8;
const dayInMs = 24 * 3_600_000;

/** Thrown into a life whose next moment lies after the last one. */
class NotYet extends Error {}

interface Waiting {
  readonly at: number;
  readonly go: () => void;
  readonly leave: (why: NotYet) => void;
}

export class PassingTime {
  /** The moment at which the demonstration ends and its real use begins. */
  readonly last: Date;
  readonly #waiting: Waiting[] = [];
  /** The earliest moment of the day that is being lived. */
  #dayBegan = Number.NEGATIVE_INFINITY;
  #alive = 0;
  #atWork = 0;
  #failed: unknown;
  #ended: (() => void) | undefined;

  constructor(last: Date) {
    this.last = last;
  }

  /** Waits until then. The first wait of a life sets it off. */
  async until(at: Date): Promise<void> {
    this.#atWork -= 1;
    await new Promise<void>((go, leave) => {
      this.#putInOrder({ at: at.getTime(), go, leave });
      queueMicrotask(() => this.#goOn());
    });
  }

  /** Lives all these lives, up to the last moment. Throws what one of them threw. */
  async live(lives: readonly (() => Promise<void>)[]): Promise<void> {
    this.#alive = lives.length;
    const end = new Promise<void>((resolve) => (this.#ended = resolve));
    for (const life of lives) {
      this.#atWork += 1;
      void life()
        .catch((error: unknown) => {
          if (!(error instanceof NotYet)) this.#failed ??= error;
        })
        .finally(() => this.#over());
    }
    if (lives.length > 0) await end;
    if (this.#failed !== undefined) throw this.#failed;
  }

  #over(): void {
    this.#alive -= 1;
    this.#atWork -= 1;
    if (this.#alive === 0) this.#ended?.();
    else this.#goOn();
  }

  #goOn(): void {
    for (let next = this.#waiting.at(-1); next && this.#mayGo(next); next = this.#waiting.at(-1)) {
      this.#waiting.pop();
      this.#atWork += 1;
      if (next.at > this.last.getTime() || this.#failed !== undefined) next.leave(new NotYet('After the last moment.'));
      else next.go();
    }
  }

  /** A new day begins when nobody is at work any more. */
  #mayGo(next: Waiting): boolean {
    if (this.#atWork === 0) this.#dayBegan = next.at;
    return this.#atWork < atWorkAtOnce && next.at < this.#dayBegan + dayInMs;
  }

  /** Latest first, so that the earliest is popped off the end; of two at once, the one that waited first. */
  #putInOrder(one: Waiting): void {
    let [from, to] = [0, this.#waiting.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#waiting[middle]?.at ?? 0) > one.at) from = middle + 1;
      else to = middle;
    }
    this.#waiting.splice(from, 0, one);
  }
}
