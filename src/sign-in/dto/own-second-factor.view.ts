import { ApiProperty } from '@nestjs/swagger';
import type { BegunSecondFactor } from '../own-second-factor.service.js';
import { type QrPath, qrPathOf } from '../qr-path.js';

export class QrPathView implements QrPath {
  @ApiProperty({ description: 'the square is so many units wide and high; leave a margin of four' })
  size: number;

  @ApiProperty({ description: 'the `d` of an SVG path' })
  path: string;
}

export class BegunSecondFactorView {
  @ApiProperty({ description: 'base 32, to be typed where the QR code cannot be read' })
  secret: string;

  @ApiProperty({ example: 'otpauth://totp/…' })
  uri: string;

  @ApiProperty({ type: QrPathView, description: 'the URI as a QR code' })
  qr: QrPathView;

  static of({ secret, uri }: BegunSecondFactor): BegunSecondFactorView {
    return { secret, uri, qr: qrPathOf(uri) };
  }
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'ten, shown this once; each stands in for the app once' })
  recoveryCodes: readonly string[];

  static of(recoveryCodes: readonly string[]): RecoveryCodesView {
    return { recoveryCodes };
  }
}
