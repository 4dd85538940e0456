import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { AccountNotFound, AppointmentNotFound, AppointmentRefused, EmailTaken } from './access.errors.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Recipient } from './recipient.js';
import type { Actor } from './actor.js';
import type { Appointment } from './appointment.entity.js';
import type { Role } from './role.js';
import { isKeptApart } from './separate-roles.js';
import { Sessions } from './sessions.service.js';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** null for somebody who has still to set a password. */
  readonly passwordHash: string | null;
}

export interface NewAppointment {
  readonly role: Role;
  readonly institutionId: string | null;
  readonly unitId: string | null;
  /** The last day on which it counts; null for one without end. */
  readonly until: CalendarDate | null;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws AccountNotFound. */
  async get(id: string): Promise<Account> {
    const account = await this.accounts.find(id);
    if (account === null) throw new AccountNotFound(id);
    return account;
  }

  /** Whose address this is, whatever its case; null for nobody, and for somebody whose account is closed. */
  async findOpenByEmail(email: string): Promise<Account | null> {
    return this.accounts.findOpenByEmail(email);
  }

  /** A person as they may act now, without a session: for what is done for them later. Throws AccountNotFound, also when it is closed. */
  async actorOf(id: string): Promise<Actor> {
    const actor = await this.accounts.actorOf(id, this.clock.today());
    if (actor === null) throw new AccountNotFound(id);
    return actor;
  }

  /** The roles of an account that count today. */
  async appointmentsOf(accountId: string): Promise<Appointment[]> {
    return this.accounts.appointmentsOf(accountId, this.clock.today());
  }

  /** The people with a role in each of these units, for example those a reminder goes to. */
  async holdersInUnits(unitIds: readonly string[], role: Role): Promise<ReadonlyMap<string, Recipient[]>> {
    return this.accounts.holdersInUnits(unitIds, role);
  }

  /** The people with a role in each of these institutions. */
  async holdersInInstitutions(ids: readonly string[], role: Role): Promise<ReadonlyMap<string, Recipient[]>> {
    return this.accounts.holdersInInstitutions(ids, role);
  }

  /** Throws EmailTaken. */
  async add(tx: Tx, by: string | null, { email, name, passwordHash }: NewAccount): Promise<Account> {
    const open = { closedAt: null, closedBy: null, closingReason: null };
    try {
      const account = await this.accounts.add(tx, { email, name, passwordHash, createdAt: this.clock.now(), ...open });
      const subject = ['account', account.id] as const;
      await this.audit.record(tx, { actorId: by ?? account.id, action: 'create', subject, after: { email, name } });
      return account;
    } catch (error) {
      if (constraintOf(error) === 'account_email_once') throw new EmailTaken(email);
      throw error;
    }
  }

  /** The first administrator of an empty installation; null when there are accounts already. */
  async createFirst(account: NewAccount): Promise<Account | null> {
    if (await this.accounts.any()) return null;
    return this.transactions.run(async (tx) => {
      const first = await this.add(tx, null, account);
      const nowhere = { institutionId: null, unitId: null };
      await this.addAppointment(tx, first.id, first.id, { role: 'ADMINISTRATOR', ...nowhere, until: null });
      return first;
    });
  }

  /** Keeps another password; sessions go on unless somebody ends them. */
  async setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
    await this.accounts.change(tx, accountId, { passwordHash });
    await this.audit.record(tx, { actorId: accountId, action: 'set-password', subject: ['account', accountId] });
  }

  /** Another hash of the same password, unless it was changed meanwhile. No event: nothing changed for anybody. */
  async renewHash(accountId: string, before: string, after: string): Promise<void> {
    await this.transactions.run((tx) => this.accounts.replaceHash(tx, accountId, { before, after }));
  }

  /** The actor's own name; the same again is harmless. */
  async rename({ accountId }: Actor, name: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const before = await this.accounts.lock(tx, accountId);
      if (before === null || before.name === name) return;
      await this.accounts.change(tx, accountId, { name });
      const names = { before: { name: before.name }, after: { name } };
      await this.audit.record(tx, { actorId: accountId, action: 'rename', subject: ['account', accountId], ...names });
    });
    this.sessions.forgetAll();
  }

  /** Gives a person a role. Throws AccountNotFound, AppointmentRefused. */
  async appoint(actor: Actor, accountId: string, appointment: NewAppointment): Promise<Appointment> {
    await this.get(accountId);
    const made = await this.transactions.run((tx) => this.addAppointment(tx, actor.accountId, accountId, appointment));
    this.sessions.forgetAll();
    return made;
  }

  /** Takes a role away. Throws AppointmentNotFound. */
  async endAppointment(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const ended = await this.accounts.endAppointment(tx, id, actor.accountId, this.clock.now());
      if (!ended) throw new AppointmentNotFound(id);
      await this.audit.record(tx, { actorId: actor.accountId, action: 'end', subject: ['appointment', id] });
    });
    this.sessions.forgetAll();
  }

  /** Ends the roles whose last day is over. They have not counted since; now whatever hangs on an end learns of it. */
  async endExpired(): Promise<void> {
    const ended = await this.transactions.run((tx) => this.endExpiredIn(tx));
    if (ended > 0) this.sessions.forgetAll();
  }

  private async endExpiredIn(tx: Tx): Promise<number> {
    const expired = await this.accounts.endExpired(tx, this.clock.today(), this.clock.now());
    const changes = expired.map(({ id, untilOn }) => ({
      actorId: null,
      action: 'expire',
      subject: ['appointment', id] as const,
      after: { until: untilOn },
    }));
    if (changes.length > 0) await this.audit.recordAll(tx, changes);
    return changes.length;
  }

  private async addAppointment(tx: Tx, by: string, accountId: string, asked: NewAppointment): Promise<Appointment> {
    const { role, institutionId, unitId: workUnitId, until: untilOn } = asked;
    this.assertNotOver(untilOn);
    // One that is over must not stand in the way of another that is the same.
    await this.endExpiredIn(tx);
    await this.assertApart(tx, accountId, role);
    const begun = { appointedAt: this.clock.now(), appointedBy: by, untilOn };
    const fields = { accountId, role, institutionId, workUnitId, ...begun };
    try {
      const appointment = await this.accounts.appoint(tx, { ...fields, endedAt: null, endedBy: null });
      const subject = ['appointment', appointment.id] as const;
      await this.audit.record(tx, { actorId: by, action: 'create', subject, after: { accountId, ...asked } });
      return appointment;
    } catch (error) {
      throw appointmentRefusal(error, role) ?? error;
    }
  }

  private assertNotOver(until: CalendarDate | null): void {
    const today = this.clock.today();
    if (until !== null && until < today)
      throw new AppointmentRefused('invalid', 'until', `must not be before today, ${today}.`, ['notBefore', today]);
  }

  /** Locks the account, so that two who appoint at once cannot give it both roles. */
  private async assertApart(tx: Tx, accountId: string, role: Role): Promise<void> {
    await this.accounts.lock(tx, accountId);
    const held = (await this.appointmentsOf(accountId)).map((appointment) => appointment.role);
    if (isKeptApart(held, role)) throw new AppointmentRefused('conflict', 'role', APART, ['neverBoth']);
  }
}

const APART = 'whoever runs the register never scores: end the other role first, or choose somebody else.';

function appointmentRefusal(error: unknown, role: Role): AppointmentRefused | null {
  switch (constraintOf(error)) {
    case 'appointment_scope_fits_role':
      return new AppointmentRefused(
        'invalid',
        'role',
        `${role}: unit roles name a unit, TPI roles and heads an institution, others none.`,
        ['scopeOfRole'],
      );
    case 'appointment_once':
      return new AppointmentRefused('conflict', 'role', 'this person has this role there already.', ['taken']);
    case 'appointment_institution_id_fkey':
      return new AppointmentRefused('invalid', 'institutionId', 'there is no such institution.', ['unknown']);
    case 'appointment_work_unit_id_fkey':
      return new AppointmentRefused('invalid', 'unitId', 'there is no such unit.', ['unknown']);
    default:
      return null;
  }
}
