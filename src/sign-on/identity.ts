/** Who somebody is, as a service vouches for it. */
export interface Identity {
  /** The service. */
  readonly issuer: string;
  /** Theirs at that service, for ever. */
  readonly subject: string;
  /** null where the service knows none, or has not verified it. */
  readonly verifiedEmail: string | null;
  /** Whether it has asked for two factors itself. */
  readonly isByTwoFactors: boolean;
}

/** What of a service's claims says who somebody is; none can be relied on to be there, or to be what it should. */
export type Claims = Readonly<Record<string, unknown>>;

/** The address, where the claims say with a true `true` that it was verified: some services write the word instead, or leave it out. */
export function verifiedEmailIn({ email, email_verified: isVerified }: Claims): string | null {
  return typeof email === 'string' && email !== '' && isVerified === true ? email : null;
}

/** Whether the methods say so (`mfa`, RFC 8176). What `acr` means each service decides for itself, so that it says nothing to us. */
export function isByTwoFactorsIn({ amr }: Claims): boolean {
  return Array.isArray(amr) && amr.includes('mfa');
}
