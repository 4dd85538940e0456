import { createHmac } from 'node:crypto';

/** What ties an answer of the service to the question, and both to one browser. */
export interface SignOnSecrets {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly codeVerifier: string;
}

/** All of them follow from the token in the browser's cookie, so that we need to keep none; the token follows from none of them. */
export function secretsOf(token: string): SignOnSecrets {
  const derive = (purpose: string) => createHmac('sha256', token).update(purpose).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), codeVerifier: derive('code verifier') };
}
