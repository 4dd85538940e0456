import { defaultMailChoice, isDuty, mailChoicesFor, REMINDER_KINDS } from '../../src/domain/reminder-kind.js';

test('duties may be moved into the digest and never switched off; what one gets unasked may be chosen', () => {
  for (const kind of REMINDER_KINDS) {
    expect(mailChoicesFor(kind)).toContain(defaultMailChoice(kind));
    expect(mailChoicesFor(kind).includes('OFF')).toBe(!isDuty(kind));
  }
  expect(isDuty('REEVALUATION')).toBe(true);
  expect(isDuty('EVIDENCE_EXPIRY')).toBe(false);
});
