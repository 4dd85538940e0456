import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.js';
import { ActionNotPermitted, NotSignedIn, SecondFactorMissing } from './access.errors.js';
import { type Actor, hasRole } from './actor.js';
import { type Action, rolesFor } from './permissions.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

/** What a program without an account may do when it shows the token of this setting. */
const TOKENS: Partial<Record<Action, 'METRICS_TOKEN'>> = { 'metrics.read': 'METRICS_TOKEN' };

/** What somebody may do who has still to set a second factor. */
const TO_SET_ONE: readonly Action[] = ['session.own', 'profile.own'];

/** Says who asks, and whether they may: for the guard, and for what answers outside Nest's routes. */
@Injectable()
export class Admission {
  constructor(
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  /** The person who may try it. Throws NotSignedIn, SecondFactorMissing, ActionNotPermitted. */
  async admit(request: Pick<FastifyRequest, 'cookies'>, action: Action): Promise<Actor> {
    const seen = await this.sessions.seenBy(request.cookies[SESSION_COOKIE]);
    if (seen === null) throw new NotSignedIn();
    const { actor, hasSecondFactor } = seen;
    if (!hasSecondFactor && this.isSecondFactorWantedFor(action)) throw new SecondFactorMissing();
    if (!hasRole(actor, ...rolesFor(action))) throw new ActionNotPermitted(action, rolesFor(action));
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
    const shown = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return token !== undefined && shown !== undefined && areSame(token, shown);
  }

  private isSecondFactorWantedFor(action: Action): boolean {
    return this.settings.ZI_SECOND_FACTOR === 'required' && !TO_SET_ONE.includes(action);
  }
}

/** How long it takes says nothing of where they differ, nor of their lengths. */
function areSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(first, second);
}
