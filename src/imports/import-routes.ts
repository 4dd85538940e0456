import { applyDecorators, Get, HttpCode, StreamableFile, type Type } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
} from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import type { Action } from '../access/permissions.js';
import { contentDisposition } from '../http/content-disposition.js';
import { TABLE_TYPES, TakesFile } from '../http/file-body.js';
import { Post } from '../idempotency/post.decorator.js';
import type { TableFormat } from '../tables/table.js';
import { type Template, templateFile } from '../tables/table-template.js';
import type { ImportKindName } from './import-kind.js';

interface ImportRoutes {
  /** In its addresses: `people-import` is at /people-imports. */
  readonly name: ImportKindName;
  readonly action: Action;
  /** What a row of a file is about, for the documentation. */
  readonly what: string;
}

const APPLY =
  'Do what the preview showed: exactly that, and once. It is done in the background: GET /bulk-operations/{operationId} says how far it is';

/** The routes that every kind of import has, as decorators: a file, what it would do, having that done, and a template. */
export function importRoutes({ name, action, what }: ImportRoutes) {
  const path = `${name}s`;
  const route = (summary: string, ...more: MethodDecorator[]) =>
    applyDecorators(Can(action), ApiOperation({ summary }), ...more);
  const read = `Read a CSV or Excel file of ${what}, up to 5 MB, and see what it would do; nothing changes`;
  return {
    Preview: (type: Type) => route(read, Post(path), ...TAKEN, ApiCreatedResponse({ type })),
    Show: (type: Type) => route('What an uploaded file would do', Get(`${path}/:id`), ApiOkResponse({ type })),
    Rows: (type: Type) =>
      route('What each row would do, in the order of the file', Get(`${path}/:id/rows`), ApiOkResponse({ type })),
    Refusals: () =>
      route('Every refused cell with the reason, as a CSV file', Get(`${path}/:id/refusals`), ...REFUSALS),
    Apply: (type: Type) => route(APPLY, Post(`${path}/:id/application`), HttpCode(202), ApiAcceptedResponse({ type })),
    Template: () => route('An empty file with the names of the columns', Get(`${name}-template`), ...TEMPLATE),
  };
}

const TAKEN = [TakesFile(), ApiConsumes(...TABLE_TYPES), ApiBody({ schema: { type: 'string', format: 'binary' } })];
const REFUSALS = [ApiProduces('text/csv'), ApiOkResponse({ schema: { type: 'string' } })];
const TEMPLATE = [
  ApiProduces(...TABLE_TYPES.slice(0, 2)),
  ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
];

/** A file of refused cells, to be saved. */
export function refusalsFile(bytes: Buffer): StreamableFile {
  const disposition = contentDisposition('attachment', 'baris-ditolak.csv');
  return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition });
}

/** An empty file with the names of the columns, to be saved. */
export async function templateToSave(template: Template, format: TableFormat): Promise<StreamableFile> {
  const { fileName, mediaType, bytes } = await templateFile(template, format);
  return new StreamableFile(bytes, { type: mediaType, disposition: contentDisposition('attachment', fileName) });
}
