import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { OwnTokensController } from './own-tokens.controller.js';
import { OwnTokens } from './own-tokens.service.js';
import { ServiceTokensController } from './service-tokens.controller.js';
import { ServiceTokens } from './service-tokens.service.js';

/** Making and revoking tokens, by which programs ask. Who comes with one, the access finds out. */
@Module({
  imports: [InstitutionsModule, SignInModule],
  controllers: [OwnTokensController, ServiceTokensController],
  providers: [OwnTokens, ServiceTokens],
})
export class AccessTokensModule {}
