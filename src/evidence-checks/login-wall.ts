/** Hosts whose only purpose is to sign people in. */
const SIGN_IN_HOSTS = new Set([
  'accounts.google.com',
  'login.live.com',
  'login.microsoftonline.com',
  'login.yahoo.com',
  'appleid.apple.com',
]);
const SIGN_IN_HOST = /^(?:login|signin|sso|auth|idp)\./;
const SIGN_IN_PATH = /\/(?:log-?in|sign-?in|signon|masuk|sso|saml2?|oauth2?|servicelogin|wp-login\.php)(?:[/.]|$)/i;
const PASSWORD_FIELD = /<input\b[^>]*\btype\s*=\s*["']?password\b/i;

/** True where a host signs people in and does nothing else. */
export function isSignInHost(hostname: string): boolean {
  return SIGN_IN_HOSTS.has(hostname) || SIGN_IN_HOST.test(hostname);
}

/** True where a path looks like a sign-in form. Of somebody's own link it may as well be a page about one. */
export function isSignInPath(pathname: string): boolean {
  return SIGN_IN_PATH.test(pathname);
}

/** True where the beginning of a page has a field for a password. */
export function asksForPassword(html: string): boolean {
  return PASSWORD_FIELD.test(html);
}
