// The reports on how complaints are handled: a table of contents, in the order they are read.
import { contributionsAwaited } from './contributions-awaited.ts';
import { satisfiedWithHandling, satisfiedWithOutcome } from './customers-satisfied.ts';
import { offersAnswered } from './offers-answered.ts';
import { promisesKept } from './promises-kept.ts';
import { reasonsForLateness } from './reasons-for-lateness.ts';
import type { Report } from './report.ts';
import { understandingConfirmed } from './understanding-confirmed.ts';

export const handlingReports: readonly Report[] = [
  promisesKept,
  reasonsForLateness,
  contributionsAwaited,
  offersAnswered,
  understandingConfirmed,
  satisfiedWithOutcome,
  satisfiedWithHandling,
];
