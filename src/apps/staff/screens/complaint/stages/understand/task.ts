// What can be begun in the stage of understanding: each opens a dialog of its own.
export type Task =
  | { readonly kind: 'note'; readonly question: string }
  | { readonly kind: 'send' }
  | { readonly kind: 'answer'; readonly version: string }
  | { readonly kind: 'waive' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'chase' | 'receive' | 'withdraw'; readonly request: string }
  | { readonly kind: 'entry'; readonly entry?: string }
  | { readonly kind: 'take-out'; readonly entry: string };

export type Begin = (task: Task) => void;
