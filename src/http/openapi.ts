import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Action } from '../access/permissions.js';
import { scopesFor } from '../access/token-scopes.js';
import { type Deprecation, DEPRECATION_EXTENSION } from './deprecated.decorator.js';
import { IDEMPOTENCY_KEY, KNOWS_NO_KEY_EXTENSION } from './idempotency-key.js';
import { FieldProblemView, ProblemView } from './problem.view.js';
import { readVersion } from './version.js';

/** Serves the OpenAPI document, built on the first request, when every route is known. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('/api/docs', app, () => createOpenApiDocument(app), {
    // Its page needs inline styles, which our policy forbids: docs.controller.ts has one of ours.
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: '/api/openapi.json',
  });
}

function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Zona Integritas')
    .setDescription('Integrity Zone assessments, WBK and WBBM awards, and their two-yearly re-evaluation.')
    .setVersion(readVersion())
    .addCookieAuth('zi_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http' }, 'metrics-token')
    .addBearerAuth({ type: 'http', description: "a person's (zi_pat_...) or an institution's (zi_svc_...)" }, TOKEN)
    .addGlobalResponse({
      status: 'default',
      description: 'Refused or failed (RFC 9457)',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
    })
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [ProblemView, FieldProblemView] });
  return withDeprecations(withIdempotencyKeys(withTokens(document)));
}

const TOKEN = 'access-token';

/** Which scopes open a route depends on its method as well, of which `@Can` knows nothing. */
function withTokens(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const [method, operation] of Object.entries(item as Record<string, GuardedOperation>)) {
      const action = operation['x-action'];
      const scopes = action === undefined ? [] : scopesFor(action, method);
      if (scopes.length === 0) continue;
      operation.security?.push({ [TOKEN]: [] });
      operation['x-token-scopes'] = scopes;
    }
  return document;
}

/** Whoever is known may repeat a POST; the few that say otherwise are marked. */
function withIdempotencyKeys(document: OpenAPIObject): OpenAPIObject {
  for (const { post } of Object.values(document.paths))
    if (post !== undefined && 'x-action' in post && !(KNOWS_NO_KEY_EXTENSION in post))
      post.parameters = [...(post.parameters ?? []), IDEMPOTENCY_KEY];
  return document;
}

function withDeprecations(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item as Record<string, DatedOperation>)) {
      const deprecation = operation[DEPRECATION_EXTENSION];
      if (deprecation === undefined) continue;
      const { since, sunset, instead } = deprecation;
      operation.deprecated = true;
      operation.description = `Deprecated since ${since}, may be gone from ${sunset} on: use ${instead}.`;
    }
  return document;
}

interface DatedOperation {
  readonly [DEPRECATION_EXTENSION]?: Deprecation;
  deprecated?: boolean;
  description?: string;
}

interface GuardedOperation {
  readonly 'x-action'?: Action;
  readonly security?: Record<string, string[]>[];
  'x-token-scopes'?: readonly string[];
}
