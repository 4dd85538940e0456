import type { Settings } from '../config/settings.js';

/** A mail has one Message-ID, whenever it is sent: of what it is, of its row, and of the name of the site. */
export function messageIdOf(
  rowId: string,
  { ZI_PUBLIC_URL: url }: Pick<Settings, 'ZI_PUBLIC_URL'>,
  what: 'reminder' | 'password' = 'reminder',
): string {
  const host = url === undefined ? 'zona-integritas.invalid' : new URL(url).hostname;
  return `<${what}-${rowId}@${host}>`;
}
