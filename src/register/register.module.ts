import { Module } from '@nestjs/common';
import { AwardPageController } from './award-page.controller.js';
import { RegisterController } from './register.controller.js';
import { RegisterRepository } from './register.repository.js';
import { Register } from './register.service.js';

@Module({ controllers: [RegisterController, AwardPageController], providers: [Register, RegisterRepository] })
export class RegisterModule {}
