// Where an address leads: not to this machine or its closest neighbours on the line, unless it names this machine itself. A name that
// somebody else owns may lead anywhere, also to where only this machine can go.
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const here = new BlockList();
here.addSubnet('127.0.0.0', 8);
here.addAddress('::1', 'ipv6');

const never = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['100.100.100.200', 32],
] as const)
  never.addSubnet(net, bits);
for (const [net, bits] of [
  ['fe80::', 10],
  ['ff00::', 8],
  ['fd00:ec2::254', 128],
] as const)
  never.addSubnet(net, bits, 'ipv6');
never.addAddress('::', 'ipv6'); // biome-ignore format: lists are read as one

const namesHere = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why nothing is posted there; undefined where it may be, or where the name is not found (which the post itself will say). */
export async function whyAstray(hostname: string): Promise<string | undefined> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(bare) > 0 ? [{ address: bare }] : await lookup(bare, { all: true }).catch(() => []);
  const is = (list: BlockList): boolean => found.some(({ address }) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
  if (is(never)) return 'Its name leads to an address to which nothing is posted.';
  return is(here) && !namesHere.has(hostname) ? 'Its name leads to this machine, which has to be named as such.' : undefined;
}
