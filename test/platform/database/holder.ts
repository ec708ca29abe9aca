// A program that starts the embedded database in the folder given and stays, until it is killed or told to stop: what the
// tests of the launcher start, kill and start again. Tells its news on standard output, one JSON document a line.
import { startEmbedded } from '#platform/postgres/embedded.ts';

const [folder = ''] = process.argv.slice(2);
const tell = (news: object): void => console.log(JSON.stringify(news));

try {
  const embedded = await startEmbedded({ folder, durability: 'none', log: (said) => tell({ said }) });
  tell({ pid: embedded.pid, connection: embedded.connection });
  process.on('SIGTERM', () => void embedded.stop());
} catch (error) {
  tell({ refused: error instanceof Error ? error.message : String(error) });
}
