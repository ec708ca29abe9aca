// What may be done to a promise in a dialog, with the words on its button, in the order in which they are offered.
export const promiseDialogWords = {
  keep: 'It was kept…',
  break: 'It is not kept…',
  give: 'Give to somebody else…',
  'hand-back': 'Hand back…',
  release: 'Customer releases us…',
  carry: 'Carry on past closing…',
} as const;
export type PromiseDialogName = keyof typeof promiseDialogWords;
export const promiseDialogNames = Object.keys(promiseDialogWords) as PromiseDialogName[];
