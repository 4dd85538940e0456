import { applyDecorators, Header } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const DEPRECATION_EXTENSION = 'x-deprecated';

/** Until when a route answers, as calendar days such as 2026-03-01, and what to use in its place. */
export interface Deprecation {
  readonly since: string;
  /** From this day on it may be gone: half a year after `since`, or later (docs/api.md). */
  readonly sunset: string;
  /** e.g. `GET /api/v1/awards`. */
  readonly instead: string;
}

/**
 * A route that is going away. Its answers say so to programs (Deprecation, RFC 9745; Sunset, RFC 8594), and the OpenAPI document to
 * people. A field that goes away says so by `deprecated` of its ApiProperty.
 */
export const Deprecated = (deprecation: Deprecation) =>
  applyDecorators(
    Header('Deprecation', `@${startOf(deprecation.since).getTime() / 1_000}`),
    Header('Sunset', startOf(deprecation.sunset).toUTCString()),
    Header('Link', '</api/docs>; rel="deprecation"; type="text/html"'),
    ApiExtension(DEPRECATION_EXTENSION, deprecation),
  );

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
