/** One for all, as processes of one program have. */
export const AUDIT_KEY = 'a key for tests alone, of no secrecy';
