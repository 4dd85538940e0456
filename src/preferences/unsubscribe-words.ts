import type { Language } from '../common/in-words.js';

/** What the pages of a link to unsubscribe say; each text is one paragraph. */
export interface UnsubscribeWords {
  readonly ask: string;
  /** What the button does; the kinds follow. */
  readonly asked: string;
  readonly button: string;
  readonly done: string;
  /** The kinds follow. */
  readonly switchedOff: string;
  readonly duties: string;
  readonly back: string;
  /** Of the link to where one changes that. */
  readonly settings: string;
}

export const UNSUBSCRIBE_WORDS: Readonly<Record<Language, UnsubscribeWords>> = {
  id: {
    ask: 'Berhenti menerima surel?',
    asked: 'Jika Anda menekan tombol di bawah ini, surel tentang hal berikut tidak dikirim lagi kepada Anda:',
    button: 'Berhenti menerima surel ini',
    done: 'Surel dihentikan',
    switchedOff: 'Surel tentang hal berikut tidak dikirim lagi kepada Anda:',
    duties:
      'Pengingat atas kewajiban tetap dikirim, sebab orang lain bergantung padanya: jika tenggatnya terlewat, unit kerja dapat kehilangan hak atau predikatnya.',
    back: 'Anda dapat menerimanya kembali kapan saja: masuk ke aplikasi, lalu ubah pengaturan pengingat Anda.',
    settings: 'Pengaturan pengingat',
  },
  en: {
    ask: 'Stop these mails?',
    asked: 'If you press the button below, no more mails are sent to you about:',
    button: 'Stop these mails',
    done: 'The mails have stopped',
    switchedOff: 'No more mails are sent to you about:',
    duties:
      'Reminders of duties keep coming, because others depend on them: when a due day passes, a work unit can lose a right or its award.',
    back: 'You can have them again at any time: sign in, and change how you are reminded.',
    settings: 'How you are reminded',
  },
};
