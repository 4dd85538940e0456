import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { Cycle, CycleWindow } from './cycle.entity.js';
import { CycleProposals } from './cycle-proposals.service.js';
import { CycleRuleChanges } from './cycle-rule-changes.service.js';
import { CycleWindows } from './cycle-windows.service.js';
import { CyclesController } from './cycles.controller.js';
import { CyclesRepository } from './cycles.repository.js';
import { Cycles } from './cycles.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Cycle, CycleWindow]), InstrumentsModule],
  controllers: [CyclesController],
  providers: [Cycles, CyclesRepository, CycleProposals, CycleRuleChanges, CycleWindows],
  exports: [Cycles],
})
export class CyclesModule {}
