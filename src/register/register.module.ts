import { Module } from '@nestjs/common';
import { AwardPageController } from './award-page.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { PublicAwardsRepository } from './public-awards.repository.js';
import { PublicPagesController } from './public-pages.controller.js';
import { PublicRegister } from './public-register.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterRepository } from './register.repository.js';
import { Register } from './register.service.js';

@Module({
  controllers: [RegisterController, AwardPageController, PublicPagesController, OpenDataController],
  providers: [Register, RegisterRepository, PublicRegister, PublicAwardsRepository],
})
export class RegisterModule {}
