// How two complaints belong together without being one. A link is seen from both sides.
export const linkKinds = {
  related: 'Related',
  duplicate: 'The same complaint twice',
  'same-event': 'About the same event',
  'next-stage': 'The next stage of it',
} as const;
export type LinkKind = keyof typeof linkKinds;
