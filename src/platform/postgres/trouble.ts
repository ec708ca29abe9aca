// What can go wrong with the embedded database, in words for the person who started the program. Everything thrown on
// purpose by the launcher is an EmbeddedTrouble; its message never carries the password.

export class EmbeddedTrouble extends Error {
  override readonly name = 'EmbeddedTrouble';
}

export function isErrno(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

/** `doing` completes "This happened while …"; the words of the system follow, for whoever has to look further. */
export function inWords(error: unknown, doing: string): EmbeddedTrouble {
  if (error instanceof EmbeddedTrouble) return error;
  const said = wordsOf(error);
  return new EmbeddedTrouble(`${reasonIn(said)} This happened while ${doing}. The system said: ${said}`, { cause: error });
}

// A program that failed said why on its standard error; the message only repeats its command.
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return said === '' ? error.message : said.split('\n').slice(-5).join(' ');
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /ENOSPC|EDQUOT|no space left|disk quota/i,
    'The disk is full, so the database cannot run. What was saved is kept. Free some space, then start again.',
  ],
  [
    /failed to execute|spawn .*EACCES/i,
    'The database programs may not be run where they are: the disk may be mounted without that permission (noexec). ' +
      'Choose a data folder on another disk.',
  ],
  [
    /password authentication failed/i,
    'The password that was kept does not open this database. The data is kept. Put back the password file that belongs to it.',
  ],
  [
    /EROFS|read-only file system/i,
    'The disk is read-only, so the database cannot run. What was saved is kept. Mount it writable, then start again.',
  ],
  [
    /EACCES|EPERM|permission denied|operation not permitted/i,
    'The database may not use one of its files or folders. Give the folder to the user who starts the program, then start again.',
  ],
  [
    /shared memory|ENOMEM|cannot allocate memory|out of memory/i,
    'There is not enough memory for the database. What was saved is kept. Free some memory, then start again.',
  ],
  [/error while loading shared libraries|ENOEXEC|exec format/i, 'The database programs do not run on this system.'],
];

function reasonIn(said: string): string {
  const hit = reasons.find(([pattern]) => pattern.test(said));
  return hit ? hit[1] : 'The database did not start. What was saved is kept.';
}
