// Keeps what is typed in one place: on this device at once, on the server a moment later, and again whenever the server comes
// back. One keeper a place and person. States: opening (the server has not yet said what it has) → open → forgotten.
// Invariant: nothing typed is overwritten unseen; where two devices have both gone on, the other draft stays at hand.
import { type KeptHere, readHere, removeHere, writeHere } from './kept-here.ts';
import { type KeptThere, newerOfBoth } from './newer-of-both.ts';

export interface ServerSide {
  read(place: string): Promise<KeptThere | null>;
  /** Answers when it was kept. `leaving`: the page is about to go, so the call must outlive it. */
  write(place: string, body: unknown, leaving: boolean): Promise<string>;
  drop(place: string): Promise<unknown>;
}

export interface KeeperParts {
  readonly place: string;
  readonly person: string;
  readonly storage: Storage;
  readonly server: ServerSide;
  readonly now: () => Date;
}

export interface DraftSeen {
  /** Null while nothing has been typed. What was kept by an earlier version of a form may lack fields: see fitted.ts. */
  readonly value: unknown;
  /** When the draft that was found here had been typed; null once nothing was found. */
  readonly keptFrom: string | null;
  /** A draft of another device that has also gone on. */
  readonly other: { readonly value: unknown; readonly at: string } | null;
  /** Whether the server has it as it stands. */
  readonly safe: boolean;
}

const pauseMs = 1200;
const retryMs = 15_000;

export class DraftKeeper {
  #parts: KeeperParts;
  #kept: KeptHere | null;
  #seen: DraftSeen;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();
  #typed = false;
  #forgotten = 0;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#kept = readHere(parts.storage, parts.person, parts.place);
    this.#seen = {
      value: this.#kept?.value ?? null,
      keptFrom: this.#kept?.at ?? null,
      other: null,
      safe: this.#kept?.sent ?? true,
    };
  }

  get seen(): DraftSeen {
    return this.#seen;
  }

  listen(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  /**
   * Asks the server what it has. What was typed before it answered stands; the server's draft is then offered beside it. What was let
   * go a moment ago, or is let go meanwhile, is not found again there.
   */
  async open(): Promise<void> {
    const forgotten = this.#forgotten;
    await this.#sending;
    const there = await this.#parts.server.read(this.#parts.place).catch(() => undefined);
    if (forgotten !== this.#forgotten) return;
    if (there === undefined) return this.#later(retryMs);
    const choice = newerOfBoth(this.#kept, there);
    if (this.#kept && !this.#typed) this.#show({ keptFrom: this.#kept.at });
    if (choice.use === 'gone' && !this.#typed) this.#empty();
    else if (choice.use === 'there' && there !== null) this.#adopt(there, choice.other);
    else if (choice.use === 'here') {
      if (choice.other) this.#show({ other: { value: choice.other.body, at: choice.other.keptAt } });
      if (this.#kept?.sent === false) this.#later(0);
    }
  }

  /** What is in the fields now. */
  change(value: unknown): void {
    this.#typed = true;
    this.#keep({ value, at: this.#parts.now().toISOString(), base: this.#kept?.base ?? null, sent: false });
    this.#show({ value, safe: false });
    this.#later(pauseMs);
  }

  /** Goes on with the draft of the other device instead; this one becomes the other. */
  swap(): void {
    const { other, value } = this.#seen;
    if (!other) return;
    const mine = value === null ? null : { value, at: this.#kept?.at ?? this.#parts.now().toISOString() };
    this.change(other.value);
    this.#show({ other: mine, keptFrom: other.at });
  }

  /** It was sent, or is not wanted: gone from both sides, after whatever is still on its way. */
  forget(): void {
    this.#forgotten += 1;
    clearTimeout(this.#timer);
    this.#empty();
    this.#sending = this.#sending.then(() => this.#parts.server.drop(this.#parts.place)).then(nothing, nothing);
  }

  /** The page is going out of sight, or the person signs out: send what is not yet sent. Settles when it has arrived or failed. */
  leave(): Promise<void> {
    clearTimeout(this.#timer);
    this.#typed = false;
    this.#send(true);
    return this.#sending;
  }

  #adopt(there: KeptThere, other: KeptHere | undefined): void {
    const value = there.body;
    if (this.#typed) return this.#show({ other: { value, at: there.keptAt } });
    this.#keep({ value, at: there.keptAt, base: there.keptAt, sent: true });
    this.#show({ value, keptFrom: there.keptAt, safe: true, other: other ? { value: other.value, at: other.at } : null });
  }

  #empty(): void {
    this.#kept = null;
    this.#typed = false;
    removeHere(this.#parts.storage, this.#parts.person, this.#parts.place);
    this.#show({ value: null, keptFrom: null, other: null, safe: true });
  }

  #keep(kept: KeptHere): void {
    this.#kept = kept;
    writeHere(this.#parts.storage, this.#parts.person, this.#parts.place, kept);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(false), ms);
  }

  #send(leaving: boolean): void {
    const sent = this.#kept;
    if (!sent || sent.sent) return;
    const write = () => this.#parts.server.write(this.#parts.place, sent.value, leaving);
    this.#sending = this.#sending.then(write).then(
      (keptAt) => this.#arrived(sent, keptAt),
      () => this.#later(retryMs),
    );
  }

  #arrived(sent: KeptHere, keptAt: string): void {
    if (!this.#kept) return;
    const latest = this.#kept === sent;
    this.#keep({ ...this.#kept, base: keptAt, sent: latest });
    if (latest) this.#show({ safe: true });
  }

  #show(part: Partial<DraftSeen>): void {
    this.#seen = { ...this.#seen, ...part };
    for (const changed of this.#listeners) changed();
  }
}

function nothing(): void {}
