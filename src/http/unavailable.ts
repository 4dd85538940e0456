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

/**
 * PostgreSQL: connection exceptions; no room on its disk, no memory, too many connections; shutting down, crashed, starting up,
 * idle for too long; its disk failed; two that waited for each other, of which this one had to give way.
 */
const SQL_STATE = /^(08...|53...|57P0[1235]|58030|40001|40P01)$/;

/** The driver and its pool give these no code. */
const MESSAGE = new RegExp(
  [
    'timeout exceeded when trying to connect',
    'timeout expired',
    'connection terminated',
    'client has encountered a connection error',
    'client was closed',
    // TypeORM's, between two statements of a transaction whose connection has gone.
    'query runner already released',
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
