import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Page, PageAsked } from '../paging/page.js';
import type { Institution } from './institution.entity.js';
import { InstitutionCodeTaken, InstitutionNotFound } from './institutions.errors.js';
import { InstitutionsRepository } from './institutions.repository.js';

export type NewInstitution = Pick<Institution, 'code' | 'name' | 'kind'>;

@Injectable()
export class Institutions {
  constructor(
    private readonly institutions: InstitutionsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Every institution, by name. */
  async list(): Promise<Institution[]> {
    return this.institutions.list();
  }

  /** A page of them, by name. Throws CursorRefused. */
  async page(asked: PageAsked): Promise<Page<Institution>> {
    return this.institutions.page(asked);
  }

  /** Throws InstitutionNotFound. */
  async get(id: string): Promise<Institution> {
    const institution = await this.institutions.find(id);
    if (institution === null) throw new InstitutionNotFound(id);
    return institution;
  }

  async findByCode(code: string): Promise<Institution | null> {
    return this.institutions.findByCode(code);
  }

  /** Throws InstitutionCodeTaken. */
  async create(actor: Actor, asked: NewInstitution): Promise<Institution> {
    try {
      return await this.transactions.run(async (tx) => {
        const institution = await this.institutions.add(tx, { ...asked, createdAt: this.clock.now() });
        const subject = ['institution', institution.id] as const;
        await this.audit.record(tx, { actorId: actor.accountId, action: 'create', subject, after: asked });
        return institution;
      });
    } catch (error) {
      throw refusalOf(error, asked) ?? error;
    }
  }

  /** Many at once, in a transaction of whoever brings them. Throws InstitutionCodeTaken. */
  async addAll(tx: Tx, actor: Actor, asked: readonly NewInstitution[]): Promise<Institution[]> {
    const [first] = asked;
    if (first === undefined) return [];
    const createdAt = this.clock.now();
    try {
      const made = await this.institutions.addAll(
        tx,
        asked.map((institution) => ({ ...contentOf(institution), createdAt })),
      );
      const changes = made.map((institution) => {
        const subject = ['institution', institution.id] as const;
        return { actorId: actor.accountId, action: 'create', subject, after: contentOf(institution) };
      });
      await this.audit.recordAll(tx, changes);
      return made;
    } catch (error) {
      throw refusalOf(error, first) ?? error;
    }
  }

  /** Throws InstitutionNotFound, InstitutionCodeTaken. */
  async change(actor: Actor, id: string, asked: NewInstitution): Promise<Institution> {
    try {
      return await this.transactions.run(async (tx) => {
        const institution = await this.institutions.lock(tx, id);
        if (institution === null) throw new InstitutionNotFound(id);
        const before = contentOf(institution);
        await this.institutions.save(tx, Object.assign(institution, contentOf(asked)));
        const after = contentOf(asked);
        const subject = ['institution', id] as const;
        await this.audit.record(tx, { actorId: actor.accountId, action: 'change', subject, before, after });
        return institution;
      });
    } catch (error) {
      throw refusalOf(error, asked) ?? error;
    }
  }
}

function contentOf({ code, name, kind }: NewInstitution): NewInstitution {
  return { code, name, kind };
}

function refusalOf(error: unknown, { code }: NewInstitution): InstitutionCodeTaken | null {
  return constraintOf(error) === 'institution_code_once' ? new InstitutionCodeTaken(code) : null;
}
