/** Bytes in UTF-8: file systems take 255, and whoever saves a download may add " (1)". */
const LONGEST_BYTES = 200;
/** What leads into another folder. */
export const PATH_PARTS = /[/\\]/;
/** Control and format characters (among them those that turn the direction of writing), lone surrogates, line separators. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** What Windows allows in no name, and the two above. */
const FORBIDDEN = /[<>:"|?*/\\]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * Any text as a name under which a file can be saved on any system: alone, without what Windows forbids, shortened before its
 * ending. '' where nothing is left of it.
 */
export function savableName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shortened(name).replace(RESERVED, '_$1');
}

/** `Laporan.docx` -> `.docx`; '' where there is none. */
export function dottedEndingOf(name: string): string {
  return /.(\.[^. ]{1,20})$/.exec(name)?.[1] ?? '';
}

function shortened(name: string): string {
  const ending = dottedEndingOf(name);
  // By characters: half of one must not be left over.
  const characters = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(characters.join('') + ending) > LONGEST_BYTES) characters.pop();
  return characters.join('').trimEnd() + ending;
}
