import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { Awards } from '../awards/awards.service.js';
import type { Language } from '../common/in-words.js';
import { certificateOf } from './certificate.js';
import { DemonstrationRepository } from './demonstration.repository.js';
import { fileNameOf } from './document-file-name.js';
import { Typesetter } from './typesetter.js';

/** Certificates of awards. What they say is public; one that has ended says so. */
@Injectable()
export class Certificates {
  constructor(
    private readonly awards: Awards,
    private readonly demonstration: DemonstrationRepository,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * The certificate of an award, with a QR code that leads to its public page.
   *
   * @param origin the address people open, without a slash at its end
   * @throws AwardNotFound
   */
  async of(awardId: string, origin: string, language: Language): Promise<{ pdf: Buffer; fileName: string }> {
    const award = await this.awards.getPublic(awardId);
    const { certificateNumber: number } = award;
    const address = `${origin}/awards/${number}`;
    const qr = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
    const isSimulation = await this.demonstration.isDemonstration();
    const pdf = await this.typesetter.setPage(certificateOf({ ...award, number, address, qr, isSimulation, language }));
    return { pdf, fileName: fileNameOf(number) };
  }
}
