import type { Settings } from './settings.js';

/** The address people open, without a slash at the end: ZI_PUBLIC_URL, or this machine's where that is not set. */
export function publicUrl({ ZI_PUBLIC_URL, HOST, PORT }: Pick<Settings, 'ZI_PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  if (ZI_PUBLIC_URL !== undefined) return ZI_PUBLIC_URL.replace(/\/+$/, '');
  const host = ['0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}
