import type { PublicNetwork } from '../network/public-network.js';

/** What is wrong with the address of a receiver, as far as its text tells; begins with a verb. null for one that may be tried. */
export function faultOfReceiver(network: PublicNetwork, text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !network.isEncrypted(url)) return 'must be a whole address that begins with https://';
  return network.faultOf(url)?.detail ?? null;
}
