import { PATH_PARTS, savableName, UNSEEN } from '../common/file-name.js';
import { FileNameRefused } from './uploads.errors.js';

/**
 * A file's name as it may be stored, shown and saved on any system: shortened before its ending, without what Windows forbids.
 * Throws FileNameRefused for a path, for characters that nobody sees, and for a name of nothing but dots and spaces.
 */
export function safeFileName(given: string): string {
  if (PATH_PARTS.test(given)) throw new FileNameRefused('must be a name alone, without "/" and "\\"', 'nameAlone');
  if (UNSEEN.test(given))
    throw new FileNameRefused('must hold no control or direction characters', 'noHiddenCharacters');
  const name = savableName(given);
  if (name === '') throw new FileNameRefused('must hold more than dots and spaces', 'notOnlyDots');
  return name;
}

/** `Laporan.PDF` -> `pdf`; '' where there is none. */
export function endingOf(fileName: string): string {
  return /.\.([^. ]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The name without its ending, as a title for what has none. */
export function titleFrom(fileName: string): string {
  return fileName.replace(/(.)\.[^. ]+$/, '$1');
}
