import { BlockList, isIP } from 'node:net';
import type { FieldRule, Limit } from '../domain/field-fault.js';

/** What is wrong with an address on the web as it was written: it cannot be one, or it leads into a network of somebody's own. */
export interface AddressFault {
  readonly kind: 'UNUSABLE' | 'PRIVATE_ADDRESS';
  /** Begins with a verb and says the fix: "must begin with ...". */
  readonly detail: string;
  readonly rule: FieldRule;
  readonly limits: readonly Limit[];
}

/** IANA's special-purpose registry for IPv4, with multicast and what is reserved. */
const SPECIAL_IPV4 = blocks('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

/** The only part of IPv6 that is given out to the public; loopback, ULA, link-local, IPv4-mapped and NAT64 lie outside. */
const GLOBAL_IPV6 = blocks('ipv6', ['2000::/3']);

/** Inside it, and yet not: protocol assignments with Teredo, documentation, and 6to4, which hides an IPv4 address. */
const SPECIAL_IPV6 = blocks('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** True for an IPv4 or IPv6 address that anyone on the internet may reach; false for every other text. */
export function isPublicAddress(address: string): boolean {
  // Node's BlockList would throw at the zone of a link-local address.
  if (address.includes('%')) return false;
  if (isIP(address) === 4) return !SPECIAL_IPV4.check(address, 'ipv4');
  return isIP(address) === 6 && GLOBAL_IPV6.check(address, 'ipv6') && !SPECIAL_IPV6.check(address, 'ipv6');
}

const SCHEMES = new Set(['http:', 'https:']);
/** '' is the scheme's own. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);
const OWN_NETWORK = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** What is wrong with an address, as far as its text tells; null for one that may be tried. What its name resolves to is asked later. */
export function faultOfAddress(text: string): AddressFault | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !SCHEMES.has(url.protocol))
    return fault('UNUSABLE', 'webAddress', 'must be a whole address that begins with https:// or http://');
  if (url.username !== '' || url.password !== '')
    return fault(
      'UNUSABLE',
      'noPasswordInAddress',
      'must not carry a name or a password before the host; leave out what precedes @',
    );
  if (!isPublicHost(url.hostname))
    return fault('PRIVATE_ADDRESS', 'publicAddress', 'must lead to a public site, not into a network of its own');
  if (!PORTS.has(url.port)) {
    const limits = [...PORTS].filter((port) => port !== '');
    return { ...fault('UNUSABLE', 'commonPort', 'must use no port, or one of 80, 443, 8080 and 8443'), limits };
  }
  return null;
}

function fault(kind: AddressFault['kind'], rule: FieldRule, detail: string): AddressFault {
  return { kind, detail, rule, limits: [] };
}

/** The address that stands in a URL's host, without the brackets of IPv6; a name stays as it is. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** A URL's host is in lower case, and every way to write an IPv4 address (0x7f.1, 2130706433) is dotted by now. */
function isPublicHost(hostname: string): boolean {
  const host = bareHost(hostname).replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !OWN_NETWORK.test(host);
}

function blocks(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
