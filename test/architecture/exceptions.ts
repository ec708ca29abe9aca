// Where a house rule does not hold, and why that is right. Keep it tiny: an exception that covers nothing any more
// fails the test, and so does one without a reason.
import type { Exception } from './rule.ts';

export const exceptions: readonly Exception[] = [];
