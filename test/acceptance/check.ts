// What an acceptance check is: a promise of the product, tried on real public data that is too large to keep here.
// It counts what it tried; it never stops at the first thing that is wrong.
export type Outcome = {
  readonly passed: number;
  /** One line for each thing that was wrong: what was tried, what came, what should have come. */
  readonly failures: readonly string[];
};
export type AcceptanceCheck = {
  /** What is promised, as a sentence. */
  readonly promise: string;
  /** Folders of the data folder, such as `public-holidays`. */
  readonly needs: readonly string[];
  readonly run: (dataFolder: string) => Outcome | Promise<Outcome>;
};
