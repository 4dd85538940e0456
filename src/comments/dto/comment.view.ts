import { ApiProperty } from '@nestjs/swagger';
import { type Room, ROOMS } from '../comments.policy.js';
import type { CommentRow } from '../comments.repository.js';

class MentionedView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;
}

export class CommentIdView {
  @ApiProperty()
  id: string;
}

export class CommentView extends CommentIdView {
  @ApiProperty({ enum: ROOMS })
  room: Room;

  @ApiProperty()
  item: string;

  @ApiProperty()
  text: string;

  @ApiProperty()
  writtenAt: Date;

  @ApiProperty()
  writtenBy: string;

  @ApiProperty()
  writerName: string;

  @ApiProperty({ type: Date, nullable: true })
  correctedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  resolvedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  resolvedBy: string | null;

  @ApiProperty({ type: [MentionedView] })
  mentions: MentionedView[];

  @ApiProperty({ description: 'it mentions you, and you have not marked it as seen' })
  isUnseen: boolean;

  static of(row: CommentRow): CommentView {
    const { id, room, itemCode: item, text, writtenAt, writtenBy, writerName } = row;
    const { correctedAt, resolvedAt, resolvedBy, isUnseen } = row;
    const mentions = row.mentions.map(({ accountId, name }) => ({ accountId, name }));
    const written = { writtenAt, writtenBy, writerName, correctedAt };
    return { id, room, item, text, ...written, resolvedAt, resolvedBy, mentions, isUnseen };
  }
}
