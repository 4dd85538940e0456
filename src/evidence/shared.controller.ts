import { Controller, Get, Header, Ip, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';
import { SharedView } from './dto/shared.view.js';
import { SharedEvidence } from './shared-evidence.service.js';

@ApiTags('public')
@Controller('shared/:token/evidence')
@Public()
export class SharedController {
  constructor(private readonly shared: SharedEvidence) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({ summary: 'The evidence that a link shares, by item, as the unit submitted it. No account is needed' })
  @ApiOkResponse({ type: SharedView })
  async list(@Param('token') token: string, @Ip() address: string): Promise<SharedView> {
    return SharedView.of(await this.shared.list(token, address));
  }
}
