import { FileNameRefused } from './uploads.errors.js';

/** Bytes in UTF-8: file systems take 255, and whoever saves a download may add " (1)". */
const LONGEST_BYTES = 200;
const PATH_PARTS = /[/\\]/;
/** Control and format characters (among them those that turn the direction of writing), lone surrogates, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** What Windows allows in no name. */
const FORBIDDEN = /[<>:"|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file's name as it may be stored, shown and saved on any system: shortened before its ending, without what Windows forbids.
 * Throws FileNameRefused for a path, for characters that nobody sees, and for a name of nothing but dots and spaces.
 */
export function safeFileName(given: string): string {
  if (PATH_PARTS.test(given)) throw new FileNameRefused('must be a name alone, without "/" and "\\"', 'nameAlone');
  if (UNSEEN.test(given))
    throw new FileNameRefused('must hold no control or direction characters', 'noHiddenCharacters');
  const name = given
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') throw new FileNameRefused('must hold more than dots and spaces', 'notOnlyDots');
  return shortened(name).replace(RESERVED, '_$1');
}

/** `Laporan.PDF` -> `pdf`; '' where there is none. */
export function endingOf(fileName: string): string {
  return /.\.([^. ]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The name without its ending, as a title for what has none. */
export function titleFrom(fileName: string): string {
  return fileName.replace(/(.)\.[^. ]+$/, '$1');
}

function shortened(name: string): string {
  const ending = /.(\.[^. ]{1,20})$/.exec(name)?.[1] ?? '';
  // By characters: half of one must not be left over.
  const characters = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(characters.join('') + ending) > LONGEST_BYTES) characters.pop();
  return characters.join('').trimEnd() + ending;
}
