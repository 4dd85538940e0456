import { LANGUAGES } from '../../src/common/in-words.js';
import { defaultMailChoice, isDuty, REMINDER_KINDS } from '../../src/domain/reminder-kind.js';
import { KIND_NAMES } from '../../src/preferences/kind-names.js';
import { preferenceFrom } from '../../src/preferences/preference.js';

describe('A preference', () => {
  it('keeps the floor whatever was chosen before a kind became a duty', () => {
    const kinds = REMINDER_KINDS.map((kind) => ({ kind, mail: 'OFF', isInInbox: false }) as const);
    const preference = preferenceFrom({ language: 'en', kinds });
    for (const kind of REMINDER_KINDS) {
      expect([kind, preference.mailFor(kind)]).toEqual([kind, isDuty(kind) ? defaultMailChoice(kind) : 'OFF']);
      expect([kind, preference.isInInbox(kind)]).toEqual([kind, isDuty(kind)]);
    }
  });
});

describe.each(LANGUAGES)('In %s', (language) => {
  it('every kind of reminder has a name of its own', () => {
    const names = REMINDER_KINDS.map((kind) => KIND_NAMES[kind][language]);
    for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L} -]{8,}\p{L}$/u);
    expect(new Set(names).size).toBe(REMINDER_KINDS.length);
  });
});

test('No name is left in the other language', () => {
  for (const kind of REMINDER_KINDS) expect(KIND_NAMES[kind].id).not.toBe(KIND_NAMES[kind].en);
});
