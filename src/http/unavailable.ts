const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** PostgreSQL: connection exceptions, shutting down, crashed, starting up, too many connections. */
const SQL_STATE = /^(08...|57P0[123]|53300)$/;

/** The driver and its pool give these no code. */
const MESSAGE = new RegExp(
  [
    'timeout exceeded when trying to connect',
    'timeout expired',
    'connection terminated',
    'client has encountered a connection error',
    'cannot use a pool after calling end',
    'driver not connected',
  ].join('|'),
  'i',
);

/** Whether the cause is that the database, or another server, cannot be reached now: trying again later may help. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return NETWORK.has(code) || SQL_STATE.test(code) || MESSAGE.test(error.message) || isUnavailable(error.cause);
}
