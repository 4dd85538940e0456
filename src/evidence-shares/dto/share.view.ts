import { ApiProperty } from '@nestjs/swagger';
import type { MadeShare } from '../share-issuing.service.js';
import type { OpeningRow, ShareRow } from '../shares.repository.js';

export class MadeShareView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'shown this once and kept nowhere' })
  token: string;

  @ApiProperty({ example: '/shared/…', description: 'the page for people, at this server' })
  path: string;

  @ApiProperty()
  expiresAt: Date;

  static of({ id, token, expiresAt }: MadeShare): MadeShareView {
    return { id, token, path: `/shared/${token}`, expiresAt };
  }
}

export class ShareView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  purpose: string;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty()
  createdBy: string;

  @ApiProperty()
  expiresAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  revokedAt: Date | null;

  @ApiProperty({ description: 'how often it was opened; `openings` lists them' })
  openings: number;

  @ApiProperty({ type: Date, nullable: true })
  lastOpenedAt: Date | null;

  static of(share: ShareRow): ShareView {
    const { id, purpose, createdAt, createdByName, expiresAt, revokedAt, openings, lastOpenedAt } = share;
    return { id, purpose, createdAt, createdBy: createdByName, expiresAt, revokedAt, openings, lastOpenedAt };
  }
}

export class OpeningView {
  @ApiProperty()
  openedAt: Date;

  @ApiProperty({ description: 'the network address from which it was opened' })
  address: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: the list itself' })
  evidenceId: string | null;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ type: Number, nullable: true })
  version: number | null;

  static of({ openedAt, address, evidenceId, title, version }: OpeningRow): OpeningView {
    return { openedAt, address, evidenceId, title, version };
  }
}
