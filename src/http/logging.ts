import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SerializedError, SerializedRequest } from 'pino';
import type { Options } from 'pino-http';
import { clientAddress } from '../limits/client-address.js';
import type { Settings } from '../config/settings.js';

const SECRET_HEADERS = ['headers.cookie', 'headers.authorization', 'headers["set-cookie"]'];

/** One line a request, written when it ends. No bodies, no headers, no query: they may hold answers and tokens. */
export function loggingOptions(settings: Settings): Options {
  return {
    level: settings.LOG_LEVEL,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId' },
    autoLogging: { ignore: isProbe },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    // The problem filter has logged the error itself; here it would be a made-up one.
    customErrorObject: (_request, _response, _error, { res, responseTime }: RequestEnd) => ({ res, responseTime }),
    serializers: {
      req: (request: SerializedRequest) => describeRequest(request, settings),
      res: describeResponse,
      err: describeError,
    },
    redact: SECRET_HEADERS.flatMap((path) => [path, `*.${path}`]),
  };
}

interface RequestEnd {
  readonly res: ServerResponse;
  readonly responseTime: number;
}

/** Machines that look in every few seconds. The middleware's host shortens `url` to what follows the route and keeps the whole in `originalUrl`. */
function isProbe(request: IncomingMessage & { readonly originalUrl?: string }): boolean {
  return /^\/(health\/|metrics$)/.test(request.originalUrl ?? request.url ?? '');
}

function describeRequest(request: SerializedRequest, { TRUSTED_PROXIES }: Settings): object {
  const forwarded = [request.headers?.['x-forwarded-for'] ?? []].flat().join(',');
  const from = clientAddress(request.remoteAddress, forwarded, TRUSTED_PROXIES);
  return { method: request.method, path: withoutTokens(request.url), from };
}

/** A path may carry a secret as well: what follows /shared/, /unsubscribe/ or /calendar/, and whatever is long enough to be one and longer than an id. */
const TOKEN = /(?<=\/(?:shared|unsubscribe|calendar)\/)[^/]+|[\w-]{37,}/gi;

function withoutTokens(url: string): string {
  return (url.split('?', 1)[0] ?? '').replaceAll(TOKEN, '[token]');
}

function describeResponse(response: { readonly statusCode: number }): object {
  return { status: response.statusCode };
}

/** A refused statement carries its parameters, which are people's answers and password hashes: only these pass. */
function describeError(error: SerializedError): object {
  return {
    type: error.type,
    message: error.message,
    stack: error.stack,
    code: error.code,
    constraint: error.constraint,
  };
}
