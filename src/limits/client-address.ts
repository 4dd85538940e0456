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

/**
 * The address a request comes from, given that of its connection: as Fastify's `trustProxy` finds it, for what sees the request
 * before Fastify does. Each of so many trusted proxies has added the address it saw at the end of `forwardedFor`.
 */
export function clientAddress(connection: string, forwardedFor: string | undefined, trustedProxies: number): string {
  const seen = (forwardedFor ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const hops = [connection, ...seen.reverse()];
  return hops[Math.min(trustedProxies, hops.length - 1)] ?? connection;
}
