import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '../config/settings.js';
import { DomainError } from '../domain/domain-error.js';
import { bearerOf } from './bearer.js';
import { takesForm } from './form-body.js';
import { problemOf } from './problem.js';
import { sendProblem } from './problem.filter.js';
import { isSameOrigin } from './same-origin.js';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The browser says that another site, or an unknown one, asks for a change with the person's cookie. */
export class ForeignOrigin extends DomainError {
  readonly code = 'foreign-origin';
  readonly kind = 'forbidden';

  constructor() {
    super('Another site asked for this change: make it on a page of this server.');
  }
}

/**
 * Refuses every change that a browser makes for another site, before anything of it is read. A cookie with SameSite stays away
 * from other sites, but not from other hosts of the same domain, and a form without fields has no body whose type we could
 * refuse. A route that takes forms asks no cookie who is there, and may be used from anywhere; so may whoever shows a token: then
 * no cookie counts.
 */
export function refuseForeignChanges(app: NestFastifyApplication, { ZI_PUBLIC_URL }: Settings): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      const isHarmless =
        CHANGES_NOTHING.has(request.method) || takesForm(request) || bearerOf(request.headers) !== null;
      if (isHarmless || isSameOrigin(request.headers, ZI_PUBLIC_URL)) done();
      else sendProblem(problemOf(new ForeignOrigin()), request, reply);
    });
}
