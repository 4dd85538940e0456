import type { AttachedEvidence } from '../assessments/attached-evidence.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { FileProblem } from '../evidence-checks/file-problem.js';
import type { LinkStatus } from '../evidence-checks/link-status.js';
import type { EvidenceKind } from './evidence.entity.js';

/** What is attached, with all that can be said of it. */
export interface AttachedRow extends AttachedEvidence {
  readonly kind: EvidenceKind;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
  readonly validFrom: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  /** When this version came, and by whose hand. */
  readonly addedAt: Date;
  readonly addedByName: string;
  readonly problem: FileProblem | null;
  /** Of a file whose content was compared with its name; null otherwise. */
  readonly fileCheckedAt: Date | null;
  /** Of a link that was looked at; null otherwise. */
  readonly linkStatus: LinkStatus | null;
  readonly linkCheckedAt: Date | null;
}
