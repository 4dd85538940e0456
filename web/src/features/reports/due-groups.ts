/** How soon something is due. */
export const DUE_GROUPS = ['overdue', 'week', 'month', 'quarter', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const UP_TO: Readonly<Record<Exclude<DueGroup, 'later'>, number>> = { overdue: -1, week: 7, month: 30, quarter: 90 };

/** @param days until the due day; negative once it is past */
export function dueGroup(days: number): DueGroup {
  return DUE_GROUPS.find((group) => group !== 'later' && days <= UP_TO[group]) ?? 'later';
}

/** What is due by how soon, in that order; groups with nothing are left out. */
export function inDueGroups<Due extends { readonly days: number }>(
  dues: readonly Due[],
): readonly { readonly group: DueGroup; readonly dues: readonly Due[] }[] {
  const groups = DUE_GROUPS.map((group) => ({ group, dues: dues.filter(({ days }) => dueGroup(days) === group) }));
  return groups.filter((each) => each.dues.length > 0);
}
