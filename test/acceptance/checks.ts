// All acceptance checks, in the order in which they run.
import type { AcceptanceCheck } from './check.ts';
import { importRegisters } from './import.ts';
import { clockChecks } from './clocks.ts';
import { emergenceReplays } from './emergence.ts';
import { mailChecks } from './mail.ts';
import { randomDates } from './random-dates.ts';
import { returnsRecomputed } from './returns.ts';

export const acceptanceChecks: readonly AcceptanceCheck[] = [
  ...clockChecks,
  ...randomDates,
  ...mailChecks,
  emergenceReplays,
  importRegisters,
  returnsRecomputed,
];
