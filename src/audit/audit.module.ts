import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { keyInFile } from '../config/key-file.js';
import { Settings } from '../config/settings.js';
import { QueueModule } from '../queue/queue.module.js';
import { writeCheckpoint } from './audit.jobs.js';
import { AuditProcessor } from './audit.processor.js';
import { AuditCheckpoint } from './audit-checkpoint.entity.js';
import { AuditCheckpointCopy } from './audit-checkpoint-copy.entity.js';
import { AuditCheckpointHead } from './audit-checkpoint-head.entity.js';
import { AuditCheckpointsRepository } from './audit-checkpoints.repository.js';
import { AuditCheckpoints } from './audit-checkpoints.service.js';
import { AuditErasingRepository } from './audit-erasing.repository.js';
import { AuditErasing } from './audit-erasing.service.js';
import { AuditEvent } from './audit-event.entity.js';
import { AuditEventsRepository } from './audit-events.repository.js';
import { AuditKeyWatch } from './audit-key-watch.js';
import { AuditKeys } from './audit-keys.js';
import { AuditLog } from './audit-log.js';
import { AuditSealing } from './audit-sealing.js';
import { AuditTrailRepository } from './audit-trail.repository.js';
import { AuditVerification } from './audit-verification.service.js';
import { CheckpointsOutside } from './checkpoints-outside.js';

/** Who changed what, in chains that show tampering. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([AuditCheckpoint, AuditCheckpointCopy, AuditCheckpointHead, AuditEvent]),
    QueueModule.register(writeCheckpoint),
  ],
  providers: [
    AuditCheckpoints,
    AuditCheckpointsRepository,
    AuditErasing,
    AuditErasingRepository,
    AuditEventsRepository,
    AuditKeyWatch,
    { provide: AuditKeys, useFactory: keysOf, inject: [Settings] },
    AuditLog,
    AuditProcessor,
    AuditSealing,
    AuditTrailRepository,
    AuditVerification,
    CheckpointsOutside,
  ],
  exports: [AuditLog, AuditSealing],
})
export class AuditModule {}

async function keysOf({ ZI_AUDIT_KEY, ZI_AUDIT_KEYS_OLD, ZI_DATA_DIR }: Settings): Promise<AuditKeys> {
  const current = ZI_AUDIT_KEY ?? (await keyInFile(ZI_DATA_DIR, 'audit'));
  const old = ZI_AUDIT_KEYS_OLD?.split(',').map((key) => key.trim()) ?? [];
  return new AuditKeys([current, ...old.filter((key) => key !== '')]);
}
