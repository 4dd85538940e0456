import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { HTML } from '../http/html.js';
import { renderOpenData } from './open-data.page.js';
import { keeping, pageLanguage, type PageLanguage } from './page-language.js';
import { type PublicQuery, readFilter, textOf } from './public-filter.js';
import { PublicRegister } from './public-register.service.js';
import { renderRegister } from './register.page.js';
import { renderUnits } from './unit.page.js';
import { renderVerification } from './verification.page.js';

/** For a proxy in front and for the browser; a decision of today is there within five minutes. */
const FRESH = 'public, max-age=300';

/** The pages for everybody: no account, no script. For programs: GET /api/v1/register and /publik/data.json. */
@ApiExcludeController()
@Controller('publik')
@Public()
export class PublicPagesController {
  constructor(private readonly register: PublicRegister) {}

  @Get()
  async list(
    @Query() query: PublicQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const spoken = pageLanguage(query, accepted);
    return answer(reply, spoken, renderRegister(await this.register.list(readFilter(query)), spoken));
  }

  @Get('unit/:unit')
  async unit(
    @Param('unit') named: string,
    @Query() query: PublicQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const spoken = pageLanguage(query, accepted);
    const found = await this.register.unitsNamed(textOf(named));
    void reply.status(found.units.length === 0 ? 404 : 200);
    return answer(reply, spoken, renderUnits(named, found, spoken));
  }

  @Get('verifikasi')
  async verification(
    @Query() query: PublicQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const spoken = pageLanguage(query, accepted);
    leadOn(reply, spoken, textOf(query['nomor']));
    return answer(reply, spoken, renderVerification(spoken, await this.register.isSimulation()));
  }

  @Get('data')
  async data(
    @Query() query: PublicQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const spoken = pageLanguage(query, accepted);
    return answer(reply, spoken, renderOpenData(spoken, await this.register.isSimulation()));
  }
}

/** From the number that the form sent to its page. */
function leadOn(reply: FastifyReply, spoken: PageLanguage, number: string): void {
  if (number === '') return;
  const page = keeping(spoken, `/publik/verifikasi/${encodeURIComponent(number)}`);
  void reply.status(303).header('location', page);
}

function answer(reply: FastifyReply, { language, isChosen }: PageLanguage, html: string): string {
  void reply.header('content-type', HTML).header('cache-control', FRESH).header('content-language', language);
  void reply.header('vary', isChosen ? 'accept-encoding' : 'accept-encoding, accept-language');
  return html;
}
