// A message that goes out to somebody by e-mail or text. It is sent by the program once; where a crash leaves open whether it
// went, a person says so, and it is never repeated by itself. Not a letter: a letter may go with one.
export interface MessageSort {
  readonly name: string;
  /** Sent without a colleague's hand on this one: other programs need not answer it (RFC 3834). */
  readonly automatic: boolean;
  /** It lets somebody in: its words are emptied once it went, and no colleague reads them. */
  readonly secret: boolean;
}

const written = { automatic: false, secret: false } as const;
const byRule = { automatic: true, secret: false } as const;

export const messageKinds = {
  letter: { name: 'Letter', ...written },
  answer: { name: 'Answer', ...written },
  request: { name: 'What we ask for', ...written },
  acknowledgement: { name: 'Acknowledgement', ...byRule },
  progress: { name: 'How it stands', ...byRule },
  'no-news': { name: 'No news yet', ...byRule },
  'promise-kept': { name: 'A promise kept', ...byRule },
  feedback: { name: 'Asking how it went', ...byRule },
  thanks: { name: 'Thanks for what they told us', ...written },
  problem: { name: 'About a problem', ...byRule },
  receipt: { name: 'What we received', ...byRule },
  'way-in': { name: 'A way in', automatic: true, secret: true },
  trial: { name: 'Trial', ...byRule },
} as const satisfies Record<string, MessageSort>;
export type MessageKind = keyof typeof messageKinds;

export const messageStates = {
  held: 'Waits for somebody to look at it',
  queued: 'Waits to be sent',
  'handing-over': 'Being handed over',
  sent: 'Sent',
  failed: 'Refused, not sent',
  bounced: 'Came back',
  uncertain: 'May have gone',
  dropped: 'Not sent, on purpose',
} as const;
export type MessageState = keyof typeof messageStates;

/** By e-mail, or by a channel of the organisation's own such as text messages: its name. */
export type MessageChannel = 'email' | (string & {});
