// Changes how the house counts money: its currency, as long as no amount is kept in another; what an hour of handling costs, from now
// on; and within how many days amounts to one customer are measured as one.
import { z } from 'zod';
import { isCurrency } from '#domain/currency.ts';
import { money, moneyInWords, mostMinor } from '#domain/money.ts';
import { refuse } from '#domain/refusal.ts';
import { changesBetween } from '#domain/setting-change.ts';
import { isMoneyKept, lockMoneySettings, type MoneySettings, saveMoneySettings } from '#records/money-settings.ts';
import { command } from '../command.ts';
import { version } from './inputs.ts';

export const changeMoney = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    version,
    currency: z.string().refine(isCurrency, 'Choose one of the currencies listed.'),
    hourCost: z
      .int('Give an amount, or 0.')
      .min(0, 'An hour does not cost less than nothing.')
      .max(mostMinor, 'This is more than one amount may be.')
      .describe('What an hour of a colleague costs, in minor units'),
    sameCustomerDays: z
      .int('Give a number of days, or 0.')
      .min(0, 'Give a number of days, or 0.')
      .max(3_650, 'Use at most 3,650 days.')
      .describe(
        'Amounts to one customer on complaints that came in within so many days are measured as one; 0 measures each alone',
      ),
  }),
  async run({ version: seen, ...wanted }, { tx }) {
    const { id, version, settings } = await lockMoneySettings(tx);
    const changes = changesBetween(told(settings), told(wanted));
    if (Object.keys(changes).length === 0) return { unchanged: true, reply: { version } };
    if (version !== seen) return refuse('page.stale', { facts: { seen, now: version } });
    if (changes['currency'] && (await isMoneyKept(tx))) return refuse('currency.in-use');
    const becomes = await saveMoneySettings(tx, wanted);
    return { happened: [{ kind: 'organisation-changed', about: id, changes }], reply: { version: becomes } };
  },
});

/** The settings as the record keeps them: amounts in words, so that they stay readable whatever the currency becomes. */
const told = ({ currency, hourCost, sameCustomerDays }: MoneySettings) => ({
  currency,
  hourCost: moneyInWords(money(hourCost, currency)),
  sameCustomerDays,
});
