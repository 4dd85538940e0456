import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { comesBy } from '../common/origin.js';
import { Settings } from '../config/settings.js';
import { bearerOf } from '../http/bearer.js';
import {
  ActionNeedsSession,
  ActionNotPermitted,
  NotSignedIn,
  SecondFactorMissing,
  TokenScopeMissing,
} from './access.errors.js';
import { type Actor, hasRole } from './actor.js';
import type { Admitted, Grant } from './known-actors.js';
import { type Action, rolesFor } from './permissions.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { TokenHolders } from './token-holders.service.js';
import { scopesFor } from './token-scopes.js';

/** What a program without an account may do when it shows the token of this setting. */
const TOKENS: Partial<Record<Action, 'METRICS_TOKEN'>> = { 'metrics.read': 'METRICS_TOKEN' };

/** What somebody may do who has still to set a second factor. */
const TO_SET_ONE: readonly Action[] = ['session.own', 'profile.own'];

/** Says who asks, and whether they may: for the guard, and for what answers outside Nest's routes. */
@Injectable()
export class Admission {
  constructor(
    private readonly sessions: Sessions,
    private readonly holders: TokenHolders,
    private readonly settings: Settings,
  ) {}

  /**
   * The person, or the machine of an institution, that may try it. Throws NotSignedIn, SecondFactorMissing, ActionNotPermitted; for a
   * token TokenNotValid, TooManyTries, TokenScopeMissing, ActionNeedsSession.
   */
  async admit(request: Asking, action: Action): Promise<Actor> {
    const { actor, grant, hasSecondFactor } = await this.askerOf(request);
    if (grant !== null) assertOpens(grant, action, request.method);
    if (!hasSecondFactor && this.isSecondFactorWantedFor(action)) throw new SecondFactorMissing();
    if (!hasRole(actor, ...rolesFor(action))) throw new ActionNotPermitted(action, rolesFor(action));
    if (grant !== null) comesBy(`token ${grant.tokenId}`);
    return actor;
  }

  /** Throws SignInTooOld: this route wants somebody who has just signed in. */
  async assertFresh(request: Pick<FastifyRequest, 'cookies'>): Promise<void> {
    await this.sessions.assertFresh(request.cookies[SESSION_COOKIE]);
  }

  /** Whether a program shows the token (`Authorization: Bearer ...`) that opens this action; never where none is set. */
  isProgramFor(request: Pick<FastifyRequest, 'headers'>, action: Action): boolean {
    const setting = TOKENS[action];
    const token = setting && this.settings[setting];
    const shown = bearerOf(request.headers);
    return token !== undefined && shown !== null && areSame(token, shown);
  }

  /** Whoever shows a token is asked for nothing else: a cookie beside it counts for nothing. */
  private async askerOf({ headers, cookies, ip }: Asking): Promise<Admitted> {
    const bearer = bearerOf(headers);
    if (bearer !== null) return this.holders.admit(bearer, ip);
    const admitted = await this.sessions.seenBy(cookies[SESSION_COOKIE]);
    if (admitted === null) throw new NotSignedIn();
    return admitted;
  }

  private isSecondFactorWantedFor(action: Action): boolean {
    return this.settings.ZI_SECOND_FACTOR === 'required' && !TO_SET_ONE.includes(action);
  }
}

type Asking = Pick<FastifyRequest, 'headers' | 'cookies' | 'method' | 'ip'>;

function assertOpens({ scopes }: Grant, action: Action, method: string): void {
  const enough = scopesFor(action, method);
  if (enough.length === 0) throw new ActionNeedsSession(action);
  if (!scopes.some((scope) => enough.includes(scope))) throw new TokenScopeMissing(action, enough);
}

/** How long it takes says nothing of where they differ, nor of their lengths. */
function areSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(first, second);
}
