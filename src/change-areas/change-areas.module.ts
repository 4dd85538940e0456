import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AreaAssignment } from './area-assignment.entity.js';
import { ChangeAreasController } from './change-areas.controller.js';
import { ChangeAreasRepository } from './change-areas.repository.js';
import { ChangeAreas } from './change-areas.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AreaAssignment])],
  controllers: [ChangeAreasController],
  providers: [ChangeAreas, ChangeAreasRepository],
  exports: [ChangeAreas],
})
export class ChangeAreasModule {}
