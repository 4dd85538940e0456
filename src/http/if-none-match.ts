/** Whether the reader of an `If-None-Match` has what a tag stands for (RFC 9110, section 13.1.2: weak tags compare alike). */
export function namesTag(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
