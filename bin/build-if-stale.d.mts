/** Builds the web client into dist/web when it changed since. */
export function buildClientIfStale(): Promise<void>;
