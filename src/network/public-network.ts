import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type AddressFault, bareHost, faultOfAddress, isPublicAddress } from './public-address.js';

/**
 * The internet without anybody's own network: where the program may go when others say where, and how names are resolved.
 * A class of its own so that a test can let in its own server.
 */
export class PublicNetwork {
  /** What is wrong with an address, also with one to which another redirects, as far as its text tells. */
  faultOf(url: URL): AddressFault | null {
    return faultOfAddress(url.href);
  }

  /** Whether nobody on the way can read what is sent there. */
  isEncrypted(url: URL): boolean {
    return url.protocol === 'https:';
  }

  /**
   * The public addresses of a URL's host, to connect to these and no others: a name may mean another machine the next
   * time. None where all are private. Rejects when the name has no address, or `signal` comes first.
   */
  async openAddresses(url: URL, signal: AbortSignal): Promise<LookupAddress[]> {
    const addresses = await unlessAborted(signal, this.addressesOf(bareHost(url.hostname)));
    return addresses.filter(({ address }) => this.mayConnect(address));
  }

  /** Every address of a name. Rejects when there is none. */
  protected async resolve(host: string): Promise<LookupAddress[]> {
    return lookup(host, { all: true });
  }

  protected mayConnect(address: string): boolean {
    return isPublicAddress(address);
  }

  private async addressesOf(host: string): Promise<LookupAddress[]> {
    const family = isIP(host);
    return family === 0 ? this.resolve(host) : [{ address: host, family }];
  }
}

/** Asking for a name cannot be called off; it is no longer waited for. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
  });
  return Promise.race([work, aborted]);
}
