/**
 * What a link leads to: a document or page; an answer of 400 and more, or a redirection that ends nowhere; a page that wants
 * one to sign in; a network of somebody's own; nothing at all.
 */
export const LINK_STATUSES = ['OK', 'BROKEN', 'LOGIN_WALL', 'PRIVATE_ADDRESS', 'UNREACHABLE'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** What a visit to a link found. */
export interface LinkFinding {
  readonly status: LinkStatus;
  /** Of the last answer; null when there was none. */
  readonly httpStatus: number | null;
  /** What the last answer says it is, in lower case without parameters; null when it does not say. */
  readonly mediaType: string | null;
}
