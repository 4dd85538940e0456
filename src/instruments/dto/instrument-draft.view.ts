import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { InstrumentDraft } from '../instrument-draft.entity.js';
import { parseInstrument } from '../instrument-file.js';
import { WorksheetView } from './instrument.view.js';

export class InstrumentDraftView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'the id that the worksheet will have once it is published' })
  instrumentId: string;

  @ApiProperty({ description: 'SHA-256 of all it says, in hex' })
  digest: string;

  @ApiProperty()
  uploadedAt: Date;

  @ApiProperty({ description: 'whose account' })
  uploadedBy: string;

  static of({ id, instrumentId, digest, uploadedAt, uploadedBy }: InstrumentDraft): InstrumentDraftView {
    return { id, instrumentId, digest, uploadedAt, uploadedBy };
  }
}

/** A draft as a reader of the published worksheet would see it. */
export class WholeDraftView extends IntersectionType(InstrumentDraftView, WorksheetView) {
  static of(draft: InstrumentDraft): WholeDraftView {
    return { ...InstrumentDraftView.of(draft), ...WorksheetView.of(parseInstrument(draft.source).instrument) };
  }
}
