import QRCode from 'qrcode';

/** A QR code as the `d` of one SVG path, in a square of `size` by `size` units without a margin. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

export function qrPathOf(text: string): QrPath {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data.keys()).filter((place) => data[place]);
  const path = dark.map((place) => `M${place % size} ${Math.floor(place / size)}h1v1h-1z`).join('');
  return { size, path };
}
