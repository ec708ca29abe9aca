// A month of the figures as it is read: "November 2026"; what lies outside the months looked at is open still, and says so.
const format = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export function monthInWords(month: string): string {
  if (month === 'earlier') return 'Earlier, still open';
  return month === 'later' ? 'Later' : format.format(new Date(`${month}-01T00:00:00Z`));
}
