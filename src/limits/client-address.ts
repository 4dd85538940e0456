import { isIPv6 } from 'node:net';

/**
 * Who is counted as one: an IPv4 address, or the /64 of an IPv6 address, all of whose 2^64 addresses one customer has at hand.
 */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? networkOf(plain) : plain;
}

/** The first four groups, which the URL parser has written in the one shortest way. */
function networkOf(address: string): string {
  const host = new URL(`http://[${address.split('%', 1)[0]}]`).hostname.slice(1, -1);
  const [before = '', after] = host.split('::').map((part) => (part === '' ? [] : part.split(':')));
  if (after === undefined) return [...before].slice(0, 4).join(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
