// What a command of the command line is: results go to standard output, words for people to standard error, 0 is success.
import type { Settings } from '../settings.ts';

export interface CliCall {
  readonly args: readonly string[];
  readonly settings: Settings;
  readonly clock: () => Date;
  /** A line of result, on standard output. */
  readonly out: (line: string) => void;
  /** A line for the person, on standard error. */
  readonly words: (line: string) => void;
  /** Settles when the program is asked to stop. */
  readonly stopped: Promise<void>;
}

export interface CliCommand {
  readonly name: string;
  /** One line, as `help` prints it. */
  readonly words: string;
  /** Settings that are usual for this command where the environment says nothing. */
  readonly usually?: Readonly<Record<string, string>>;
  run(call: CliCall): Promise<number>;
}
