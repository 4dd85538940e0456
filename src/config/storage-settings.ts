/** What is said about a bucket for the files of evidence. */
export interface StorageSettings {
  readonly S3_ENDPOINT?: string;
  readonly S3_BUCKET?: string;
  readonly S3_ACCESS_KEY_ID?: string;
  readonly S3_SECRET_ACCESS_KEY?: string;
}

/** One line for what cannot be used: half a bucket would quietly keep files on this machine instead. */
export function storageProblems(settings: StorageSettings): string[] {
  const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return [];
  return [`${missing[0]}: must be set too where any of ${names.join(', ')} is`];
}
