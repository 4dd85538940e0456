import type { Actor } from '../access/actor.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { institutionsInView } from './report-scope.js';

/** Which units a report is about: those in view, and of these the ones that are asked for. */
export interface UnitFilter {
  /** null for the nation. */
  readonly institutionIds: readonly string[] | null;
  readonly institutionId: string | null;
  readonly institutionKind: InstitutionKind | null;
  /** Part of the name of the unit or its institution; '' for all. */
  readonly search: string;
}

/** What a query asks of units. */
export interface AskedUnits {
  readonly institutionId?: string;
  readonly institutionKind?: InstitutionKind;
  readonly search: string;
}

export function unitFilterOf(actor: Actor, { institutionId, institutionKind, search }: AskedUnits): UnitFilter {
  return {
    institutionIds: institutionsInView(actor),
    institutionId: institutionId ?? null,
    institutionKind: institutionKind ?? null,
    search: search.trim(),
  };
}

/** A filter in SQL over `unit` and `institution`; takes `unitFilterValues` as its first four parameters. */
export const FILTERED = `(
  ($1::uuid[] IS NULL OR unit.institution_id = ANY($1::uuid[]))
  AND ($2::uuid IS NULL OR unit.institution_id = $2) AND ($3::text IS NULL OR institution.kind = $3)
  AND ($4::text = '' OR strpos(lower(unit.name || ' ' || institution.name), lower($4)) > 0)
)`;

/** The same over `award`, for who only counts: where everything is asked for, no unit is looked at. */
export const AWARDS_FILTERED = `(
  $1::uuid[] IS NULL AND $2::uuid IS NULL AND $3::text IS NULL AND $4::text = '' OR award.work_unit_id IN (
    SELECT unit.id FROM work_unit unit JOIN institution ON institution.id = unit.institution_id WHERE ${FILTERED}
  )
)`;

export function unitFilterValues({ institutionIds, institutionId, institutionKind, search }: UnitFilter): unknown[] {
  return [institutionIds, institutionId, institutionKind, search];
}
