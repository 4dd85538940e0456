import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { signOnProblemPath } from '../domain/client-paths.js';
import type { DomainError } from '../domain/domain-error.js';
import {
  SignOnEmailUnverified,
  SignOnExpired,
  SignOnNotOffered,
  SignOnOtherIdentity,
  SignOnRefused,
  SignOnUnavailable,
  SignOnWithoutAccount,
} from './sign-on.errors.js';

/** Somebody with a browser is sent to the sign-in page, which says in their language what the code means. */
@Catch(
  SignOnEmailUnverified,
  SignOnExpired,
  SignOnNotOffered,
  SignOnOtherIdentity,
  SignOnRefused,
  SignOnUnavailable,
  SignOnWithoutAccount,
)
export class SignOnProblemFilter implements ExceptionFilter<DomainError> {
  catch({ code }: DomainError, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'no-store').redirect(signOnProblemPath(code), 303);
  }
}
