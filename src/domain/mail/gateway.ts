// A gateway: another program that carries messages by a channel of its own, such as text messages, and brings back what people answer. We
// post to it, it posts to us; both sign with one secret. Not e-mail, which the program carries itself.
export const gatewaySecretPurpose = 'channel';

/** Why nothing can be posted to that address; undefined when it can. What is said to customers goes over no open line. */
export function wrongGatewayAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return 'Give a web address, such as https://gateway.example.org/messages.';
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return 'Leave names and passwords out of the address: posts are signed.';
  const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'https:' || (protocol === 'http:' && here)
    ? undefined
    : 'Give an address that begins with https://; http:// only for this machine.';
}

/** What a message on a channel that nobody carries says of itself. */
export const nobodyCarries =
  'Nothing is set up here that carries messages of this kind. Reach them another way, or ask for it to be set up.';
