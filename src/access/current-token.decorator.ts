import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './session-cookie.js';

/** The token of the session that asks. Empty for whoever has none. */
export const CurrentToken = createParamDecorator((_: undefined, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<FastifyRequest>().cookies[SESSION_COOKIE] ?? '';
});
