// A viewing: that somebody looked at a complaint. It goes on the record before the complaint is shown, and again only when
// the same person comes back after a while, so that the record is not a line for every click.
export const viewingMinutes = 15;

/** Looking again after this instant is the same look. */
export const sameLookSince = (now: Date): Date => new Date(now.getTime() - viewingMinutes * 60_000);
