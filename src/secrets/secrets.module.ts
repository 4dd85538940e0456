import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { KeyRotation } from './key-rotation.service.js';
import { SealedTextsRepository } from './sealed-texts.repository.js';
import { SecretBox } from './secret-box.js';
import { readSecretKeys } from './secret-keys.js';

/** What must be readable later, sealed by a key that is not in the database. */
@Global()
@Module({
  providers: [
    KeyRotation,
    SealedTextsRepository,
    {
      provide: SecretBox,
      inject: [Settings],
      useFactory: async (settings: Settings) => new SecretBox(await readSecretKeys(settings)),
    },
  ],
  exports: [KeyRotation, SecretBox],
})
export class SecretsModule {}
