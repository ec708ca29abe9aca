// Why a thing cannot be. The nature decides the HTTP status and how a screen shows the refusal.

export type RefusalNature =
  | 'invalid'
  | 'not-signed-in'
  | 'not-allowed'
  | 'unknown'
  | 'conflict'
  | 'stale'
  | 'too-many'
  | 'too-large'
  | 'not-this-way'
  | 'fault';
