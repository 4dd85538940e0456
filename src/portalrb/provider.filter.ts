import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { providerErrorOf } from './provider-refusal.js';

/** Answers whatever is thrown as PortalRB's interface wants it: `{ "error": true, "code": ..., "message": ... }`. */
@Catch()
export class ProviderFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProviderFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, code, message, retryAfterSeconds } = providerErrorOf(error);
    if (status === 500) this.logger.error({ err: error, answered: { problem: code, requestId: request.id } });
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    if (retryAfterSeconds !== null) reply.header('retry-after', retryAfterSeconds);
    void reply.status(status).send({ error: true, code, message });
  }
}
