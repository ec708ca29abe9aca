// What is asked about a column of dates, in words.
interface Swapped {
  readonly low: number;
  readonly of: number;
  readonly because: string;
}

export const orderWords = (name: string, example: string, because: string): string =>
  `In “${name}” it is not plain which number is the day (“${example}”), because ${because}. Say in which order day and month stand.`;

export const swapWords = (name: string, { low, of, because }: Swapped): string =>
  `The dates in “${name}” look as if day and month were swapped where the day is 12 or less (${low} of ${of} dates): ${because}. ` +
  'Say whether to swap them back or to take them as they are written.';
