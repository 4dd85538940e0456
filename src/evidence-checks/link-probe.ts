import { Injectable } from '@nestjs/common';
import { PublicNetwork } from '../network/public-network.js';
import type { LinkFinding, LinkStatus } from './link-status.js';
import { type Answer, visit } from './link-visit.js';
import { asksForPassword, isSignInHost, isSignInPath } from './login-wall.js';

/** The whole visit with all its redirections, in milliseconds. */
const PATIENCE_MS = 20_000;
const MOST_REDIRECTS = 5;

/** Looks where a link leads, as anyone without an account would find it. Never connects to an address that is not public. */
@Injectable()
export class LinkProbe {
  constructor(private readonly network: PublicNetwork) {}

  /** Never rejects: what goes wrong on the way is what was found. `patienceMs` bounds the whole visit. */
  async look(link: string, patienceMs = PATIENCE_MS): Promise<LinkFinding> {
    const signal = AbortSignal.timeout(patienceMs);
    let last: Answer | null = null;
    for (let url: URL | null = parsed(link), hops = 0; url !== null && hops <= MOST_REDIRECTS; hops += 1) {
      if (isSignInHost(url.hostname) || (hops > 0 && isSignInPath(url.pathname))) return found('LOGIN_WALL', last);
      const stepped: Answer | LinkStatus = await this.step(url, signal);
      if (typeof stepped === 'string') return found(stepped, last);
      last = stepped;
      if (last.location === null) return found(statusOf(last), last);
      url = parsed(last.location, url);
    }
    return found('BROKEN', last);
  }

  private async step(url: URL, signal: AbortSignal): Promise<Answer | LinkStatus> {
    const fault = this.network.faultOf(url);
    if (fault !== null) return fault.kind === 'UNUSABLE' ? 'BROKEN' : fault.kind;
    try {
      const open = await this.network.openAddresses(url, signal);
      return open.length === 0 ? 'PRIVATE_ADDRESS' : await visit(url, open, signal);
    } catch {
      return 'UNREACHABLE';
    }
  }
}

function found(status: LinkStatus, last: Answer | null): LinkFinding {
  return { status, httpStatus: last?.httpStatus ?? null, mediaType: last?.mediaType ?? null };
}

/** Of an answer that sends one nowhere else. */
function statusOf({ httpStatus, html }: Answer): LinkStatus {
  if ([401, 403, 407].includes(httpStatus)) return 'LOGIN_WALL';
  if (httpStatus < 200 || httpStatus >= 300) return 'BROKEN';
  return asksForPassword(html) ? 'LOGIN_WALL' : 'OK';
}

function parsed(text: string, base?: URL): URL | null {
  return URL.canParse(text, base?.href) ? new URL(text, base) : null;
}
