import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Actor } from './actor.js';
import type { TokenScope } from './token-scopes.js';

/** How long another process may not notice that a session, a token or a role has ended. */
const KNOWN_MS = 5_000;
const MOST = 10_000;

/** What an access token opens, beside what its owner may do. */
export interface Grant {
  readonly tokenId: string;
  readonly scopes: readonly TokenScope[];
}

/** Who asks, and by what: `grant` is null for a session, which opens all that its person may do. */
export interface Admitted {
  readonly actor: Actor;
  readonly grant: Grant | null;
  /** Whether they have proved themselves by more than a password; a token was made by somebody who had to. */
  readonly hasSecondFactor: boolean;
}

interface Known {
  readonly admitted: Admitted;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Who was found behind a secret a moment ago: most requests come with one that just came. */
@Injectable()
export class KnownActors {
  /** By kind as well: a token in the place of a session, or the other way round, is nobody's. */
  private readonly known = new Map<string, Known>();

  constructor(private readonly clock: Clock) {}

  find(kind: 'session' | 'token', secret: string): Admitted | null {
    const known = this.known.get(`${kind} ${secret}`);
    if (known !== undefined && known.until > this.clock.now().getTime()) return known.admitted;
    this.forget(kind, secret);
    return null;
  }

  /** For some seconds, and no longer than `until`, where there is one. */
  keep(kind: 'session' | 'token', secret: string, admitted: Admitted, until: Date | null): void {
    if (this.known.size >= MOST) this.known.clear();
    const latest = this.clock.now().getTime() + KNOWN_MS;
    this.known.set(`${kind} ${secret}`, { admitted, until: Math.min(latest, until?.getTime() ?? latest) });
  }

  forget(kind: 'session' | 'token', secret: string): void {
    this.known.delete(`${kind} ${secret}`);
  }

  /** Roles, sessions or tokens have changed: everyone is looked up anew. */
  forgetAll(): void {
    this.known.clear();
  }
}
