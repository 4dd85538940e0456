import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Admission } from '../../access/admission.service.js';
import type { Actor } from '../../access/actor.js';
import type { Action } from '../../access/permissions.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Transactions } from '../../database/transactions.js';
import { DeedNotOffered } from './job-board.errors.js';

/**
 * What may be done to jobs by hand, with its name in the audit log. The program alone makes and words jobs, and plans
 * them: what is due stands in its rows, so nothing here can lose or invent any of it.
 */
const DEEDS: Readonly<Record<string, string>> = {
  'PUT /api/queues/:queueName/:jobId/retry': 'job.retry',
  'PUT /api/queues/:queueName/retry/:queueStatus': 'job.retry-all',
  'PUT /api/queues/:queueName/:jobId/promote': 'job.promote',
  'PUT /api/queues/:queueName/promote': 'job.promote-all',
  'PUT /api/queues/:queueName/:jobId/clean': 'job.clean',
  'PUT /api/queues/:queueName/clean/:queueStatus': 'job.clean-all',
  'PUT /api/queues/:queueName/pause': 'queue.pause',
  'PUT /api/queues/:queueName/resume': 'queue.resume',
  'PUT /api/queues/pause': 'queue.pause-all',
  'PUT /api/queues/resume': 'queue.resume-all',
};

/** Who may look at jobs and do what to them. */
@Injectable()
export class JobBoardAccess {
  constructor(
    private readonly admission: Admission,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
  ) {}

  /** The administrator who asks. Throws NotSignedIn, ActionNotPermitted. */
  async admit(request: FastifyRequest, action: Action): Promise<Actor> {
    return this.admission.admit(request, action);
  }

  /** Records what is about to be done; `route` without the board's own path. Throws DeedNotOffered. */
  async allow(actor: Actor, request: FastifyRequest, route: string): Promise<void> {
    const action = DEEDS[`${request.method} ${route}`];
    if (action === undefined) throw new DeedNotOffered();
    const { queueName = 'all', jobId, ...rest } = request.params as Readonly<Record<string, string>>;
    const subject = jobId === undefined ? (['queue', queueName] as const) : (['job', `${queueName}/${jobId}`] as const);
    await this.transactions.run((tx) =>
      this.audit.record(tx, { actorId: actor.accountId, action, subject, after: rest }),
    );
  }
}
