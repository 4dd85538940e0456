/** The last two things in a backup: what is in it, and the SHA-256 of that. */
export const MANIFEST = 'manifest.json';
export const MANIFEST_HASH = 'manifest.json.sha256';
