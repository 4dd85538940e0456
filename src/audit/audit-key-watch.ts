import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StartProblem } from '../common/start-problem.js';
import { AuditKeys } from './audit-keys.js';
import { AuditTrailRepository } from './audit-trail.repository.js';

/** Refuses to start with a key that is new to the trail: whoever seals with another one makes it look tampered with. */
@Injectable()
export class AuditKeyWatch implements OnModuleInit {
  constructor(
    private readonly keys: AuditKeys,
    private readonly trail: AuditTrailRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    const newest = await this.trail.newestKeyId();
    if (newest === null || this.keys.get(newest) !== undefined) return;
    throw new StartProblem(
      `ZI_AUDIT_KEY: the audit trail is sealed with another key (${newest}, not ${this.keys.current.id}); give every process ` +
        'the same one. To change it, name the earlier one in ZI_AUDIT_KEYS_OLD.',
    );
  }
}
