import type { Language } from '../common/in-words.js';
import { publicUrl } from '../config/public-url.js';
import type { Settings } from '../config/settings.js';
import type { PasswordLinkKind } from './password-link.entity.js';

/** What a mail with a link is about. */
export interface PasswordMailFacts {
  readonly kind: PasswordLinkKind;
  readonly language: Language;
  readonly name: string;
  readonly token: string;
  readonly settings: Pick<Settings, 'ZI_PUBLIC_URL' | 'HOST' | 'PORT'>;
}

/** Subject and text of the mail that brings somebody a link to set a password. */
export function passwordMail({ kind, language, name, token, settings }: PasswordMailFacts): {
  readonly subject: string;
  readonly text: string;
} {
  const site = publicUrl(settings);
  const words = WORDS[kind][language];
  const { subject, greeting, after } = words;
  const lines = [`${greeting} ${name},`, words.before(site), `${site}/atur-sandi/${token}`, after];
  return { subject, text: `${lines.join('\n\n')}\n` };
}

interface PasswordMailWords {
  readonly subject: string;
  readonly greeting: string;
  before(site: string): string;
  readonly after: string;
}

const WORDS: Readonly<Record<PasswordLinkKind, Readonly<Record<Language, PasswordMailWords>>>> = {
  FORGOTTEN: {
    id: {
      subject: 'Atur ulang kata sandi Zona Integritas',
      greeting: 'Yth.',
      before: (site) =>
        `Seseorang, mudah-mudahan Anda sendiri, meminta kata sandi baru untuk akun Anda di ${site}. Buka tautan berikut untuk mengaturnya:`,
      after:
        'Tautan ini berlaku 60 menit dan hanya dapat dipakai sekali. Tautan yang dikirim sebelumnya tidak berlaku lagi.\n\n' +
        'Jika bukan Anda yang meminta, abaikan surel ini: kata sandi Anda tidak berubah.',
    },
    en: {
      subject: 'Set a new password for Zona Integritas',
      greeting: 'Dear',
      before: (site) =>
        `Somebody, we hope yourself, asked for a new password for your account at ${site}. Open this link to set one:`,
      after:
        'The link is good for 60 minutes and for one use. Links sent before no longer work.\n\n' +
        'If it was not you who asked, leave this mail be: your password has not changed.',
    },
  },
  INVITATION: {
    id: {
      subject: 'Undangan ke Zona Integritas',
      greeting: 'Yth.',
      before: (site) =>
        `Administrator telah membuat akun untuk Anda di ${site}. Buka tautan berikut untuk mengatur kata sandi Anda:`,
      after:
        'Tautan ini berlaku 7 hari dan hanya dapat dipakai sekali. Sesudah itu, mintalah undangan baru kepada administrator.',
    },
    en: {
      subject: 'An invitation to Zona Integritas',
      greeting: 'Dear',
      before: (site) => `An administrator has made an account for you at ${site}. Open this link to set your password:`,
      after: 'The link is good for 7 days and for one use. After that, ask the administrator for another invitation.',
    },
  },
};
