// Where a command of the command line says things: results on standard output, words for people on standard error.
// Invariant: a command returns its exit code and never ends the process itself.

export type CommandOutput = {
  readonly result: (text: string) => void;
  readonly say: (text: string) => void;
};

/** The folder of rule packs this copy of Redress came with. */
export const RULEPACKS_FOLDER = new URL('../../../rulepacks', import.meta.url).pathname;
