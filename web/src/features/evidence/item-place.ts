import type { Schemas } from '../../api/client.js';

/** An item of an assessment. */
export interface ItemPlace {
  readonly assessmentId: string;
  readonly code: string;
}

/** Evidence where it is attached. */
export type Attached = Schemas['AttachedEvidenceView'];
