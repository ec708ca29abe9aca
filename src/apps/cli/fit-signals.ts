// redress signals retrain, and redress signals use: fits the weights of early signs to what became of the organisation's own contacts,
// says how they do beside those in use, and puts them to use only where somebody says so.
import { isRefusal } from '#domain/refusal.ts';
import type { Fit } from '#domain/signal/fit-weights.ts';
import { mostTimes, signalParts, type SignalWeights } from '#domain/signal/weighing.ts';
import { type House, perform } from '#handling/command.ts';
import { fitSignalWeights } from '#handling/signals/fit-signal-weights.ts';
import { useSignalWeights } from '#handling/signals/use-signal-weights.ts';
import { openHouse } from '../open-house.ts';
import type { CliCall } from './cli-command.ts';

const actor = { kind: 'program', name: 'command line' } as const;
const hundredths = (share: number | null): string => (share === null ? 'none' : `${Math.round(share * 100)} of 100`);
const fitLine = ({ miss, precision, found }: Fit): string =>
  `right of those shown: ${hundredths(precision)}; shown of those that were: ${hundredths(found)}; mean squared miss ${miss.toFixed(4)}`;

function weightLines(weights: SignalWeights, before: SignalWeights): string[] {
  return [
    `  words: ${weights.slope.toFixed(2)} (was ${before.slope.toFixed(2)}), shift ${weights.shift.toFixed(2)} (was ${before.shift.toFixed(2)})`,
    ...signalParts.map((part) => {
      const odds = (of: SignalWeights) => Math.exp(of.parts[part]).toFixed(2);
      return `  ${part}: each raises the odds ${odds(weights)} times (was ${odds(before)}), up to ${mostTimes[part]}`;
    }),
  ];
}

async function withHouse({ settings, clock, words }: CliCall, work: (house: House) => Promise<number>): Promise<number> {
  const house = await openHouse({ settings, clock, log: words, beside: true });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

/** Fits and keeps; what is in use stays in use. */
export function fitSignals(call: CliCall): Promise<number> {
  return withHouse(call, async (house) => {
    const made = await perform(house, fitSignalWeights, {}, { actor });
    if (isRefusal(made)) {
      call.words(made.words);
      return 1;
    }
    call.words(`Fitted to ${made.contacts} contacts of which it is known what they were; ${made.were} were signs of a complaint.`);
    call.words(`In use now: ${fitLine(made.before)}.`);
    call.words(`Fitted, on contacts not fitted to: ${fitLine(made.after)}.`);
    for (const line of weightLines(made.weights, made.inUse)) call.words(line);
    call.words(`Nothing has changed yet. To put them to use: redress signals use ${made.id}`);
    call.out(made.id);
    return 0;
  });
}

export function putSignalsToUse(call: CliCall): Promise<number> {
  const [, which] = call.args;
  if (which === undefined || call.args.length !== 2) {
    call.words('redress signals use ID, as retrain named it; or redress signals use usual');
    return Promise.resolve(2);
  }
  return withHouse(call, async (house) => {
    const used = await perform(house, useSignalWeights, { weights: which === 'usual' ? null : which }, { actor });
    call.words(isRefusal(used) ? used.words : 'From the next contact on they are weighed by these. What was weighed before stays.');
    return isRefusal(used) ? 1 : 0;
  });
}
