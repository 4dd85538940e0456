import { RouteConfig } from '@nestjs/platform-fastify';
import { errorCodes, type FastifyRequest } from 'fastify';

/** What HTML forms send, and mail programs by RFC 8058. */
export const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * This route takes a form, of which nothing is read: its address says everything. Only for routes that ask no cookie who is
 * there, since a form on another site sends ours along.
 */
export const TakesForm = () => RouteConfig({ takesForm: true });

type Done = (error: Error | null) => void;

/** On every other route a form stays what it was without this: a type that nobody reads. */
export function skipFormBody(request: FastifyRequest, _body: unknown, done: Done): void {
  done(takesForm(request) ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']));
}

/** Whether its route is one of `TakesForm`. */
export function takesForm(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { readonly takesForm?: boolean } | undefined)?.takesForm === true;
}
