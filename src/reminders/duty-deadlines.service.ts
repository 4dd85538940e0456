import { Injectable } from '@nestjs/common';
import { STAGES } from '../domain/lifecycle.js';
import type { DutyDeadline, DutySpan } from './duty-deadline.js';
import { DutyDeadlinesRepository } from './duty-deadlines.repository.js';
import { audienceOf, type DutyHolder } from './duty-holders.js';
import { ReminderRecipients } from './reminder-recipients.service.js';

/** The deadlines that are a person's duty, or those of a unit. */
export type Whose = { readonly accountId: string } | { readonly unitId: string };

/** Which deadlines are whose today, as their reminders would find it. */
@Injectable()
export class DutyDeadlines {
  constructor(
    private readonly deadlines: DutyDeadlinesRepository,
    private readonly recipients: ReminderRecipients,
  ) {}

  /** What is due first standing first. A person's are those whose next reminder would be theirs. */
  async of(whose: Whose, span: DutySpan): Promise<DutyDeadline[]> {
    if ('unitId' in whose) return this.deadlines.ofUnit(whose.unitId, span);
    const around = await this.deadlines.around(whose.accountId, NATIONAL_STAGES, span);
    const recipients = await this.recipients.of(around);
    return around.filter(({ id }) => recipients.get(id)?.some((person) => person.id === whose.accountId));
  }

  /** A text that is another as soon as `of` is, in one statement. It may change when `of` does not. */
  async stateOf(whose: Whose, span: DutySpan): Promise<string> {
    if ('unitId' in whose) return this.deadlines.stateOfUnit(whose.unitId, span);
    return this.deadlines.stateAround(whose.accountId, NATIONAL_STAGES, span);
  }
}

const NATIONAL: readonly DutyHolder[] = ['TPN_LEAD', 'NATIONAL_SECRETARIAT'];

/** The stages whose windows somebody hears of who holds a role for the whole nation. */
const NATIONAL_STAGES = STAGES.filter((stage) =>
  [true, false].some((isSelfDetermined) => {
    const { holders, substitutes, escalations } = audienceOf('STAGE_WINDOW', { stage, isSelfDetermined });
    return [...holders, ...substitutes, ...escalations.flat()].some((holder) => NATIONAL.includes(holder));
  }),
);
