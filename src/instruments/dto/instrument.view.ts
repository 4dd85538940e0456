import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { type ChangeArea, type Instrument, type Item, PREDICATES, type PredicateMinima } from '../../domain/instrument.js';
import type { PublishedWorksheet } from '../instruments.service.js';

export class InstrumentHeadView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  titleId: string;

  @ApiProperty()
  titleEn: string;

  @ApiProperty()
  regulation: string;

  @ApiProperty({ description: 'how many items are scored' })
  items: number;

  @ApiProperty({ description: 'SHA-256 of all it says, in hex' })
  digest: string;

  @ApiProperty()
  publishedAt: Date;

  static of({ instrument, digest, publishedAt }: PublishedWorksheet): InstrumentHeadView {
    const { id, title, regulation, items } = instrument;
    return { id, titleId: title.id, titleEn: title.en, regulation, items: items.size, digest, publishedAt };
  }
}

/** What a worksheet asks, as the rulebook holds it; the client reads it with the same types (src/domain/instrument.ts). */
export class WorksheetView {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  areas: object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  components: object[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  predicates: object;

  static of(instrument: Instrument): WorksheetView {
    const areas = instrument.areas.map(areaView);
    const components = instrument.components.map(({ code, title, weight, items }) => {
      return { code, title, weight, items: items.map(itemView) };
    });
    const predicates = Object.fromEntries(PREDICATES.map((name) => [name, minimaView(instrument.predicates[name])]));
    return { areas, components, predicates };
  }
}

export class InstrumentView extends IntersectionType(InstrumentHeadView, WorksheetView) {
  static of(worksheet: PublishedWorksheet): InstrumentView {
    return { ...InstrumentHeadView.of(worksheet), ...WorksheetView.of(worksheet.instrument) };
  }
}

function areaView({ no, code, title, weight, aspects }: ChangeArea): object {
  return {
    no,
    code,
    title,
    weight,
    aspects: aspects.map((aspect) => ({
      code: aspect.code,
      kind: aspect.kind,
      weight: aspect.weight,
      subComponents: aspect.subComponents.map((sub) => ({
        code: sub.code,
        title: sub.title,
        weight: sub.weight,
        items: sub.items.map(itemView),
      })),
    })),
  };
}

function itemView(item: Item): object {
  const { code, kind, answerType, label, points, officialWording, evidence } = item;
  const asked = item.kind === 'choice' ? { options: item.options } : {};
  const counted = item.kind === 'ratio' ? { counts: item.counts, ratio: item.ratio } : {};
  return { code, kind, answerType, label, points, officialWording, evidence, ...asked, ...counted };
}

function minimaView({ total, levers, areaShare, components, wbkHeldYears }: PredicateMinima): object {
  return { total, levers, areaShare, components: Object.fromEntries(components), wbkHeldYears };
}
