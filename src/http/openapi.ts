import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
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
    .addGlobalResponse({
      status: 'default',
      description: 'Refused or failed (RFC 9457)',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
    })
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemView, FieldProblemView] });
}
