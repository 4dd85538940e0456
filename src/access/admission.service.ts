import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.js';
import { ActionNotPermitted, NotSignedIn } from './access.errors.js';
import { type Actor, hasRole } from './actor.js';
import { type Action, rolesFor } from './permissions.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

/** What a program without an account may do when it shows the token of this setting. */
const TOKENS: Partial<Record<Action, 'METRICS_TOKEN'>> = { 'metrics.read': 'METRICS_TOKEN' };

/** Says who asks, and whether they may: for the guard, and for what answers outside Nest's routes. */
@Injectable()
export class Admission {
  constructor(
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  /** The person who may try it. Throws NotSignedIn, ActionNotPermitted. */
  async admit(request: Pick<FastifyRequest, 'cookies'>, action: Action): Promise<Actor> {
    const actor = await this.sessions.actorFor(request.cookies[SESSION_COOKIE]);
    if (actor === null) throw new NotSignedIn();
    if (!hasRole(actor, ...rolesFor(action))) throw new ActionNotPermitted(action, rolesFor(action));
    return actor;
  }

  /** Whether a program shows the token (`Authorization: Bearer ...`) that opens this action; never where none is set. */
  isProgramFor(request: Pick<FastifyRequest, 'headers'>, action: Action): boolean {
    const setting = TOKENS[action];
    const token = setting && this.settings[setting];
    const shown = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return token !== undefined && shown !== undefined && areSame(token, shown);
  }
}

/** How long it takes says nothing of where they differ, nor of their lengths. */
function areSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(first, second);
}
