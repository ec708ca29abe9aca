// The value of a setting as people know it: "England and Wales" where the record says GB-EAW.
import { isLanguage, languages } from '#domain/organisation.ts';
import type { Rules } from '#domain/rules.ts';

export function settingInWords(setting: string, value: string, rules: Rules): string {
  if (setting === 'calendar') return rules.calendars.get(value)?.name ?? value;
  if (setting === 'rulePack') return rules.packs.get(value)?.name ?? value;
  if (setting === 'language') return isLanguage(value) ? languages[value].name : value;
  if (setting === 'linkLifeDays') return `${value} ${value === '1' ? 'day' : 'days'}`;
  return value;
}
