import { Controller, Get, Header, Ip, Param, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';
import { renderShared } from './shared.page.js';
import { SharedPageFilter } from './shared-page.filter.js';
import { ofItem, SharedEvidence } from './shared-evidence.service.js';

/** Outside /api: what a person sees who opens the link. */
@ApiExcludeController()
@Controller('shared/:token')
@Public()
@UseFilters(SharedPageFilter)
export class SharedPageController {
  constructor(private readonly shared: SharedEvidence) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async show(@Param('token') token: string, @Query('item') item: unknown, @Ip() address: string): Promise<string> {
    const list = await this.shared.list(token, address);
    return renderShared(token, typeof item === 'string' ? ofItem(list, item) : list);
  }
}
