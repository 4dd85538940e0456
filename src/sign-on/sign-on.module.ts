import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { IdentityLinking } from './identity-linking.service.js';
import { IdentityProvider } from './identity-provider.js';
import { LinkedIdentitiesRepository } from './linked-identities.repository.js';
import { LinkedIdentity } from './linked-identity.entity.js';
import { OwnIdentitiesController } from './own-identities.controller.js';
import { OwnIdentities } from './own-identities.service.js';
import { SignOnAttempt } from './sign-on-attempt.entity.js';
import { SignOnAttemptsRepository } from './sign-on-attempts.repository.js';
import { SignOnAttempts } from './sign-on-attempts.service.js';
import { SignOnController } from './sign-on.controller.js';
import { SignOns } from './sign-ons.service.js';

/** Proving who one is by another service, over OpenID Connect, where the operator has set one. */
@Module({
  imports: [TypeOrmModule.forFeature([LinkedIdentity, SignOnAttempt]), SignInModule],
  controllers: [SignOnController, OwnIdentitiesController],
  providers: [
    IdentityLinking,
    IdentityProvider,
    LinkedIdentitiesRepository,
    OwnIdentities,
    SignOnAttempts,
    SignOnAttemptsRepository,
    SignOns,
  ],
})
export class SignOnModule {}
