import type { Text } from '../domain/instrument.js';
import type { DifferenceCause, Finding, FindingRule } from './finding.js';

/** What was found and what mends it, for people; `{value}` is what stands there, `{read}` what was read or is calculated. */
const WORDS: Readonly<Record<FindingRule, Text>> = {
  FORMULA: {
    id: 'Di sini ada rumus ({value}): ketik jawabannya sendiri.',
    en: 'There is a formula here ({value}): type the answer itself.',
  },
  MERGED: {
    id: 'Sel ini digabung dengan sel lain: pisahkan, lalu isi masing-masing.',
    en: 'This cell is merged with another: split them, and fill in each.',
  },
  NOT_AN_ANSWER: {
    id: '"{value}" bukan jawaban untuk butir ini: pilih dari daftar, atau isi angka yang diminta.',
    en: '"{value}" is no answer to this item: choose from the list, or enter the number that is asked for.',
  },
  COUNT_MISSING: {
    id: 'Jumlah ini kosong, sedangkan yang lain pada butir ini terisi: isi semuanya atau kosongkan semuanya.',
    en: 'This count is empty while others of the item are not: fill in all of them, or none.',
  },
  NOTE_TOO_LONG: {
    id: 'Catatan lebih dari 10.000 huruf: persingkat.',
    en: 'The note has more than 10,000 letters: shorten it.',
  },
  ROW_TWICE: {
    id: 'Baris butir ini ada dua kali: hapus salah satu.',
    en: 'The row of this item stands here twice: remove one of them.',
  },
  ROWS_UNSURE: {
    id: 'Baris di bawah judul ini tidak lagi seperti aslinya, jadi tidak pasti butir mana yang mana: ekspor lagi dan salin isinya.',
    en: 'The rows below this heading are not as they were, so which item is which is not certain: export again and copy them over.',
  },
  LABEL_DIFFERS: {
    id: 'Baris ini tempat butir {item}, tetapi bunyinya lain: "{value}". Kembalikan pertanyaannya, atau ekspor lagi dan salin isinya.',
    en: 'This row is where {item} stands, but it says something else: "{value}". Put its question back, or export again and copy it over.',
  },
  LABEL_UNSURE: {
    id: 'Bunyi baris ini tidak dikenal ("{value}"); dibaca menurut urutannya pada butir {item}. Periksa.',
    en: 'What this row says is not known ("{value}"); it was read by its order within {item}. Check it.',
  },
  SPELLING: { id: '"{value}" dibaca sebagai "{read}".', en: '"{value}" was read as "{read}".' },
  DECIMAL_COMMA: {
    id: '"{value}" dibaca sebagai angka {read}.',
    en: '"{value}" was read as the number {read}.',
  },
  TEXT_NUMBER: {
    id: 'Teks "{value}" dibaca sebagai angka {read}.',
    en: 'The text "{value}" was read as the number {read}.',
  },
  ROW_MOVED: {
    id: 'Mulai baris ini isinya berpindah dari baris {value} ke {read}; tetap dikenali.',
    en: 'From this row on things moved from row {value} to {read}; they were found all the same.',
  },
  SHEET_RENAMED: {
    id: 'Lembar "{value}" bernama lain di berkas ini; tetap dikenali.',
    en: 'The sheet "{value}" has another name in this file; it was found all the same.',
  },
  MACROS: {
    id: 'Berkas ini berisi makro; makro tidak dijalankan dan tidak diambil.',
    en: 'The file holds macros; they were not run and nothing of them is taken over.',
  },
  OTHER_SHEET: {
    id: 'Lembar ini tidak dibaca: isinya tidak diambil.',
    en: 'This sheet was not read: nothing of it is taken over.',
  },
  ROW_MISSING: {
    id: 'Baris butir ini tidak ada lagi di berkas; yang tersimpan tetap seperti adanya.',
    en: 'The row of this item is no longer in the file; what is saved stays as it is.',
  },
  UNKNOWN_ROW: {
    id: '"{value}" ada di baris yang bukan butir: tidak diambil.',
    en: '"{value}" stands in a row that is no item: it is not taken over.',
  },
  STRAY_TEXT: {
    id: '"{value}" ada di kolom yang tidak dibaca: tidak diambil. Pindahkan ke kolom jawaban atau catatan butirnya.',
    en: '"{value}" stands where nothing is read: it is not taken over. Move it to the answer or the note of its item.',
  },
  NOT_YOURS: {
    id: 'Butir ini bukan tugas Anda: yang tersimpan tetap seperti adanya.',
    en: 'This item is not yours to answer: what is saved stays as it is.',
  },
  RULING_GONE: {
    id: 'Penyebutnya tidak lagi nol: putusan yang tercatat untuk butir ini tidak berlaku lagi.',
    en: 'The denominator is no longer zero: the ruling recorded for this item does not hold any more.',
  },
  TYPED_OVER: {
    id: 'Rumus di sini ditimpa "{value}"; kami menghitung sendiri{mine}.',
    en: 'The formula here was typed over with "{value}"; we calculate it ourselves{mine}.',
  },
  CACHED_VALUE: {
    id: 'Berkas menunjukkan {value}, hitungan kami {read}.',
    en: 'The file says {value}, we calculate {read}.',
  },
};

const CAUSES: Readonly<Record<DifferenceCause, Text>> = {
  KIND_MISSPELLED: {
    id: 'jenis jawaban sebuah butir salah tulis di berkas, sehingga rumusnya melewatkan butir itu',
    en: 'the kind of answer of an item is misspelled in the file, so its formula leaves the item out',
  },
  ROWS_MISREAD: {
    id: 'rumus merata-ratakan baris yang keliru (LHKPN dua kali, LHKASN tidak terbaca)',
    en: 'a formula averages the wrong rows (LHKPN twice, LHKASN never)',
  },
  SUM_TYPED: {
    id: 'jumlah wajib lapor diketik, bukan dijumlahkan',
    en: 'the number required to report is typed instead of summed',
  },
  ZERO_DENOMINATOR: { id: 'pembagian dengan nol di berkas', en: 'the file divides by zero' },
  BLANK_GROUP: {
    id: 'bagian yang seluruhnya kosong menjadi galat di berkas',
    en: 'a part that is all blank becomes an error in the file',
  },
  BLANKS_LEFT_OUT: {
    id: 'berkas melewatkan butir kosong, sedangkan kami menghitungnya 0',
    en: 'the file leaves blank items out, while we count them 0',
  },
  NOT_RECALCULATED: {
    id: 'berkas disimpan tanpa hitung ulang, atau rumusnya diubah',
    en: 'the file was saved without recalculating, or its formula was changed',
  },
};

/** A finding in both languages. */
export function findingWords({ rule, item, value, read, causes }: Finding): Text {
  const words = (language: 'id' | 'en') => {
    // A cell is shown as it was written, a number that was calculated as the language writes it.
    const isCalculated = rule === 'CACHED_VALUE';
    const shown = (text: string) => (isCalculated || /^-?\d+\.\d{5,}$/.test(text) ? inLanguage(text, language) : text);
    const mine = read === null ? '' : `: ${inLanguage(read, language)}`;
    const filled = WORDS[rule][language]
      .replace('{item}', () => item ?? '')
      .replace('{value}', () => shown(value))
      .replace('{read}', () => inLanguage(read ?? '', language))
      .replace('{mine}', () => mine);
    const why = rule === 'TYPED_OVER' ? [] : causes.map((cause) => CAUSES[cause][language]);
    return why.length === 0 ? filled : `${filled} ${language === 'id' ? 'Sebabnya' : 'Because'}: ${why.join('; ')}.`;
  };
  return { id: words('id'), en: words('en') };
}

const NUMBERS = {
  id: new Intl.NumberFormat('id', { maximumFractionDigits: 4, useGrouping: false }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 4, useGrouping: false }),
};

/** A number as a person of that language compares it, long fractions cut; whatever is none stays. */
function inLanguage(text: string, language: 'id' | 'en'): string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? NUMBERS[language].format(Number(text)) : text;
}
