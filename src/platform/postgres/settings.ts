// How the embedded server is set up: every commit on the disk before it is answered, reachable only through its socket,
// modest with memory (two cores, a million complaints), and a log without the words of the people we serve.
import type { Home } from './folders.ts';

/** Only part of the socket's name: nothing listens on a network. */
export const port = 5432;

export type Durability = 'full' | 'soon' | 'none';

/**
 * Arguments for `postgres`. Durability 'soon' answers before a commit is on the disk: a power cut may lose the last moments and
 * nothing else, which is for filling what can be filled again. 'none' is for tests: it may lose everything.
 */
export function serverArguments(home: Home, socketFolder: string, durability: Durability): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: String(port),
    password_encryption: 'scram-sha-256',
    max_connections: '60',
    shared_buffers: '192MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    min_wal_size: '128MB',
    max_wal_size: '2GB',
    wal_compression: 'pglz',
    checkpoint_timeout: '10min',
    random_page_cost: '1.1',
    jit: 'off',
    track_io_timing: 'off',
    min_dynamic_shared_memory: '64MB', // parallel queries would ask /dev/shm for it, which containers keep small
    max_worker_processes: '4',
    max_parallel_workers: '2',
    max_parallel_workers_per_gather: '1',
    wal_level: 'minimal',
    max_wal_senders: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    restart_after_crash: 'off', // the supervisor starts it afresh: one way back, whatever ended
    log_min_messages: 'log', // errors go to whoever asked; their details may name a person
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '',
    ...safety[durability],
  };
  return ['-D', home.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', wal_sync_method: 'fdatasync' };
const fragile = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
const safety = { full: durable, soon: { ...durable, synchronous_commit: 'off' }, none: fragile } as const;
