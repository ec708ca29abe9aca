// A period for keeping complaints by the names people know it by: its rules and what they say.
import { unsaidRule } from '#domain/own-period.ts';
import type { Rules } from '#domain/rules.ts';

/** 'FCA complaints (DISP): Three years from receipt'. */
export function ruleInWords({ packs }: Rules, packId: string, ruleId: string | null): string {
  const pack = packs.get(packId);
  const rule = pack?.retention.find(({ id }) => id === ruleId) ?? (ruleId === unsaidRule.id ? unsaidRule : undefined);
  const name = pack?.name ?? packId;
  return rule === undefined ? name : `${name}: ${rule.says}`;
}
