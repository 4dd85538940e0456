import type { Schemas } from '../../api/client.js';

/** What is wrong with a piece of evidence, the worst first; several can be. */
export type EvidenceFault =
  | 'missing'
  | 'altered'
  | 'broken'
  | 'loginWall'
  | 'privateAddress'
  | 'unreachable'
  | 'expired';

type Seen = Pick<Schemas['AttachedEvidenceView'], 'kind' | 'problem' | 'linkCheck' | 'validUntil'>;

const OF_FILE = { MISSING: 'missing', ALTERED: 'altered' } as const;
const OF_LINK = {
  OK: null,
  BROKEN: 'broken',
  LOGIN_WALL: 'loginWall',
  PRIVATE_ADDRESS: 'privateAddress',
  UNREACHABLE: 'unreachable',
} as const;

/** @param today `2026-11-26`; the last day of the period still counts */
export function faultsOf({ problem, linkCheck, validUntil }: Seen, today: string): readonly EvidenceFault[] {
  const ofFile = problem === null ? null : OF_FILE[problem];
  const ofLink = linkCheck === null ? null : OF_LINK[linkCheck.status];
  const ofPeriod: EvidenceFault | null = validUntil !== null && validUntil < today ? 'expired' : null;
  return [ofFile, ofLink, ofPeriod].filter((fault): fault is EvidenceFault => fault !== null);
}

/** True for a link that nobody has looked at yet. */
export function isBeingChecked({ kind, linkCheck }: Seen): boolean {
  return kind === 'LINK' && linkCheck === null;
}

/** How a version can be looked at in the page itself. */
export type PreviewKind = 'pdf' | 'image' | 'video' | 'link' | 'download';

const SHOWN_IMAGES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** @param mediaType null for a link */
export function previewKindOf(mediaType: string | null): PreviewKind {
  if (mediaType === null) return 'link';
  if (mediaType === 'application/pdf') return 'pdf';
  if (SHOWN_IMAGES.includes(mediaType)) return 'image';
  return ['video/mp4', 'video/webm'].includes(mediaType) ? 'video' : 'download';
}

/** Where a version's bytes are; with `preview` to be shown, else to be saved. */
export function contentHref(evidenceId: string, version: number, preview = false): string {
  return `/api/v1/evidence/${evidenceId}/versions/${version}/content${preview ? '?preview=true' : ''}`;
}
