// Changes where new complaints go: all rules, in their order, in place of those there were. Complaints already logged stay where
// they are. What the rules were before is in the record.
import { z } from 'zod';
import { channelPattern } from '#domain/channel.ts';
import { severities } from '#domain/complaint.ts';
import { refuse } from '#domain/refusal.ts';
import { theOrganisation } from '#records/organisations.ts';
import { replaceRoutingRules, unknownInRules } from '#records/routing-rules.ts';
import { command } from '../command.ts';

const rule = z
  .object({
    name: z.string().trim().min(1, 'Give the rule a name.').max(100, 'Use at most 100 characters.'),
    product: z.uuid().nullable().default(null),
    category: z.uuid().nullable().default(null),
    channel: z.string().regex(channelPattern).nullable().default(null),
    severity: z.enum(severities).nullable().default(null),
    legalEntity: z.uuid().nullable().default(null),
    team: z.uuid('Choose the team that complaints go to.'),
  })
  .refine(({ product, category, channel, severity, legalEntity }) => product || category || channel || severity || legalEntity, {
    path: ['name'],
    error: 'Say when this rule applies: choose at least one of product, category, channel, severity or legal entity.',
  });

export const changeRouting = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ rules: z.array(rule).max(200, 'Keep to 200 rules.') }),
  async run({ rules }, { tx, now }) {
    const unknown = await unknownInRules(tx, rules);
    if (unknown.length > 0) {
      const words = 'This is no longer there. Choose one of those listed.';
      return refuse('input.invalid', {
        fields: Object.fromEntries(unknown.map(({ at, field }) => [`rules.${at}.${field}`, words])),
      });
    }
    await replaceRoutingRules(tx, rules, now);
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'routing-changed', about: id, rules }], reply: { rules: rules.length } };
  },
});
