// Being here: who else has a complaint open, and whether they are writing. It lapses by itself when their page falls silent, so a
// crash leaves nobody standing at a door.
export const doings = ['reading', 'writing'] as const;
export type Doing = (typeof doings)[number];

/** How long after the last sign of life somebody still counts as here. Pages give one every 15 seconds. */
export const presenceSeconds = 45;

/** The earliest sign of life that still counts. */
export const presentSince = (now: Date): Date => new Date(now.getTime() - presenceSeconds * 1000);
