import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';
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
  @ApiOkResponse({ type: [RegisterEntryView] })
  async list(@Query() { search }: RegisterQuery): Promise<RegisterEntryView[]> {
    return (await this.register.search(search)).map((row) => RegisterEntryView.of(row));
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
