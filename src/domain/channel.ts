// How somebody reached us. The first are the program's own; other channels come through the API under their own names.
export const channels = {
  phone: 'Phone',
  email: 'E-mail',
  letter: 'Letter',
  'in-person': 'In person',
  web: 'Web form',
  chat: 'Chat',
  sms: 'Text message',
  social: 'Social media',
  referral: 'Passed on by somebody else',
  other: 'Another way',
} as const;

/** A channel's own name: short, lower case, letters, digits and dashes. */
export const channelPattern = /^[a-z][a-z0-9-]{1,39}$/;

/** The channel in words: the program's own name for it, else its own name with the dashes read as spaces. */
export function channelInWords(channel: string): string {
  return Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : channel.replaceAll('-', ' ');
}
