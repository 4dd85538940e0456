import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import { maySeeEvidenceOf } from '../evidence/evidence.policy.js';
import { ArchiveRowsRepository, evidenceOf } from './archive-rows.repository.js';
import type { Reach } from './archived-table.js';
import { AssessmentReach, type AssessmentReading } from './assessment-reach.service.js';

const AT_ONCE = 500;

/** What may be within an archive: what its reader reads anyway, sealed first passes and rooms that are closed to them left out. */
@Injectable()
export class ArchiveReach {
  constructor(
    private readonly rows: ArchiveRowsRepository,
    private readonly assessments: Assessments,
    private readonly readings: AssessmentReach,
  ) {}

  /** Everything, for the operator, who reads the database itself. */
  async whole(institutionId: string): Promise<Reach> {
    return this.rows.everythingOf(institutionId);
  }

  /** What one person reads. */
  async of(actor: Actor, institution: string): Promise<Reach> {
    const { assessments, readings } = await this.read(actor, await this.rows.assessmentsOf(institution));
    const innerUnits = (await this.rows.unitsOf(institution)).filter((unitId) => maySeeEvidenceOf(actor, unitId));
    const sheets = readings.flatMap((reading) => reading.sheets);
    const attached = readings.flatMap((reading) => reading.versions);
    const versions = [...new Set([...attached, ...(await this.rows.versionsOf(innerUnits, assessments))])];
    const whole = await this.rows.readWholly(assessments, sheets);
    return {
      institution,
      assessments,
      sheets,
      unitSheets: assessments.filter((_, index) => readings[index]?.readsUnitSheet === true),
      trails: await this.withinUnits(actor, whole),
      rooms: readings.flatMap((reading) => reading.rooms),
      findings: [...new Set(readings.flatMap((reading) => reading.findings))],
      observations: readings.flatMap((reading) => reading.observations),
      innerUnits,
      evidence: evidenceOf(versions),
      versions,
      conflicts: [],
    };
  }

  /** The trail tells of drafts and of what was taken back: it is for those who see a unit as its own people do. */
  private async withinUnits(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const seen = await this.assessments.seen(actor, ids);
    return seen.filter(({ unitId }) => maySeeEvidenceOf(actor, unitId)).map(({ id }) => id);
  }

  private async read(
    actor: Actor,
    ids: readonly string[],
  ): Promise<{ assessments: string[]; readings: AssessmentReading[] }> {
    const [assessments, readings]: [string[], AssessmentReading[]] = [[], []];
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const assessment of await this.assessments.seen(actor, ids.slice(at, at + AT_ONCE))) {
        assessments.push(assessment.id);
        readings.push(await this.readings.of(actor, assessment));
      }
    return { assessments, readings };
  }
}
