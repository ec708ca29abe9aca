// Evidence: something that shows what happened: what it is, from whom, when it was obtained, which points it bears on, how much it
// weighs and why. It is a file of the complaint, known by its digest, or something seen that is kept elsewhere. Nothing is
// removed from the register: a piece is struck, with the reason, and nothing rests on it from then on.
export const weights = {
  strong: 'Strong',
  some: 'Some weight',
  little: 'Little weight',
} as const;
export type Weight = keyof typeof weights;

export const isWeight = (name: string): name is Weight => Object.hasOwn(weights, name);
