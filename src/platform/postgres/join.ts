// Joins the built-in database of a program that is already running on the folder: a command typed beside it works on the same
// data through the same socket, without stopping anything. It starts and stops no server.
import { realpathSync } from 'node:fs';
import { database, type EmbeddedConnection } from './embedded.ts';
import { findHome } from './folders.ts';
import { owner, readPassword } from './initialise.ts';
import { port } from './settings.ts';

/** Where the running program's database answers. Throws when there is none: then the database can be started instead. */
export function joinEmbedded(folder: string, elsewhere?: string): EmbeddedConnection {
  const { home } = findHome(folder, elsewhere);
  return { host: realpathSync(home.run), port, user: owner, password: readPassword(home), database };
}
