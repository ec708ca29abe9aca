// What a table of interest rates may not say, and what a change of it changed, day by day: the rate that held from that day and the one
// that does now, each with its source. For the record, from which the history of the table can be told.
import { percentInWords, type Rate } from './interest.ts';
import type { RateTable } from './interest-rate.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface RateDayChanged {
  readonly from: string;
  readonly was: string | null;
  readonly becomes: string | null;
}

const inWords = (rate: Rate | undefined): string | null => (rate ? `${percentInWords(rate.percent)} (${rate.source})` : null);

/** In the order of the days; empty when every rate is as it was. */
export function ratesChanged(was: readonly Rate[], becomes: readonly Rate[]): RateDayChanged[] {
  const days = [...new Set([...was, ...becomes].map(({ from }) => from))].toSorted();
  const on = (rates: readonly Rate[], day: string) => inWords(rates.find(({ from }) => from === day));
  return days
    .map((from) => ({ from, was: on(was, from), becomes: on(becomes, from) }))
    .filter((change) => change.was !== change.becomes);
}

/** Why the table may not be kept so beside the others: two rates of one day, the name or the published rate of another. */
export function whyNotKept(said: Omit<RateTable, 'id'>, others: readonly RateTable[]): Refusal | undefined {
  const twice = said.rates.findIndex(({ from }, at) => said.rates.findIndex((other) => other.from === from) !== at);
  if (twice !== -1)
    return refuse('rate-table.day-twice', { fields: { [`rates.${twice}.from`]: 'Another rate begins on this day.' } });
  if (others.some(({ name }) => name.toLowerCase() === said.name.toLowerCase())) return refuse('rate-table.named-alike');
  const alike = said.follows !== null && others.some(({ follows }) => follows === said.follows);
  return alike ? refuse('rate-table.follows-alike') : undefined;
}
