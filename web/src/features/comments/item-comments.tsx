/** What is said about one item. */
export function ItemComments(_props: { readonly assessmentId: string; readonly code: string }) {
  return null;
}
