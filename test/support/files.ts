import { randomBytes } from 'node:crypto';

type Bytes = Uint8Array<ArrayBuffer>;

/** A whole, small PDF of one page that says `text`; no two of the same text differ. */
export function pdf(text: string): Bytes {
  const content = `BT /F1 18 Tf 72 720 Td (${text.replaceAll(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const offsets = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = head.length + objects.join('').length;
  const rows = objects.length + 1;
  return bytesOf(
    `${head}${objects.join('')}xref\n0 ${rows}\n0000000000 65535 f \n${table}` +
      `trailer\n<< /Size ${rows} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** A PDF filled up with what no reader looks at to so many bytes, of which no two are alike. */
export function pdfOf(size: number, text = 'besar'): Bytes {
  const whole = pdf(text);
  return new Uint8Array(Buffer.concat([whole, randomBytes(size - whole.length)]));
}

export function bytesOf(text: string): Bytes {
  return new Uint8Array(Buffer.from(text));
}
