// Languages in which customers are told: English, those that have words to begin from, those customers speak, those written already.
const names = new Intl.DisplayNames(['en'], { type: 'language' });

export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const asCode = (spoken: string): string => spoken.trim().toLowerCase().split('-')[0] ?? '';

/** `written` are keys of words, 'audience.language'. */
export function languagesOffered(spoken: readonly string[], written: readonly string[]): { value: string; label: string }[] {
  const codes = [...spoken.map(asCode), ...written.map((key) => key.split('.')[1] ?? '')].filter((code) =>
    /^[a-z]{2,3}$/.test(code),
  );
  return [...new Set(['en', 'cy', ...codes])].map((value) => ({ value, label: languageName(value) }));
}
