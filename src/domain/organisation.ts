// What an organisation may say of itself: the language it writes in, the time zone its days are told in, how long its links live.
// Not its legal entities, which answer for complaints, nor its calendar, which says what is worked.

/** The language customers write in, and the rules by which PostgreSQL finds a word in all its endings. */
export const languages = {
  en: { name: 'English', search: 'english' },
  cy: { name: 'Welsh', search: 'simple' },
  da: { name: 'Danish', search: 'danish' },
  de: { name: 'German', search: 'german' },
  es: { name: 'Spanish', search: 'spanish' },
  fi: { name: 'Finnish', search: 'finnish' },
  fr: { name: 'French', search: 'french' },
  ga: { name: 'Irish', search: 'irish' },
  it: { name: 'Italian', search: 'italian' },
  nb: { name: 'Norwegian', search: 'norwegian' },
  nl: { name: 'Dutch', search: 'dutch' },
  pl: { name: 'Polish', search: 'simple' },
  pt: { name: 'Portuguese', search: 'portuguese' },
  sv: { name: 'Swedish', search: 'swedish' },
} as const;

export type Language = keyof typeof languages;

export const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name);

/** Settings by the names people know them by. */
export const settingNames: Readonly<Record<string, string>> = {
  name: 'name',
  timeZone: 'time zone',
  calendar: 'calendar',
  language: 'language',
  linkLifeDays: 'life of one-time links',
  currency: 'currency',
  hourCost: 'cost of an hour',
  sameCustomerDays: 'days within which amounts to one customer count together',
  rulePack: 'rules',
  postalAddress: 'postal address',
  howToReach: 'how to reach it',
};

/** Days a one-time link may live. */
export const linkLife = { least: 1, most: 60 } as const;

/** A place of the time zone database. Both names of a place that was renamed are known: Asia/Kolkata and Asia/Calcutta. */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
