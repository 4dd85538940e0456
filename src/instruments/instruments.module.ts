import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftPublication } from './draft-publication.service.js';
import { InstrumentComparisons } from './instrument-comparisons.service.js';
import { InstrumentDraft } from './instrument-draft.entity.js';
import { InstrumentDraftsController } from './instrument-drafts.controller.js';
import { InstrumentDraftsRepository } from './instrument-drafts.repository.js';
import { InstrumentDrafts } from './instrument-drafts.service.js';
import { InstrumentPublishing } from './instrument-publishing.service.js';
import { InstrumentWatch } from './instrument-watch.service.js';
import { PublishedInstrument, PublishedItem } from './instrument.entity.js';
import { InstrumentsController } from './instruments.controller.js';
import { InstrumentsRepository } from './instruments.repository.js';
import { Instruments } from './instruments.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PublishedInstrument, PublishedItem, InstrumentDraft])],
  controllers: [InstrumentsController, InstrumentDraftsController],
  providers: [
    DraftPublication,
    InstrumentComparisons,
    InstrumentDrafts,
    InstrumentDraftsRepository,
    InstrumentPublishing,
    Instruments,
    InstrumentsRepository,
    InstrumentWatch,
  ],
  exports: [Instruments],
})
export class InstrumentsModule {}
