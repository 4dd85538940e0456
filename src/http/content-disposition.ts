/** How a browser is told to save or show a file (RFC 6266): the name in full, and in ASCII for who cannot read that. */
export function contentDisposition(kind: 'attachment' | 'inline', fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(fileName).replaceAll(/['()*]/g, escaped);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`;
}

/** What RFC 8187 does not allow and encodeURIComponent leaves. */
function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
