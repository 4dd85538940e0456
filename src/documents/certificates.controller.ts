import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { Settings } from '../config/settings.js';
import { Certificates } from './certificates.service.js';
import { LanguageQuery } from './dto/language.query.js';

@ApiTags('public')
@Controller('awards')
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly settings: Settings,
  ) {}

  @Get(':id/certificate')
  @Public()
  @Header('Cache-Control', 'no-cache')
  @ApiOperation({ summary: 'The certificate of an award as a PDF. No account is needed: it says what is public' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: LanguageQuery,
    @Req() { protocol, host }: FastifyRequest,
  ): Promise<StreamableFile> {
    const origin = (this.settings.ZI_PUBLIC_URL ?? `${protocol}://${host}`).replace(/\/$/, '');
    const { pdf, fileName } = await this.certificates.of(id, origin, language);
    const disposition = `attachment; filename="${fileName}"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition, length: pdf.length });
  }
}
