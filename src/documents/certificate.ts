import { dayInWords, type Language } from '../common/in-words.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import { headOf, type Paper } from './paper.js';
import { PREDICATE_NAMES } from './words.js';

/** What an award's certificate says: public, all of it. */
export interface CertificateSources {
  readonly number: string;
  readonly unitName: string;
  readonly institutionName: string;
  readonly predicate: Predicate;
  readonly decreeNumber: string;
  readonly decreedOn: CalendarDate;
  readonly reevaluationDueOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly endReason: 'SUPERSEDED' | 'REVOKED' | null;
  /** Of the public page. */
  readonly address: string;
  /** The address as a QR code, an SVG. */
  readonly qr: string;
  readonly isSimulation: boolean;
  readonly language: Language;
}

interface CertificateWords {
  readonly title: string;
  readonly scheme: string;
  readonly awardedTo: string;
  readonly asA: string;
  readonly decree: (number: string, day: string) => string;
  readonly validity: (day: string) => string;
  readonly SUPERSEDED: (day: string) => string;
  readonly REVOKED: (day: string) => string;
  readonly certificateNumber: string;
  readonly checkAt: string;
  readonly qrAlt: string;
}

const WORDS: Readonly<Record<Language, CertificateWords>> = {
  id: {
    title: 'Sertifikat Predikat',
    scheme: 'Pembangunan Zona Integritas',
    awardedTo: 'diberikan kepada',
    asA: 'sebagai unit kerja berpredikat',
    decree: (number, day) => `berdasarkan Surat Keputusan Nomor ${number}, tanggal ${day}`,
    validity: (day) => `Berlaku sejak tanggal surat keputusan; evaluasi ulang paling lambat ${day}.`,
    SUPERSEDED: (day) => `TIDAK BERLAKU LAGI: digantikan oleh predikat yang lebih tinggi sejak ${day}.`,
    REVOKED: (day) => `TIDAK BERLAKU LAGI: dicabut sejak ${day}.`,
    certificateNumber: 'Nomor sertifikat',
    checkAt: 'Periksa keabsahannya di',
    qrAlt: 'Kode QR yang mengarah ke halaman publik predikat ini',
  },
  en: {
    title: 'Certificate of Award',
    scheme: 'Integrity Zone',
    awardedTo: 'awarded to',
    asA: 'as a work unit with the predicate',
    decree: (number, day) => `by Decree Number ${number} of ${day}`,
    validity: (day) => `Valid from the date of the decree; re-evaluation due by ${day}.`,
    SUPERSEDED: (day) => `NO LONGER IN FORCE: superseded by a higher predicate on ${day}.`,
    REVOKED: (day) => `NO LONGER IN FORCE: revoked on ${day}.`,
    certificateNumber: 'Certificate number',
    checkAt: 'Check it at',
    qrAlt: 'QR code that leads to the public page of this award',
  },
};

/** The certificate of an award, dated as its decree. One that has ended says so. */
export function certificateOf(sources: CertificateSources): Paper {
  const { number, unitName, institutionName, predicate, decreedOn, isSimulation, language } = sources;
  const words = WORDS[language];
  const title = `${words.title} ${predicate}: ${unitName}`;
  const head = headOf({ language, title, date: decreedOn, isSimulation, notes: [] });
  const data = {
    ...head,
    words,
    heading: words.title,
    unit: unitName,
    institution: institutionName,
    predicate,
    predicateName: PREDICATE_NAMES[predicate],
    number,
    ...statementsOf(sources),
    address: sources.address,
    qr: sources.qr,
  };
  return { template: 'certificate', data };
}

function statementsOf(sources: CertificateSources) {
  const { decreeNumber, decreedOn, reevaluationDueOn, endedOn, endReason, language } = sources;
  const words = WORDS[language];
  const isEnded = endedOn !== null && endReason !== null;
  return {
    decree: words.decree(decreeNumber, dayInWords(decreedOn, language)),
    validity: isEnded ? null : words.validity(dayInWords(reevaluationDueOn, language)),
    state: isEnded ? words[endReason](dayInWords(endedOn, language)) : null,
  };
}
