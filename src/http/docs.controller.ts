import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';

const ASSETS = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const AN_HOUR = 'public, max-age=3600';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Zona Integritas: API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="operations"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

/** `validatorUrl`: the validator is a site on the internet, which is none of its business what we serve. */
const START = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#operations',
  deepLinking: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
});
`;

/** The OpenAPI document for people, from the files of swagger-ui-dist: works offline and without inline anything. */
@ApiExcludeController()
@Controller('api/docs')
@Public()
export class DocsController {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  show(): string {
    return PAGE;
  }

  @Get('start.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  start(): string {
    return START;
  }

  @Get('swagger-ui-bundle.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', AN_HOUR)
  script(): StreamableFile {
    return new StreamableFile(createReadStream(join(ASSETS, 'swagger-ui-bundle.js')));
  }

  @Get('swagger-ui.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', AN_HOUR)
  style(): StreamableFile {
    return new StreamableFile(createReadStream(join(ASSETS, 'swagger-ui.css')));
  }
}
