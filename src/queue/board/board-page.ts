import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { escapeHtml } from '../../http/html.js';

/** Fonts of a third party, and styles that stand in the page itself: our policy admits neither, and it looks well without. */
const UNWANTED = /<link href="https:[^>]*>|<style>.*?<\/style>| style="[^"]*"/gs;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface BoardFile {
  readonly mediaType: string;
  /** Where it lies on the disk. */
  readonly path: string;
}

/** Bull Board's own page, filled in: `<%= name %>` with text, `<%- name %>` with what is HTML already. */
export function boardPage(file: string, values: Readonly<Record<string, string>>): string {
  const template = readFileSync(file, 'utf8').replaceAll(UNWANTED, '');
  return template.replaceAll(/<%([=-]) (\w+) %>/g, (_, kind: string, name: string) => {
    const value = values[name] ?? '';
    return kind === '=' ? escapeHtml(value) : value;
  });
}

/** The files of a folder by their path in it, with slashes: whatever is not listed here is not served. */
export function boardFiles(folder: string): ReadonlyMap<string, BoardFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const mediaType = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream';
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), { mediaType, path }];
    }),
  );
}
