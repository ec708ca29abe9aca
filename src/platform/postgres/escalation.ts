// How a server is told to end. First a fast shutdown, which breaks off what is running and writes everything down; then a
// stop at once, which loses nothing that was committed and is only slower at the next start; at last the kernel's kill.
// The second step is needed: PostgreSQL 18 can wait for ever in a fast shutdown that meets its recovery from a crash.

const politeFor = 10_000;
const quitFor = 10_000;

/** The signal for a server that was first asked `waited` ms ago. */
export function signalToEnd(waited: number): NodeJS.Signals {
  if (waited < politeFor) return 'SIGINT';
  return waited < politeFor + quitFor ? 'SIGQUIT' : 'SIGKILL';
}
