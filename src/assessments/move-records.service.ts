import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Tx } from '../database/transactions.js';
import type { Stage } from '../domain/lifecycle.js';
import { type EventType, SCHEMA_VERSION } from '../webhooks/event-types.js';
import type { WebhookEvent } from '../webhooks/webhook-event.js';
import { Webhooks } from '../webhooks/webhooks.service.js';
import type { Moved } from './after-move.js';
import { visibleTo } from './assessments.policy.js';
import type { AssessmentRow } from './assessment-row.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** Every stage an assessment comes into leaves an event in the audit trail, and word of it to systems elsewhere. */
@Injectable()
export class MoveRecords {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly audit: AuditLog,
    private readonly webhooks: Webhooks,
  ) {}

  async opened(tx: Tx, actor: Actor, id: string, after: object): Promise<void> {
    const subject = ['assessment', id] as const;
    await this.audit.record(tx, { actorId: actor.accountId, action: 'open', subject, after });
    const opened = await this.assessments.find(visibleTo(actor), id);
    if (opened === null) return;
    const change = stageChange(opened, { move: 'open', fromStage: null, toStage: opened.stage });
    const reevaluation = opened.kind === 'REEVALUATION' ? [eventOf('reevaluation.opened', opened, {})] : [];
    await this.webhooks.announce(tx, [change, ...reevaluation]);
  }

  async moved(tx: Tx, { accountId }: Actor, { assessment, move, toStage, why, at }: Moved): Promise<void> {
    const subject = ['assessment', assessment.id] as const;
    const [before, after] = [{ stage: assessment.stage }, { stage: toStage, move, ...why }];
    await this.audit.record(tx, { actorId: accountId, action: 'move', subject, before, after, at });
    const change = stageChange(assessment, { move, fromStage: assessment.stage, toStage });
    const { outcome } = why;
    const isDecided = assessment.kind === 'REEVALUATION' && outcome !== undefined;
    const decided = isDecided ? [eventOf('reevaluation.decided', assessment, { outcome })] : [];
    await this.webhooks.announce(tx, [change, ...decided]);
  }
}

interface StageChange {
  readonly move: string;
  readonly fromStage: Stage | null;
  readonly toStage: Stage;
}

/** Neither the reason nor the facts of a move: they hold words of people, and scores before they are told. */
function stageChange(assessment: AssessmentRow, change: StageChange): WebhookEvent {
  return eventOf('assessment.stage-changed', assessment, { ...change });
}

function eventOf(type: EventType, assessment: AssessmentRow, more: object): WebhookEvent {
  const { id: assessmentId, unitId, unitName, institutionId, year, kind, target } = assessment;
  const unit = { id: unitId, name: unitName };
  const data = { schemaVersion: SCHEMA_VERSION, assessmentId, unit, year, kind, target, ...more };
  return { key: randomUUID(), type, institutionId, data };
}
