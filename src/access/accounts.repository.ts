import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThanOrEqual } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Account } from './account.entity.js';
import type { Actor } from './actor.js';
import { Appointment } from './appointment.entity.js';
import type { Recipient } from './recipient.js';
import type { Role } from './role.js';

export type AccountChange = Partial<Omit<Account, 'id' | 'email' | 'createdAt'>>;

@Injectable()
export class AccountsRepository {
  constructor(private readonly reader: Reader) {}

  async find(id: string): Promise<Account | null> {
    return this.reader.of(Account).findOneBy({ id });
  }

  /** Whatever the case of the address; null when the account is closed or there is none. */
  async findOpenByEmail(email: string): Promise<Account | null> {
    const accounts = this.reader.of(Account).createQueryBuilder('account');
    return accounts
      .where('lower(account.email) = lower(:email)', { email })
      .andWhere('account.closedAt IS NULL')
      .getOne();
  }

  async any(): Promise<boolean> {
    return this.reader.of(Account).exists();
  }

  /** Those that count on a day. */
  async appointmentsOf(accountId: string, today: CalendarDate): Promise<Appointment[]> {
    const open = { accountId, endedAt: IsNull() };
    return this.reader.of(Appointment).findBy([
      { ...open, untilOn: IsNull() },
      { ...open, untilOn: MoreThanOrEqual(today) },
    ]);
  }

  /** The people with a role in each of these units. */
  async holdersInUnits(unitIds: readonly string[], role: Role): Promise<ReadonlyMap<string, Recipient[]>> {
    return this.holders('work_unit_id', unitIds, role);
  }

  /** The people with a role in each of these institutions. */
  async holdersInInstitutions(ids: readonly string[], role: Role): Promise<ReadonlyMap<string, Recipient[]>> {
    return this.holders('institution_id', ids, role);
  }

  /** A person with every role that has not ended; null when the account is closed or there is none. */
  async actorOf(id: string, today: CalendarDate): Promise<Actor | null> {
    const account = await this.reader.of(Account).findOneBy({ id, closedAt: IsNull() });
    if (account === null) return null;
    const roles = await this.appointmentsOf(id, today);
    const held = roles.map(({ role, institutionId, workUnitId: unitId }) => ({ role, institutionId, unitId }));
    return { accountId: id, name: account.name, email: account.email, roles: held };
  }

  async add(tx: Tx, account: Omit<Account, 'id'>): Promise<Account> {
    return tx.save(tx.create(Account, account));
  }

  /** Until the transaction ends nobody else closes, reopens or renames it, or gives it another password. */
  async lock(tx: Tx, id: string): Promise<Account | null> {
    return tx.findOne(Account, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async change(tx: Tx, id: string, fields: AccountChange): Promise<void> {
    await tx.update(Account, { id }, fields);
  }

  async appoint(tx: Tx, appointment: Omit<Appointment, 'id'>): Promise<Appointment> {
    return tx.save(tx.create(Appointment, appointment));
  }

  /** False when there was none to end. */
  async endAppointment(tx: Tx, id: string, endedBy: string, endedAt: Date): Promise<boolean> {
    const result = await tx.update(Appointment, { id, endedAt: IsNull() }, { endedAt, endedBy });
    return result.affected === 1;
  }

  /** Ends those whose last day is before a day, and answers them. */
  async endExpired(tx: Tx, today: CalendarDate, endedAt: Date): Promise<Appointment[]> {
    const expired = { endedAt: IsNull(), untilOn: LessThan(today) };
    const found = await tx.find(Appointment, { where: expired, lock: { mode: 'pessimistic_write' } });
    if (found.length > 0) await tx.update(Appointment, expired, { endedAt });
    return found;
  }

  /** Does nothing where the hash is another by now. */
  async replaceHash(tx: Tx, id: string, { before, after }: { before: string; after: string }): Promise<void> {
    await tx.update(Account, { id, passwordHash: before }, { passwordHash: after });
  }

  private async holders(
    scope: 'work_unit_id' | 'institution_id',
    ids: readonly string[],
    role: Role,
  ): Promise<ReadonlyMap<string, Recipient[]>> {
    const rows = await this.reader.query<(Recipient & { scope: string })[]>(
      `SELECT DISTINCT appointment.${scope} AS scope, account.id, account.name, account.email
       FROM appointment JOIN account ON account.id = appointment.account_id
       WHERE appointment.role = $1 AND appointment.${scope} = ANY($2::uuid[]) AND appointment.ended_at IS NULL
         AND account.closed_at IS NULL
       ORDER BY account.id`,
      [role, ids],
    );
    const holders = new Map<string, Recipient[]>();
    for (const { scope: id, ...person } of rows) holders.set(id, [...(holders.get(id) ?? []), person]);
    return holders;
  }
}
