import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller.js';
import { RegisterRepository } from './register.repository.js';
import { Register } from './register.service.js';

@Module({ controllers: [RegisterController], providers: [Register, RegisterRepository] })
export class RegisterModule {}
