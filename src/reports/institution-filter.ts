import type { Actor } from '../access/actor.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { institutionsInView } from './report-scope.js';

/** Which institutions figures are added up of: those in view, and of these the ones that are asked for. */
export interface InstitutionFilter {
  /** null for the nation. */
  readonly institutionIds: readonly string[] | null;
  readonly institutionId: string | null;
  readonly institutionKind: InstitutionKind | null;
}

/** What a query asks of institutions. */
interface AskedInstitutions {
  readonly institutionId?: string;
  readonly institutionKind?: InstitutionKind;
}

export function institutionFilterOf(actor: Actor, asked: AskedInstitutions): InstitutionFilter {
  const { institutionId = null, institutionKind = null } = asked;
  return { institutionIds: institutionsInView(actor), institutionId, institutionKind };
}

/** A filter in SQL over `institution`; takes `institutionFilterValues` as its first three parameters. */
export const OF_INSTITUTIONS = `(
  ($1::uuid[] IS NULL OR institution.id = ANY($1::uuid[])) AND ($2::uuid IS NULL OR institution.id = $2)
  AND ($3::text IS NULL OR institution.kind = $3)
)`;

export function institutionFilterValues(filter: InstitutionFilter): unknown[] {
  return [filter.institutionIds, filter.institutionId, filter.institutionKind];
}
