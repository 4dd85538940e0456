import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RouteConfig } from '@nestjs/platform-fastify';
import { errorCodes, type FastifyRequest } from 'fastify';

/** None of them can be sent by a form, so not from another site with our cookie. */
export const TABLE_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];
export const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/** The body of this route is one file, up to FILE_LIMIT_BYTES, given to it as a Buffer. */
export const TakesFile = () => RouteConfig({ takesFile: true });

type Done = (error: Error | null, body?: Buffer) => void;

/** On every other route these types stay what they were: types that nobody reads. */
export function readFileBodies(app: NestFastifyApplication): void {
  const options = { parseAs: 'buffer', bodyLimit: FILE_LIMIT_BYTES } as const;
  app.getHttpAdapter().getInstance().addContentTypeParser(TABLE_TYPES, options, takeFile);
}

function takeFile(request: FastifyRequest, body: Buffer, done: Done): void {
  const { takesFile } = request.routeOptions.config as { readonly takesFile?: boolean };
  if (takesFile === true) done(null, body);
  else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']));
}
