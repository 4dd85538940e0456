import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceOnItems } from '../assessments/attached-evidence.js';
import { EvidenceUse } from './evidence-use.entity.js';
import { EvidenceUsesRepository } from './evidence-uses.repository.js';
import { Evidence, EvidenceVersion } from './evidence.entity.js';
import { ItemEvidence } from './item-evidence.service.js';
import { StoredFile } from './stored-file.entity.js';

/** Global for one thing only: the assessments, which lie below, ask `EvidenceOnItems` what is attached to their items. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Evidence, EvidenceVersion, EvidenceUse, StoredFile])],
  providers: [EvidenceUsesRepository, { provide: EvidenceOnItems, useClass: ItemEvidence }],
  exports: [EvidenceOnItems],
})
export class EvidenceModule {}
