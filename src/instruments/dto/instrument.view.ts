import { ApiProperty } from '@nestjs/swagger';
import { type Instrument, type Item, PREDICATES, type PredicateMinima } from '../../domain/instrument.js';

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

  static of({ id, title, regulation, items }: Instrument): InstrumentHeadView {
    return { id, titleId: title.id, titleEn: title.en, regulation, items: items.size };
  }
}

/** The worksheet as the rulebook holds it; the client reads it with the same types (src/domain/instrument.ts). */
export class InstrumentView extends InstrumentHeadView {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  areas: object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  components: object[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  predicates: object;

  static override of(instrument: Instrument): InstrumentView {
    const areas = instrument.areas.map(({ no, code, title, weight, aspects }) => ({
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
    }));
    const components = instrument.components.map(({ code, title, weight, items }) => {
      return { code, title, weight, items: items.map(itemView) };
    });
    const predicates = Object.fromEntries(PREDICATES.map((name) => [name, minimaView(instrument.predicates[name])]));
    return { ...InstrumentHeadView.of(instrument), areas, components, predicates };
  }
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
