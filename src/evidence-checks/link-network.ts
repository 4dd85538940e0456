import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { faultOfLink, isPublicAddress, type LinkFault } from './public-address.js';

/** Where links may lead and how their names are resolved. A class of its own so that a test can let in its own server. */
@Injectable()
export class LinkNetwork {
  /** What is wrong with a link, or with an address to which it redirects, as far as its text tells. */
  faultOf(url: URL): LinkFault | null {
    return faultOfLink(url.href);
  }

  /** Every address of a name. Rejects when there is none. */
  async resolve(host: string): Promise<LookupAddress[]> {
    return lookup(host, { all: true });
  }

  mayConnect(address: string): boolean {
    return isPublicAddress(address);
  }
}
