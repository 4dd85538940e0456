import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../access/can.decorator.js';
import { Unlimited } from '../limits/unlimited.decorator.js';
import { Metrics } from './metrics.js';

@ApiTags('health')
@Controller('metrics')
@Unlimited()
export class ScrapeController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Can('metrics.read')
  @Header('Cache-Control', 'no-store')
  @ApiBearerAuth('metrics-token')
  @ApiOperation({ summary: 'The numbers of this process in Prometheus’ text format; a program shows METRICS_TOKEN' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
