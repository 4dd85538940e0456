import type { TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';
import { ASKED } from '../access/permissions/asked.js';
import type { Ask } from '../access/permissions/asking.js';
import type { Schema } from './values.js';

/** A route, and what the document says of it. */
export interface Operation {
  readonly method: string;
  /** e.g. /api/v1/sheets/{id} */
  readonly path: string;
  /** Its name as `ASKED` has it, e.g. GET /sheets/{id} */
  readonly name: string;
  readonly queries: readonly Parameter[];
  readonly body: Schema | null;
  /** Those who may try it; nobody for a route that is open to all. */
  readonly roles: readonly string[];
  /** Valid requests; none where it takes neither id nor body. */
  readonly asks: readonly Ask[];
  /** A page for browsers, whose refusals may be pages as well. */
  readonly isPage: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly 'x-roles'?: readonly string[];
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every route of a running program: those of its OpenAPI document, and the pages that are not in it. */
export async function readOperations(
  program: TestApp,
): Promise<{ operations: readonly Operation[]; schemas: Readonly<Record<string, Schema>> }> {
  const document = (await (await fetch(`${program.url}/api/openapi.json`)).json()) as OpenApiDocument;
  const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => operationOf(verb.toUpperCase(), path, operation)),
  );
  const known = new Set(Object.values(document.paths).flatMap((verbs) => Object.values(verbs).map(nameOf)));
  const pages = routesOf(program.app).filter(({ name }) => !known.has(name.replace('.', '_')));
  const rest = await Promise.all(pages.map(({ address }) => pageAt(program, address)));
  return { operations: [...described, ...rest], schemas: document.components.schemas };
}

const nameOf = ({ operationId }: Described): string => operationId;

function operationOf(method: string, path: string, described: Described): Operation {
  const name = `${method} ${path.replace('/api/v1', '')}`;
  const asks = Object.entries(ASKED).filter(([each]) => each === name || each.startsWith(`${name} · `));
  return {
    method,
    path,
    name,
    queries: (described.parameters ?? []).filter((parameter) => parameter.in === 'query'),
    body: described.requestBody?.content['application/json']?.schema ?? null,
    roles: described['x-roles'] ?? [],
    asks: asks.map(([, ask]) => ask),
    isPage: false,
  };
}

/** Pages stand at the root, save for those of open data: asked once where it answers. */
async function pageAt({ url }: TestApp, address: string): Promise<Operation> {
  const [method = 'GET', declared = ''] = address.split(' ');
  const bare = declared.replace(String.raw`\:`, ':').replaceAll(/\{\*(\w+)\}|:(\w+)/g, '{$1$2}');
  const answer = await fetch(`${url}/${bare.replaceAll(/\{\w+\}/g, 'x')}`, { method });
  const isHere = answer.status !== 404 || !(await answer.text()).includes('Nothing answers');
  const path = `${isHere ? '' : '/api/v1'}/${bare}`;
  return { method, path, name: `${method} ${path}`, queries: [], body: null, roles: [], asks: [], isPage: true };
}
