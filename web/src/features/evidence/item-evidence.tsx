interface ItemEvidenceProps {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly code: string;
  readonly isWritable: boolean;
}

/** What is attached to one item. */
export function ItemEvidence(_props: ItemEvidenceProps) {
  return null;
}
