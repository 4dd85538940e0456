import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { KindChoiceBody } from './dto/kind-choice.body.js';
import { KindParams } from './dto/kind.params.js';
import { LanguageBody } from './dto/language.body.js';
import { PreferencesView } from './dto/preferences.view.js';
import { Preferences } from './preferences.service.js';

@ApiTags('preferences')
@Controller('preferences')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @Can('preference.own')
  @ApiOperation({ summary: 'How you are reminded, kind by kind, and what you may choose' })
  @ApiOkResponse({ type: PreferencesView })
  async show(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return PreferencesView.of(await this.preferences.own(actor));
  }

  @Put('language')
  @Can('preference.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose the language of what is sent to you' })
  @ApiNoContentResponse()
  async chooseLanguage(@CurrentActor() actor: Actor, @Body() { language }: LanguageBody): Promise<void> {
    await this.preferences.chooseLanguage(actor, language);
  }

  @Put('kinds/:kind')
  @Can('preference.own')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Choose how a kind of reminder reaches you; a duty can be moved into the digest, not switched off',
  })
  @ApiNoContentResponse()
  async chooseKind(
    @CurrentActor() actor: Actor,
    @Param() { kind }: KindParams,
    @Body() choice: KindChoiceBody,
  ): Promise<void> {
    await this.preferences.chooseKind(actor, kind, choice);
  }
}
