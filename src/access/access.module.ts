import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessEndings } from './access-endings.service.js';
import { AccessGuard } from './access.guard.js';
import { AccessToken } from './access-token.entity.js';
import { AccessTokensRepository } from './access-tokens.repository.js';
import { AccessTokens } from './access-tokens.service.js';
import { AccountClosingsController } from './account-closings.controller.js';
import { AccountClosings } from './account-closings.service.js';
import { Account } from './account.entity.js';
import { Admission } from './admission.service.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsRepository } from './accounts.repository.js';
import { Accounts } from './accounts.service.js';
import { PasswordHashing } from './password-hashing.service.js';
import { PasswordChecking } from './password-checking.service.js';
import { Appointment } from './appointment.entity.js';
import { KnownActors } from './known-actors.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { OwnSessions } from './own-sessions.service.js';
import { Session } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions } from './sessions.service.js';
import { TokenHolders } from './token-holders.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccessToken, Account, Appointment, Session])],
  controllers: [SessionsController, OwnSessionsController, AccountsController, AccountClosingsController],
  providers: [
    AccessEndings,
    AccessTokens,
    AccessTokensRepository,
    KnownActors,
    Sessions,
    SessionsRepository,
    TokenHolders,
    OwnSessions,
    Accounts,
    AccountClosings,
    AccountsRepository,
    Admission,
    PasswordChecking,
    PasswordHashing,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
  ],
  exports: [AccessEndings, AccessTokens, Accounts, Admission, PasswordChecking, PasswordHashing, Sessions],
})
export class AccessModule {}
