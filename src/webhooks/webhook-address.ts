import type { AddressFault } from '../network/public-address.js';
import type { PublicNetwork } from '../network/public-network.js';

/** What is wrong with the address of a receiver, as far as its text tells; null for one that may be tried. */
export function faultOfReceiver(network: PublicNetwork, text: string): AddressFault | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && network.isEncrypted(url) ? network.faultOf(url) : NOT_ENCRYPTED;
}

const NOT_ENCRYPTED: AddressFault = {
  kind: 'UNUSABLE',
  detail: 'must be a whole address that begins with https://',
  rule: 'httpsAddress',
  limits: [],
};
