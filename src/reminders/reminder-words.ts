import { dayInWords, type Language } from '../common/in-words.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Stage } from '../domain/lifecycle.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { DutyHolder } from './duty-holders.js';
import type { NoticeRow } from './notices.repository.js';

type Told = Pick<NoticeRow, 'kind' | 'facts' | 'personName'>;

/** Everything the mails of reminders say in one language. */
export interface ReminderWords {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly holders: Readonly<Record<DutyHolder, string>>;
  /** What is due, without the unit and the day. */
  readonly titles: Readonly<Record<ReminderKind, (told: Told, stages: Readonly<Record<Stage, string>>) => string>>;
  /** What the reader can do about it. */
  readonly actions: Readonly<Record<ReminderKind, string>>;
  when(days: number): string;
  greeting(name: string): string;
  /** Of which day, and as what the reader gets it. */
  intro(today: CalendarDate, holders: readonly string[]): string;
  severalDue(count: number, overdue: number): string;
  due(day: CalendarDate, when: string): string;
  earlier(told: readonly string[]): string;
  more(count: number): string;
  readonly open: string;
  readonly inbox: string;
  readonly statutory: string;
  readonly statutoryNote: string;
  readonly preferences: string;
  readonly unsubscribe: string;
  readonly duty: string;
}

const ID: ReminderWords = {
  stages: {
    SELF_ASSESSMENT: 'penilaian mandiri',
    INTERNAL_EVALUATION: 'evaluasi TPI',
    PROPOSAL: 'pengusulan',
    ADMIN_SCREENING: 'seleksi administrasi',
    OBJECTION: 'keputusan atas sanggah',
    DESK_EVALUATION: 'desk evaluasi',
    FIELD_VERIFICATION: 'verifikasi lapangan',
    PANEL: 'panel',
    DETERMINATION: 'penetapan',
    CONCLUDED: 'selesai',
  },
  holders: {
    UNIT_COORDINATOR: 'koordinator unit',
    UNIT_HEAD: 'pimpinan unit',
    AREA_LEAD: 'ketua area perubahan',
    AREA_MEMBER: 'anggota tim kerja',
    TPI_LEAD: 'ketua TPI',
    TPI_EVALUATOR: 'penilai TPI',
    INSTITUTION_HEAD: 'pimpinan instansi',
    TPN_EVALUATOR: 'penilai TPN',
    TPN_LEAD: 'ketua TPN',
    NATIONAL_SECRETARIAT: 'sekretariat nasional',
  },
  titles: {
    REEVALUATION: ({ facts }) => `Evaluasi ulang ${facts.predicate}`,
    STAGE_WINDOW: ({ facts }, stages) => `Batas akhir ${stages[facts.stage ?? 'CONCLUDED']} ${facts.year}`,
    OBJECTION: ({ facts }) => `Batas akhir sanggah ${facts.year}`,
    FOLLOW_UP: ({ facts }) => `Tindak lanjut temuan ${facts.layer} ${facts.item ?? `area ${facts.areaNo}`}`,
    EVIDENCE_EXPIRY: ({ facts }) => `Data dukung "${facts.title}" habis masa berlakunya`,
    BOUNCING_ADDRESS: ({ personName }) => `Surel kepada ${personName} selalu ditolak`,
  },
  actions: {
    REEVALUATION: 'Mulai atau lanjutkan penilaian mandiri untuk evaluasi ulang.',
    STAGE_WINDOW: 'Selesaikan tahap ini sebelum jendelanya ditutup.',
    OBJECTION: 'Sanggah hanya dapat diajukan satu kali, sampai hari itu.',
    FOLLOW_UP: 'Tulis apa yang sudah dilakukan atas temuan ini.',
    EVIDENCE_EXPIRY: 'Unggah versi yang masih berlaku.',
    BOUNCING_ADDRESS: 'Periksa alamatnya bersama administrator.',
  },
  when(days) {
    if (days < 0) return `lewat ${-days} hari`;
    return days === 0 ? 'jatuh tempo hari ini' : `${days} hari lagi`;
  },
  greeting: (name) => `Yth. ${name},`,
  intro: (today, holders) =>
    `Pengingat Zona Integritas, ${dayInWords(today, 'id')}, untuk Anda sebagai ${holders.join(', ')}.`,
  severalDue: (count, overdue) => `${count} pengingat${overdue > 0 ? `, ${overdue} lewat waktu` : ''}`,
  due: (day, when) => `${dayInWords(day, 'id')} (${when})`,
  earlier: (told) => `Sudah diingatkan: ${told.join('; ')}.`,
  more: (count) => `dan ${count} lagi`,
  open: 'Buka',
  inbox: 'Lihat semua di kotak masuk',
  statutory: '[Batas hukum]',
  statutoryNote: 'Batas waktu ini diatur ketentuan, maka surat ini juga dikirim di luar jam dan hari kerja.',
  preferences: 'Atur cara Anda diingatkan',
  unsubscribe: 'Berhenti menerima kiat ini',
  duty: 'Pengingat tugas tidak dapat dimatikan, hanya dipindahkan ke ringkasan harian.',
};

const EN: ReminderWords = {
  stages: {
    SELF_ASSESSMENT: 'self-assessment',
    INTERNAL_EVALUATION: 'evaluation by the TPI',
    PROPOSAL: 'proposal',
    ADMIN_SCREENING: 'administrative screening',
    OBJECTION: 'decision on the objection',
    DESK_EVALUATION: 'desk evaluation',
    FIELD_VERIFICATION: 'field verification',
    PANEL: 'panel',
    DETERMINATION: 'determination',
    CONCLUDED: 'concluded',
  },
  holders: {
    UNIT_COORDINATOR: 'unit coordinator',
    UNIT_HEAD: 'unit head',
    AREA_LEAD: 'area lead',
    AREA_MEMBER: 'member of the work team',
    TPI_LEAD: 'TPI lead',
    TPI_EVALUATOR: 'TPI evaluator',
    INSTITUTION_HEAD: 'institution head',
    TPN_EVALUATOR: 'TPN evaluator',
    TPN_LEAD: 'TPN lead',
    NATIONAL_SECRETARIAT: 'national secretariat',
  },
  titles: {
    REEVALUATION: ({ facts }) => `Re-evaluation of the ${facts.predicate}`,
    STAGE_WINDOW: ({ facts }, stages) => `Last day of the ${stages[facts.stage ?? 'CONCLUDED']} ${facts.year}`,
    OBJECTION: ({ facts }) => `Last day to object ${facts.year}`,
    FOLLOW_UP: ({ facts }) => `Follow-up of a ${facts.layer} finding on ${facts.item ?? `area ${facts.areaNo}`}`,
    EVIDENCE_EXPIRY: ({ facts }) => `Evidence "${facts.title}" expires`,
    BOUNCING_ADDRESS: ({ personName }) => `Mail to ${personName} is always refused`,
  },
  actions: {
    REEVALUATION: 'Begin or go on with the self-assessment for the re-evaluation.',
    STAGE_WINDOW: 'Finish this stage before its window closes.',
    OBJECTION: 'An objection can be made once, up to that day.',
    FOLLOW_UP: 'Say what was done about this finding.',
    EVIDENCE_EXPIRY: 'Upload a version that is still valid.',
    BOUNCING_ADDRESS: 'Check the address with an administrator.',
  },
  when(days) {
    if (days < 0) return days === -1 ? '1 day overdue' : `${-days} days overdue`;
    if (days === 0) return 'due today';
    return days === 1 ? 'tomorrow' : `in ${days} days`;
  },
  greeting: (name) => `Dear ${name},`,
  intro: (today, holders) =>
    `Reminders of Zona Integritas, ${dayInWords(today, 'en')}, for you as ${holders.join(', ')}.`,
  severalDue: (count, overdue) => `${count} reminders${overdue > 0 ? `, ${overdue} overdue` : ''}`,
  due: (day, when) => `${dayInWords(day, 'en')} (${when})`,
  earlier: (told) => `Reminded before: ${told.join('; ')}.`,
  more: (count) => `and ${count} more`,
  open: 'Open',
  inbox: 'See all in the inbox',
  statutory: '[Statutory cutoff]',
  statutoryNote: 'The rules set this cutoff, so this mail goes out in quiet times too.',
  preferences: 'Choose how you are reminded',
  unsubscribe: 'Stop these tips',
  duty: 'Reminders of duties cannot be switched off, only moved into the daily digest.',
};

export const REMINDER_WORDS: Readonly<Record<Language, ReminderWords>> = { id: ID, en: EN };
