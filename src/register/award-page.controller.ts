import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { renderAward, renderUnknownAward } from './award.page.js';
import { Register } from './register.service.js';

/** The page that the QR code of a certificate leads to. For programs: GET /api/v1/register/{number}. */
@ApiExcludeController()
@Controller(['awards', 'publik/verifikasi'])
@Public()
export class AwardPageController {
  constructor(private readonly register: Register) {}

  @Get(':number')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async show(@Param('number') number: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const award = await this.register.find(number);
    void reply.status(award === null ? 404 : 200);
    return award === null ? renderUnknownAward() : renderAward(award);
  }
}
