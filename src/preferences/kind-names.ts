import type { Language } from '../common/in-words.js';
import type { ReminderKind } from '../domain/reminder-kind.js';

/** What a kind of reminder is called: as the heading of its part of a mail, or as a line of a list. */
export const KIND_NAMES: Readonly<Record<ReminderKind, Readonly<Record<Language, string>>>> = {
  REEVALUATION: { id: 'Evaluasi ulang predikat', en: 'Re-evaluation of an award' },
  STAGE_WINDOW: { id: 'Batas waktu tahap penilaian', en: 'Last day of a stage of an assessment' },
  OBJECTION: { id: 'Masa sanggah', en: 'Time to object' },
  FOLLOW_UP: { id: 'Tindak lanjut temuan', en: 'Follow-up of a finding' },
  EVIDENCE_EXPIRY: { id: 'Data dukung yang segera habis masa berlakunya', en: 'Evidence about to expire' },
  BOUNCING_ADDRESS: { id: 'Alamat surel yang tidak dapat dijangkau', en: 'Mail addresses that cannot be reached' },
};
