import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeyRotation } from '../secrets/key-rotation.service.js';
import { OwnSecondFactorController } from './own-second-factor.controller.js';
import { OwnSecondFactor } from './own-second-factor.service.js';
import { PendingSignIn } from './pending-sign-in.entity.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { PendingSignIns } from './pending-sign-ins.service.js';
import { Reauthentication } from './reauthentication.service.js';
import { SecondFactorChecking } from './second-factor-checking.service.js';
import { SecondFactorRemoval } from './second-factor-removal.service.js';
import { RecoveryCode, SecondFactor } from './second-factor.entity.js';
import { SEALED_FACTORS, SecondFactorsRepository } from './second-factors.repository.js';
import { SignInController } from './sign-in.controller.js';
import { SignIns } from './sign-ins.service.js';

/** Proving who one is, by a password and a second factor. The session that follows is the access's. */
@Module({
  imports: [TypeOrmModule.forFeature([SecondFactor, RecoveryCode, PendingSignIn])],
  controllers: [SignInController, OwnSecondFactorController],
  providers: [
    OwnSecondFactor,
    PendingSignIns,
    PendingSignInsRepository,
    Reauthentication,
    SecondFactorChecking,
    SecondFactorRemoval,
    SecondFactorsRepository,
    SignIns,
  ],
  exports: [Reauthentication, SignIns],
})
export class SignInModule implements OnModuleInit {
  constructor(private readonly rotation: KeyRotation) {}

  onModuleInit(): void {
    this.rotation.register(SEALED_FACTORS);
  }
}
