import type { Role } from '../../../../src/access/role.js';

export type Topic = 'unit' | 'evaluator' | 'lead' | 'head' | 'leader' | 'secretariat' | 'auditor' | 'admin';

/** Which page of help is for whom. */
export const HELP_OF: Readonly<Record<Role, Topic>> = {
  UNIT_HEAD: 'unit',
  UNIT_COORDINATOR: 'unit',
  UNIT_MEMBER: 'unit',
  TPI_MEMBER: 'evaluator',
  TPN_EVALUATOR: 'evaluator',
  TPI_LEAD: 'lead',
  TPN_LEAD: 'lead',
  INSTITUTION_HEAD: 'head',
  LEADERSHIP: 'leader',
  NATIONAL_SECRETARIAT: 'secretariat',
  AUDITOR: 'auditor',
  ADMINISTRATOR: 'admin',
};

/** The keys, and what they do; the rest is the browser's own. */
export const SHORTCUTS = [
  { keys: 'Tab', word: 'keyTab' },
  { keys: '← ↑ → ↓', word: 'keyArrows' },
  { keys: 'Alt + ↓ / ↑', word: 'keyNext' },
  { keys: 'Alt + Shift + N', word: 'keyBlank' },
  { keys: 'Ctrl + S', word: 'keySave' },
  { keys: 'Ctrl + Enter', word: 'keySaveNext' },
  { keys: 'Ctrl + K', word: 'keySearch' },
  { keys: 'Esc', word: 'keyClose' },
] as const;
