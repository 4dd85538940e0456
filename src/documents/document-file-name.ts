/** `Laporan Hasil Evaluasi: Balai Ö` -> `Laporan-Hasil-Evaluasi-Balai-O.pdf`. */
export function fileNameOf(title: string, ending: 'pdf' | 'zip' = 'pdf'): string {
  const letters = title.normalize('NFKD').replaceAll(/\p{Diacritic}/gu, '');
  const plain = letters.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `${plain.slice(0, 120)}.${ending}`;
}
