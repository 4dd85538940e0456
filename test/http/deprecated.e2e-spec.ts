import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { IsInt } from 'class-validator';
import { Deprecated } from '../../src/http/deprecated.decorator.js';
import { NextLink } from '../../src/paging/next-link.interceptor.js';
import { startHttp, type TestServer } from '../support/http.js';

class OldQuery {
  @IsInt()
  size: number;
}

class OldView {
  @ApiProperty({ deprecated: true, description: 'read `name`' })
  title: string;

  @ApiProperty({ nullable: true, type: String })
  next: string | null;
}

const GOING = { since: '2026-03-01', sunset: '2026-09-01', instead: 'GET /api/v1/new-things' };

@Controller('old-things')
class OldController {
  @Get()
  @Deprecated(GOING)
  @UseInterceptors(NextLink)
  @ApiOkResponse({ type: OldView })
  list(): OldView {
    return { title: 'Lama', next: 'abc' };
  }

  @Get('broken')
  @Deprecated(GOING)
  broken(@Query() query: OldQuery): object {
    return query;
  }

  @Get('here-to-stay')
  stay(): object {
    return {};
  }
}

let server: TestServer;
beforeAll(async () => {
  server = await startHttp({ controllers: [OldController] });
});
afterAll(() => server?.close());

const ask = (path: string) => fetch(`${server.url}/api/v1/old-things${path}`);

describe('A route that goes away', () => {
  it('says since when and until when, beside where the next page is', async () => {
    const { headers } = await ask('');
    expect(headers.get('deprecation')).toBe('@1772323200');
    expect(headers.get('sunset')).toBe('Tue, 01 Sep 2026 00:00:00 GMT');
    expect(headers.get('link')).toBe(
      '</api/docs>; rel="deprecation"; type="text/html", </api/v1/old-things?after=abc>; rel="next"',
    );
  });

  it('says so in what it refuses as well', async () => {
    const response = await ask('/broken?size=large');
    expect([response.status, response.headers.get('deprecation')]).toEqual([422, '@1772323200']);
    expect(response.headers.get('link')).toContain('rel="deprecation"');
  });

  it('is marked in the OpenAPI document, as is a field that does, and no other', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      paths: Record<string, { get: { deprecated?: boolean; description?: string } }>;
      components: { schemas: Record<string, { properties: object }> };
    };
    expect(document.paths['/api/v1/old-things']?.get).toMatchObject({
      deprecated: true,
      description: 'Deprecated since 2026-03-01, may be gone from 2026-09-01 on: use GET /api/v1/new-things.',
    });
    expect(document.components.schemas['OldView']?.properties).toMatchObject({ title: { deprecated: true } });
    expect(document.paths['/api/v1/old-things/here-to-stay']?.get.deprecated).toBeUndefined();
    expect((await ask('/here-to-stay')).headers.get('deprecation')).toBeNull();
  });
});
