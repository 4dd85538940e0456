/** What a unit's files may be; the server says it (`GET /units/{id}/evidence-storage`). */
export interface FileRules {
  readonly fileLimitBytes: number;
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** In lower case, without the dot. */
  readonly endings: readonly string[];
}

/** Why a file need not be sent: the server would refuse it. */
export type FileRefusal = 'empty' | 'tooLarge' | 'wrongType' | 'noRoom';

/** What the server will say before it has a byte; null where it can only tell from the bytes. */
export function refusalOf(
  file: { readonly name: string; readonly size: number },
  rules: FileRules,
): FileRefusal | null {
  if (file.size === 0) return 'empty';
  if (!rules.endings.includes(endingOf(file.name))) return 'wrongType';
  if (file.size > rules.fileLimitBytes) return 'tooLarge';
  return file.size > rules.quotaBytes - rules.usedBytes ? 'noRoom' : null;
}

/** `Laporan 2026.PDF` -> `pdf`; empty without one. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What a file is about, as far as its name says. */
export function titleFrom(name: string): string {
  const ending = endingOf(name);
  const stem = ending === '' ? name : name.slice(0, -ending.length - 1);
  return stem.replaceAll(/[_\s]+/g, ' ').trim() || name;
}

/** For a file field's `accept`. */
export function acceptOf(endings: readonly string[]): string {
  return endings.map((ending) => `.${ending}`).join(',');
}

/** A picture from the clipboard has no name of its own, only "image.png": the moment tells it apart from the next. */
export function nameOfPasted(name: string, at: Date): string {
  if (!/^image\.\w+$/.test(name)) return name;
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `tempelan-${day}-${pad(at.getHours())}${pad(at.getMinutes())}${pad(at.getSeconds())}.${endingOf(name)}`;
}
