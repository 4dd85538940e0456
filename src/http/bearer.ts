import type { IncomingHttpHeaders } from 'node:http';

/** The token by which a program asks (`Authorization: Bearer ...`); null for anybody else. */
export function bearerOf({ authorization }: IncomingHttpHeaders): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}
