import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WrongTriesRepository } from './wrong-tries.repository.js';
import { WrongTries } from './wrong-tries.service.js';
import { WrongTry } from './wrong-try.entity.js';

/** How often anything may be tried. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([WrongTry])],
  providers: [WrongTries, WrongTriesRepository],
  exports: [WrongTries],
})
export class LimitsModule {}
