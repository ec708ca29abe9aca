// How far an import has come, how fast it goes and how long it will still take.
export interface Course {
  readonly rowsTotal: number;
  readonly rowsDone: number;
  /** From when, and from which row on, the rate is reckoned. */
  readonly reckonedFrom: Date | null;
  readonly reckonedRows: number;
  readonly workedAt: Date | null;
}

export interface Progress {
  /** From 0 to 100, rounded down: 100 means done. */
  readonly percent: number;
  /** Rows a second; null until there is something to reckon from. */
  readonly rate: number | null;
  /** Whole seconds; null where it cannot be told. */
  readonly secondsLeft: number | null;
}

export function progressOf({ rowsTotal, rowsDone, reckonedFrom, reckonedRows, workedAt }: Course): Progress {
  const percent = rowsTotal === 0 ? 100 : Math.floor((rowsDone / rowsTotal) * 100);
  const seconds = reckonedFrom && workedAt ? (workedAt.getTime() - reckonedFrom.getTime()) / 1000 : 0;
  const done = rowsDone - reckonedRows;
  if (seconds <= 0 || done <= 0) return { percent, rate: null, secondsLeft: null };
  const rate = done / seconds;
  return { percent, rate: Math.round(rate), secondsLeft: Math.ceil((rowsTotal - rowsDone) / rate) };
}

/** "about 2 minutes", "less than a minute". */
export function timeInWords(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'about an hour' : `about ${hours} hours`;
}
