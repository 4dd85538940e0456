import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Machines that look in every few seconds. */
const PROBE = /^\/(health\/|metrics$)/;

/** A path may carry a secret: what follows /shared/, /unsubscribe/ or /calendar/, and whatever is long enough to be one and longer than an id. */
const TOKEN = /(?<=\/(?:shared|unsubscribe|calendar)\/)[^/]+|(?<![\w-])[\w-]{37,}/gi;

/**
 * Writes one line a request of the routes added from now on, when it ends, or when its client has gone without waiting for the
 * answer. No bodies, no headers, no query.
 */
export function logRequests(http: FastifyInstance, log: Logger): void {
  // Nothing of such a line is to be taken out again; to look for it took four times as long as to write the line.
  const lines = log.child({}, { redact: [] });
  http.addHook('onResponse', (request, reply, done) => {
    if (!PROBE.test(request.url)) logEnd(lines, request, reply);
    done();
  });
  http.addHook('onRequestAbort', (request, done) => {
    lines.info({ requestId: request.id, req: described(request) }, 'request aborted');
    done();
  });
}

function logEnd(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const status = reply.statusCode;
  const responseTime = Math.round(reply.elapsedTime);
  const line = { requestId: request.id, req: described(request), res: { status }, responseTime };
  // The problem filter has logged the error itself.
  if (status >= 500) log.error(line, 'request errored');
  else log.info(line, 'request completed');
}

function described(request: FastifyRequest): object {
  const path = (request.url.split('?', 1)[0] ?? '').replaceAll(TOKEN, '[token]');
  return { method: request.method, path, from: request.ip };
}
