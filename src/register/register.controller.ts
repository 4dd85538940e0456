import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';
import { mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { RegisterQuery } from './dto/register.query.js';
import { RegisterEntryView } from './dto/register.view.js';
import { RegisteredAwardView } from './dto/registered-award.view.js';
import { Register } from './register.service.js';

@ApiTags('public')
@Controller('register')
export class RegisterController {
  constructor(private readonly register: Register) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'The predicates in force. No account is needed' })
  @PagedRows(RegisterEntryView)
  async list(@Query() { search, ...asked }: RegisterQuery): Promise<Page<RegisterEntryView>> {
    return mapped(await this.register.search(search, asked), (row) => RegisterEntryView.of(row));
  }

  @Get(':number')
  @Public()
  @ApiOperation({
    summary: 'The award with this number on its certificate, also one that has ended. No account is needed',
  })
  @ApiOkResponse({ type: RegisteredAwardView })
  async show(@Param('number') number: string): Promise<RegisteredAwardView> {
    return RegisteredAwardView.of(await this.register.get(number));
  }
}
