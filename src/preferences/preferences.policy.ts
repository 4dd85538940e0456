import type { FieldFault } from '../domain/field-fault.js';
import { mailChoicesFor, isDuty, type ReminderKind } from '../domain/reminder-kind.js';
import type { KindChoice } from './preference.js';
import { DutyStaysOn } from './preferences.errors.js';

/** Duties can be moved into the digest and no lower, and stay in the inbox. Throws DutyStaysOn. */
export function assertAboveFloor(kind: ReminderKind, { mail, isInInbox }: KindChoice): void {
  const errors = [
    ...(mailChoicesFor(kind).includes(mail) ? [] : [MAIL_FLOOR]),
    ...(isInInbox || !isDuty(kind) ? [] : [INBOX_FLOOR]),
  ];
  if (errors.length > 0) throw new DutyStaysOn(kind, errors);
}

const MAIL_FLOOR: FieldFault = {
  pointer: '/mail',
  detail: 'choose DIGEST, which moves it into the one mail of the day, or AT_ONCE.',
  rule: 'dutyMail',
  limits: ['DIGEST', 'AT_ONCE'],
};
const INBOX_FLOOR: FieldFault = {
  pointer: '/isInInbox',
  detail: 'choose true: the inbox always has the duties.',
  rule: 'dutyInInbox',
  limits: [],
};
