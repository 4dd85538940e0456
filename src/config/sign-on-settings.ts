/** What is said about the service by which people sign on. Only with an issuer is there one. */
export interface SignOnSettings {
  readonly OIDC_ISSUER?: string;
  readonly OIDC_CLIENT_ID?: string;
  readonly OIDC_CLIENT_SECRET?: string;
  readonly OIDC_NAME: string;
  readonly ZI_PUBLIC_URL?: string;
}

/** What people call that service; null where there is none. */
export function signOnName({ OIDC_ISSUER, OIDC_NAME }: SignOnSettings): string | null {
  return OIDC_ISSUER === undefined ? null : OIDC_NAME;
}

/** One line for what cannot be used: what is half set would only fail once somebody tries to sign on. */
export function signOnProblems(settings: SignOnSettings): string[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings;
  if ([OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].every((value) => value === undefined)) return [];
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'ZI_PUBLIC_URL'] as const;
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length > 0) return [`${missing.join(', ')}: must be set too where people sign on by OIDC_ISSUER`];
  return mayBeAsked(OIDC_ISSUER ?? '') ? [] : ['OIDC_ISSUER: must begin with https:// unless it is on this machine'];
}

/** Whether an issuer is on this machine itself, where nobody listens on the way: only there it may go without TLS. */
export function isOnThisMachine(issuer: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(issuer).hostname);
}

/** What is no address at all is another rule's business. */
function mayBeAsked(issuer: string): boolean {
  return !URL.canParse(issuer) || new URL(issuer).protocol === 'https:' || isOnThisMachine(issuer);
}
