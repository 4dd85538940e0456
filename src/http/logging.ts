import { destination, type SerializedError, stdSerializers } from 'pino';
import type { Options } from 'pino-http';
import { currentOrigin } from '../common/origin.js';
import type { Settings } from '../config/settings.js';

const SECRET_HEADERS = ['headers.cookie', 'headers.authorization', 'headers["set-cookie"]'];

/**
 * Lines are written some at a time, within a tenth of a second: to hand each to the system by itself cost a tenth of what a busy process
 * does. What is left is written as the process ends.
 */
export const LOG = destination({ sync: false, minLength: 4_096, periodicFlush: 100 });

/** What is logged while a request is under way says which. Never bodies, headers or queries: they may hold answers and tokens. */
export function loggingOptions(settings: Settings): Options {
  return {
    level: settings.LOG_LEVEL,
    mixin: () => {
      const { requestId } = currentOrigin();
      return requestId === undefined ? {} : { requestId };
    },
    // Else what is said of a request and its answer would be taken for Node's own objects.
    wrapSerializers: false,
    serializers: { err: stdSerializers.wrapErrorSerializer(describeError) },
    redact: SECRET_HEADERS.flatMap((path) => [path, `*.${path}`]),
  };
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
