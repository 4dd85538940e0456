import { ApiProperty } from '@nestjs/swagger';
import type { Receipt } from '../submissions.repository.js';

export class ReceiptView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  assessmentId: string;

  @ApiProperty({ minimum: 1, description: 'each repair makes another' })
  round: number;

  @ApiProperty({ description: "SHA-256 of the content's UTF-8 bytes, in hexadecimal" })
  sha256: string;

  @ApiProperty({ description: "the unit's own score then, in points" })
  total: number;

  @ApiProperty({ description: 'items that were answered' })
  answers: number;

  @ApiProperty({ description: 'times that evidence was attached to an item' })
  evidence: number;

  @ApiProperty()
  submittedAt: Date;

  @ApiProperty()
  submittedBy: string;

  @ApiProperty()
  submittedByName: string;

  static of(receipt: Receipt): ReceiptView {
    const { id, assessmentId, round, sha256, total, answers, evidence } = receipt;
    const { submittedAt, submittedBy, submittedByName } = receipt;
    const counts = { total, answers, evidence };
    return { id, assessmentId, round, sha256, ...counts, submittedAt, submittedBy, submittedByName };
  }
}

export class SubmissionView extends ReceiptView {
  @ApiProperty({ description: 'what was handed in, as canonical JSON (RFC 8785): its SHA-256 is that of the receipt' })
  content: string;

  static with(submission: Receipt & { readonly content: string }): SubmissionView {
    return { ...ReceiptView.of(submission), content: submission.content };
  }
}
