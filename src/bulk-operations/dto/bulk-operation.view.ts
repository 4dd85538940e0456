import { ApiProperty } from '@nestjs/swagger';
import { BULK_KINDS, type BulkKind, UNDO_OF } from '../bulk-kind.js';
import type { BulkOperation } from '../bulk-operation.entity.js';

export class BulkOperationView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: BULK_KINDS, enumName: 'BulkKind' })
  kind: BulkKind;

  @ApiProperty()
  askedAt: Date;

  @ApiProperty({ description: 'rows in all' })
  total: number;

  @ApiProperty()
  done: number;

  @ApiProperty({ description: 'rows that were so already' })
  unchanged: number;

  @ApiProperty({ description: 'rows that were refused; the others go on' })
  refused: number;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is at work' })
  finishedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'the operation that this one takes back' })
  undoes: string | null;

  @ApiProperty({ type: Date, nullable: true, description: 'when you asked to have it taken back' })
  undoneAt: Date | null;

  @ApiProperty({ description: 'whether POST /bulk-operations/{id}/undo would take it back now' })
  isUndoable: boolean;

  static of(operation: BulkOperation): BulkOperationView {
    const { id, kind, askedAt, total, done, unchanged, refused, finishedAt, undoes, undoneAt } = operation;
    const isUndoable = UNDO_OF[kind] !== undefined && finishedAt !== null && done > 0 && undoneAt === null;
    return { id, kind, askedAt, total, done, unchanged, refused, finishedAt, undoes, undoneAt, isUndoable };
  }
}
