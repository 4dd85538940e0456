import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { namesTag } from '../http/if-none-match.js';
import { csvOf, jsonOf } from './open-data.js';
import { type PublicQuery, readFilter } from './public-filter.js';
import { type OpenData, PublicRegister } from './public-register.service.js';

/** The register as files, with the filters of its page. `/publik/data` says what the fields hold. */
@ApiExcludeController()
@Controller('publik')
@Public()
export class OpenDataController {
  constructor(private readonly register: PublicRegister) {}

  @Get('data.csv')
  async csv(
    @Query() query: PublicQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const data = await this.register.openData(readFilter(query));
    void reply.header('content-disposition', `attachment; filename="${fileName(data)}.csv"`);
    return answer(reply.header('content-type', 'text/csv; charset=utf-8; header=present'), known, data, csvOf);
  }

  @Get('data.json')
  async json(
    @Query() query: PublicQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const data = await this.register.openData(readFilter(query));
    return answer(reply.header('content-type', 'application/json; charset=utf-8'), known, data, jsonOf);
  }
}

type Written = (data: OpenData) => AsyncIterable<string>;

/** Piece by piece as it is read, or only that the asker has it already. Pages of other sites may read it as well. */
function answer(reply: FastifyReply, known: string | undefined, data: OpenData, written: Written): StreamableFile {
  const isKnown = namesTag(known, data.tag);
  void reply
    .status(isKnown ? 304 : 200)
    .header('etag', data.tag)
    .header('cache-control', 'public, no-cache');
  void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
  return new StreamableFile(Readable.from(isKnown ? [] : written(data)));
}

function fileName({ isSimulation, today }: OpenData): string {
  return `${isSimulation ? 'SIMULASI-' : ''}predikat-zi-${today}`;
}
