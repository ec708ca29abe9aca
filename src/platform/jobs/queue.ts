// The queue of later work: rows in the same database, so that work and its reason commit together. It knows no complaints.
import { PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
import type { Transaction } from '../postgres/transaction.ts';

// Any number that nothing else in this database locks: programs that start at once make the queue one after the other.
const lockNumber = 7_231_964_412;

// Work may take hours on a large database. Whoever works it gives a sign of life; when none comes, it was killed and another
// takes over within minutes.
const patience = { retryLimit: 5, retryBackoff: true, heartbeatSeconds: 60, expireInSeconds: 12 * 3600 };

/** Opens the queue, makes the named queues, and lets the transactions of people add to them (but never read or work them). */
export async function openQueue(pool: Pool, names: readonly string[], log: (line: string) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values ? [...values] : []) },
    schema: 'jobs',
  });
  boss.on('error', (error) => log(`The queue of later work met a fault: ${error.message}`));
  const turn = await pool.connect();
  try {
    await turn.query('begin');
    await turn.query('select pg_advisory_xact_lock($1)', [lockNumber]);
    await boss.start();
    for (const name of names) await boss.createQueue(name, patience);
    await letPeopleAdd(pool);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  } finally {
    await turn.query('commit');
    turn.release();
  }
  return boss;
}

async function letPeopleAdd(pool: Pool): Promise<void> {
  await pool.query('grant usage on schema jobs to redress_app, redress_system');
  await pool.query('grant select, insert on all tables in schema jobs to redress_system');
  await pool.query('grant insert, select (id, start_after) on jobs.job, jobs.job_common to redress_app');
  await pool.query('grant select on jobs.queue to redress_app');
  await pool.query('grant execute on all functions in schema jobs to redress_app, redress_system');
}

/** Puts work in the queue through the transaction's own connection: it exists if and only if the transaction commits. */
export async function enqueue(boss: PgBoss, tx: Transaction, work: readonly { job: string; body: object }[]): Promise<void> {
  for (const { job, body } of work) {
    await boss.send(job, body, { db: { executeSql: (text, values) => tx.run(text, values ?? []) } });
  }
}
