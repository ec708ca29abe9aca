// A mailbox that is listened to: where it is, who signs in there and how, and what becomes of messages there once they are here.
export const mailboxSecurities = { tls: 'TLS from the start', starttls: 'STARTTLS', none: 'None: only on this machine' } as const;
export type MailboxSecurity = keyof typeof mailboxSecurities;

export const mailboxWays = { password: 'Password', oauth: 'OAuth 2 with a refresh token' } as const;
export type MailboxWay = keyof typeof mailboxWays;

/** The purpose its secret is sealed for. */
export const mailboxSecretPurpose = 'mailbox';
