import { Injectable } from '@nestjs/common';
import type { Instrument } from '../domain/instrument.js';
import { compareInstruments, type InstrumentComparison } from '../domain/instrument-comparison.js';
import { InstrumentDrafts } from './instrument-drafts.service.js';
import { parseInstrument } from './instrument-file.js';
import { Instruments } from './instruments.service.js';

/** A comparison, and the worksheets it is of. */
export interface ComparedInstruments extends InstrumentComparison {
  readonly earlier: Instrument;
  readonly later: Instrument;
}

/** Putting two worksheets side by side. */
@Injectable()
export class InstrumentComparisons {
  constructor(
    private readonly instruments: Instruments,
    private readonly drafts: InstrumentDrafts,
  ) {}

  /** Throws InstrumentNotFound. */
  async between(earlierId: string, laterId: string): Promise<ComparedInstruments> {
    const { instrument: earlier } = await this.instruments.find(earlierId);
    const { instrument: later } = await this.instruments.find(laterId);
    return compared(earlier, later);
  }

  /** What a draft would change of a published worksheet: of the latest, unless one is named. Throws DraftNotFound, InstrumentNotFound. */
  async ofDraft(draftId: string, withId: string | null): Promise<ComparedInstruments> {
    const { source } = await this.drafts.get(draftId);
    await this.instruments.refresh();
    const earlier = withId === null ? this.instruments.latest().instrument : this.instruments.get(withId);
    return compared(earlier, parseInstrument(source).instrument);
  }
}

function compared(earlier: Instrument, later: Instrument): ComparedInstruments {
  return { earlier, later, ...compareInstruments(earlier, later) };
}
