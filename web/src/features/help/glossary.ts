import type { Language } from '../../i18n/language.js';

/** A word of the field (docs/glossary.md): as it is said in both languages, and what it means. */
export interface Term extends Readonly<Record<Language, string>> {
  readonly meaning: Readonly<Record<Language, string>>;
}

export const GLOSSARY: readonly Term[] = [
  {
    id: 'Zona Integritas (ZI)',
    en: 'integrity zone',
    meaning: {
      id: 'Program agar unit kerja bebas dari korupsi dan melayani dengan baik, dinilai setiap tahun.',
      en: 'The programme by which units become free of corruption and serve well; it is assessed every year.',
    },
  },
  {
    id: 'Wilayah Bebas dari Korupsi (WBK)',
    en: 'corruption-free area',
    meaning: {
      id: 'Predikat pertama: unit kerja memenuhi syarat pengungkit dan hasil pencegahan korupsi.',
      en: 'The first predicate: the unit meets the minima of levers and of results against corruption.',
    },
  },
  {
    id: 'Wilayah Birokrasi Bersih dan Melayani (WBBM)',
    en: 'clean and serving area',
    meaning: {
      id: 'Predikat tertinggi, untuk unit kerja yang sudah dua tahun memegang WBK.',
      en: 'The highest predicate, for units that have held WBK for two years.',
    },
  },
  {
    id: 'instansi',
    en: 'institution',
    meaning: {
      id: 'Kementerian, lembaga, atau pemerintah daerah yang membawahi unit kerja.',
      en: 'A ministry, an agency or a local government, with its units.',
    },
  },
  {
    id: 'unit kerja, satker',
    en: 'work unit',
    meaning: {
      id: 'Kantor yang dinilai dan dapat memegang predikat.',
      en: 'The office that is assessed and can hold a predicate.',
    },
  },
  {
    id: 'predikat',
    en: 'predicate',
    meaning: { id: 'WBK atau WBBM, ditetapkan dengan surat keputusan.', en: 'WBK or WBBM, given by decree.' },
  },
  {
    id: 'Lembar Kerja Evaluasi (LKE)',
    en: 'worksheet',
    meaning: {
      id: 'Butir-butir yang dijawab unit kerja lalu dinilai evaluator.',
      en: 'The items that a unit answers and evaluators score.',
    },
  },
  {
    id: 'pengungkit',
    en: 'levers',
    meaning: {
      id: 'Bagian lembar kerja tentang apa yang dikerjakan unit: enam area perubahan.',
      en: 'The part of the worksheet about what the unit does: the six change areas.',
    },
  },
  {
    id: 'pemenuhan',
    en: 'fulfilment',
    meaning: { id: 'Apakah yang disyaratkan sudah ada.', en: 'Whether what is required is there.' },
  },
  {
    id: 'reform',
    en: 'reform',
    meaning: { id: 'Apakah yang sudah ada benar-benar mengubah keadaan.', en: 'Whether it has changed anything.' },
  },
  {
    id: 'hasil',
    en: 'results',
    meaning: {
      id: 'Bagian lembar kerja tentang apa yang dirasakan masyarakat, dari survei.',
      en: 'The part about what people notice of it, from surveys.',
    },
  },
  {
    id: 'area perubahan',
    en: 'change area',
    meaning: {
      id: 'Satu dari enam bidang pengungkit, dari manajemen perubahan sampai pelayanan publik.',
      en: 'One of the six fields of the levers, from change management to public service.',
    },
  },
  {
    id: 'bobot',
    en: 'weight',
    meaning: { id: 'Poin tertinggi yang dapat diperoleh suatu bagian.', en: 'The most points that a part can give.' },
  },
  {
    id: 'nilai',
    en: 'score',
    meaning: {
      id: 'Poin yang diperoleh; berbeda dari kemajuan pengisian.',
      en: 'The points gained; not how far the worksheet is.',
    },
  },
  {
    id: 'pilihan jawaban',
    en: 'option',
    meaning: {
      id: 'Salah satu jawaban yang tersedia pada sebuah butir.',
      en: 'One of the answers that an item offers.',
    },
  },
  {
    id: 'data dukung, eviden',
    en: 'evidence',
    meaning: {
      id: 'Berkas atau tautan yang membuktikan sebuah jawaban.',
      en: 'A file or link that shows an answer is true.',
    },
  },
  {
    id: 'penilaian mandiri',
    en: 'self-assessment',
    meaning: {
      id: 'Tahap ketika unit kerja mengisi lembar kerjanya sendiri.',
      en: 'The stage in which a unit fills in its own worksheet.',
    },
  },
  {
    id: 'Tim Penilai Internal (TPI)',
    en: 'internal team',
    meaning: {
      id: 'Evaluator instansi, biasanya inspektorat.',
      en: "The institution's own evaluators, mostly its inspectorate.",
    },
  },
  {
    id: 'Tim Penilai Nasional (TPN)',
    en: 'national team',
    meaning: {
      id: 'Evaluator tingkat nasional yang menilai usulan.',
      en: 'Evaluators of the nation, who score what is proposed.',
    },
  },
  {
    id: 'tim kerja, pokja',
    en: 'work team',
    meaning: {
      id: 'Anggota unit kerja yang mengerjakan suatu area perubahan.',
      en: 'Members of a unit who work on a change area.',
    },
  },
  {
    id: 'agen perubahan',
    en: 'change agent',
    meaning: {
      id: 'Pegawai yang membawa perubahan di unitnya; jumlahnya dihitung dalam lembar kerja.',
      en: 'Staff who bring change into their unit; the worksheet counts them.',
    },
  },
  {
    id: 'pengusulan',
    en: 'proposal',
    meaning: {
      id: 'Instansi mengajukan unit kerja untuk dinilai TPN.',
      en: 'The institution puts a unit forward to the TPN.',
    },
  },
  {
    id: 'SPTJM',
    en: 'statement of responsibility',
    meaning: {
      id: 'Surat pernyataan tanggung jawab mutlak pimpinan instansi atas usulannya.',
      en: "The head's statement of being responsible for what is proposed.",
    },
  },
  {
    id: 'TLHP',
    en: 'audit follow-up',
    meaning: {
      id: 'Tindak lanjut hasil pemeriksaan yang harus tuntas sebelum pengusulan.',
      en: 'Follow-up of audits, to be settled before a proposal.',
    },
  },
  {
    id: 'afirmasi',
    en: 'affirmative',
    meaning: { id: 'Kemudahan bagi unit kerja di daerah tertentu.', en: 'An easing for units in certain regions.' },
  },
  {
    id: 'kuota',
    en: 'quota',
    meaning: {
      id: 'Banyaknya unit kerja yang boleh diusulkan sebuah instansi.',
      en: 'How many units an institution may propose.',
    },
  },
  {
    id: 'seleksi administrasi',
    en: 'administrative screening',
    meaning: { id: 'Pemeriksaan kelengkapan dokumen usulan.', en: 'Whether the documents of a proposal are complete.' },
  },
  {
    id: 'sanggah',
    en: 'objection',
    meaning: {
      id: 'Keberatan instansi atas hasil seleksi administrasi, satu kali.',
      en: "The institution's objection to a screening, once.",
    },
  },
  {
    id: 'desk evaluasi',
    en: 'desk evaluation',
    meaning: {
      id: 'TPN menilai lembar kerja dan data dukung dari meja.',
      en: 'The TPN scores worksheet and evidence at the desk.',
    },
  },
  {
    id: 'verifikasi lapangan',
    en: 'field verification',
    meaning: { id: 'TPN melihat sendiri keadaan di unit kerja.', en: 'The TPN looks for itself at the unit.' },
  },
  {
    id: 'panel',
    en: 'panel',
    meaning: { id: 'Sidang TPN yang memberi rekomendasi akhir.', en: 'The meeting of the TPN that recommends.' },
  },
  {
    id: 'penetapan',
    en: 'determination',
    meaning: {
      id: 'Keputusan yang memberi, mempertahankan, atau menolak predikat.',
      en: 'The decision that gives, keeps or declines a predicate.',
    },
  },
  {
    id: 'SK',
    en: 'decree',
    meaning: {
      id: 'Surat keputusan; nomor dan tanggalnya tercatat pada predikat.',
      en: 'The decree; its number and day stand with the predicate.',
    },
  },
  {
    id: 'WBK Mandiri',
    en: 'WBK its institution determines',
    meaning: {
      id: 'WBK yang ditetapkan instansi sendiri, tanpa TPN.',
      en: 'WBK that an institution determines itself, without the TPN.',
    },
  },
  {
    id: 'LHE',
    en: 'evaluation report',
    meaning: {
      id: 'Laporan hasil evaluasi, tersedia setelah penilaian selesai.',
      en: 'The report of an evaluation, once it is concluded.',
    },
  },
  {
    id: 'temuan, tindak lanjut',
    en: 'finding, follow-up',
    meaning: {
      id: 'Hal yang harus diperbaiki unit kerja, dengan tenggat.',
      en: 'What a unit has to mend, with a due day.',
    },
  },
  {
    id: 'catatan, rekomendasi',
    en: 'note, recommendation',
    meaning: {
      id: 'Penjelasan pada sebuah butir, dan saran evaluator.',
      en: 'What is said about an item, and what evaluators advise.',
    },
  },
  {
    id: 'pemantauan',
    en: 'monitoring',
    meaning: {
      id: 'Pengamatan setelah predikat diberikan; kejadian membuat predikat berisiko.',
      en: 'Watching after a predicate is given; incidents put it at risk.',
    },
  },
  {
    id: 'hari libur nasional',
    en: 'national holiday',
    meaning: { id: 'Hari tanpa pengiriman pengingat.', en: 'A day on which no reminders go out.' },
  },
  {
    id: 'cuti bersama',
    en: 'collective leave',
    meaning: {
      id: 'Hari libur tambahan yang ditetapkan pemerintah.',
      en: 'A further day off that the government sets.',
    },
  },
  {
    id: 'evaluasi ulang',
    en: 're-evaluation',
    meaning: {
      id: 'Penilaian kembali atas predikat, setiap dua tahun.',
      en: 'Assessing a predicate again, every two years.',
    },
  },
  {
    id: 'pencabutan',
    en: 'revocation',
    meaning: {
      id: 'Predikat diakhiri; unit kerja menunggu sebelum dapat diusulkan lagi.',
      en: 'A predicate is ended; the unit waits before it may be proposed again.',
    },
  },
  {
    id: 'IPAK (survei SPAK)',
    en: 'anti-corruption perception index',
    meaning: {
      id: 'Nilai 0 sampai 4 dari survei persepsi antikorupsi.',
      en: '0 to 4, from a survey of how people see corruption.',
    },
  },
  {
    id: 'IPKP (survei SPKP)',
    en: 'service perception index',
    meaning: {
      id: 'Nilai 0 sampai 4 dari survei persepsi kualitas pelayanan.',
      en: '0 to 4, from a survey of how people see the service.',
    },
  },
  {
    id: 'pengingat',
    en: 'reminder',
    meaning: { id: 'Pemberitahuan sebelum dan sesudah tenggat.', en: 'What is told before and after a deadline.' },
  },
  {
    id: 'kotak masuk',
    en: 'inbox',
    meaning: {
      id: 'Halaman Notifikasi: semua yang diingatkan kepada Anda.',
      en: 'The page Notices: everything you were reminded of.',
    },
  },
  {
    id: 'surel',
    en: 'mail',
    meaning: {
      id: 'Salinan pengingat yang dikirim ke alamat Anda.',
      en: 'The copy of a reminder that is sent to your address.',
    },
  },
  {
    id: 'SIMULASI',
    en: 'invented data',
    meaning: { id: 'Tanda bahwa orang dan nilai di sini rekaan.', en: 'Says that people and scores here are made up.' },
  },
];

/** Those that have a text in their name or meaning, in either language. */
export function termsWith(terms: readonly Term[], search: string): readonly Term[] {
  const wanted = search.trim().toLowerCase();
  return terms.filter(({ id, en, meaning }) =>
    [id, en, meaning.id, meaning.en].some((text) => text.toLowerCase().includes(wanted)),
  );
}
