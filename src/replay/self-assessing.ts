import type { Actor } from '../access/actor.js';
import { needsEvidence } from '../domain/evidence-need.js';
import { answerSheet } from './answering.js';
import type { Actors, Ground, Underway } from './ground.js';
import { type InventedSheet, inventedSheets } from './invented-sheets.js';

/** The unit's part: open, answer, show evidence, submit. */
export class SelfAssessing {
  constructor(
    private readonly ground: Ground,
    private readonly actors: Actors,
  ) {}

  /** @param underway with an empty id where no assessment was opened yet */
  async assess(underway: Underway): Promise<void> {
    const { services, state, slots, seed } = this.ground;
    const coordinator = await this.actors.coordinator(underway);
    const id = underway.assessmentId === '' ? await this.open(coordinator, underway) : underway.assessmentId;
    const { UNIT: own } = inventedSheets(slots, underway.run, { year: underway.year, seed });
    await answerSheet(this.ground, coordinator, await state.unitSheet(id), own);
    await this.show(coordinator, { ...underway, assessmentId: id }, own);
    await services.selfAssessments.submit(coordinator, id);
  }

  /** From what the unit handed in last, where it ever has. */
  private async open(coordinator: Actor, { run: { kind, target }, unitId, cycleId }: Underway): Promise<string> {
    return this.ground.services.opening.open(coordinator, { unitId, cycleId, kind, target, startFrom: 'LAST' });
  }

  /** One link for each area and each survey, shown on whatever of it asks for evidence. */
  private async show(coordinator: Actor, { unitId, assessmentId, year }: Underway, own: InventedSheet): Promise<void> {
    const { services, state } = this.ground;
    const shown = await state.shownBy(unitId, assessmentId);
    const needed = this.needed(own, shown.items);
    const missing = [...needed.keys()].filter((part) => !shown.evidence.has(evidenceTitle(part, year)));
    const links = missing.map((part) => {
      const url = `https://simulasi.example/${unitId}/${year}/${part}`;
      return { url, title: evidenceTitle(part, year), validFrom: null, validUntil: null };
    });
    const added = links.length === 0 ? [] : await services.evidence.addLinks(coordinator, unitId, links);
    const pieces = [...needed].map(([part, items]) => {
      const evidenceId = added[missing.indexOf(part)] ?? shown.evidence.get(evidenceTitle(part, year)) ?? '';
      return { evidenceId, items };
    });
    if (pieces.length > 0) await services.attaching.attachAll(coordinator, assessmentId, pieces);
  }

  private needed(own: InventedSheet, shown: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
    const byPart = new Map<string, string[]>();
    for (const { item, part } of this.ground.slots) {
      const answer = own.get(item.code);
      if (answer === undefined || shown.has(item.code) || !needsEvidence(item, answer.value)) continue;
      byPart.set(part, [...(byPart.get(part) ?? []), item.code]);
    }
    return byPart;
  }
}

/** What a piece of evidence of a part of the worksheet is called. */
export function evidenceTitle(part: string, year: number): string {
  return `SIMULASI: data dukung ${part} tahun ${year}`;
}
