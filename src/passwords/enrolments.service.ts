import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import type { Appointment } from '../access/appointment.entity.js';
import type { Role } from '../access/role.js';
import { calendarDate } from '../domain/calendar-date.js';
import { Invitations } from './invitations.service.js';

/** Somebody who is to be let in, and as what. */
export interface Enrolment {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly institutionId: string | null;
  readonly unitId: string | null;
  /** The last day on which the role counts, as YYYY-MM-DD; null without one. */
  readonly until: string | null;
}

/** Letting somebody in with a role, as one step: who has no account yet gets one, and an invitation. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Answers whether anything changed; the name of an account that is there stays. The next sweep of links mails the invitation. Part
   * of the transaction around it. Throws EmailTaken for an account that is closed, AppointmentRefused.
   */
  async enrol(actor: Actor, { email, name, until, ...asked }: Enrolment): Promise<boolean> {
    const known = await this.accounts.findOpenByEmail(email);
    const account = known ?? (await this.invitations.create(actor, { email, name })).account;
    if (known !== null && (await this.accounts.appointmentsOf(known.id)).some((held) => isSame(held, asked)))
      return false;
    const appointment = { ...asked, until: until === null ? null : calendarDate(until) };
    await this.accounts.appoint(actor, account.id, appointment);
    return true;
  }
}

/** Whether somebody holds a role already, whenever it ends. */
export function isSame(
  held: Pick<Appointment, 'role' | 'institutionId' | 'workUnitId'>,
  { role, institutionId, unitId }: Pick<Enrolment, 'role' | 'institutionId' | 'unitId'>,
): boolean {
  return held.role === role && held.institutionId === institutionId && held.workUnitId === unitId;
}
