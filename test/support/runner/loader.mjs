import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** Hooks of Node's own loader: our TypeScript is compiled as @swc/jest does it, by .swcrc. */

const GLOBALS = new URL('globals.mjs', import.meta.url).href;
const TESTS = new URL('../../', import.meta.url).href;

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  if (!isOurs(context.parentURL) || !/^\.{1,2}\/.*\.js$/.test(specifier)) return next(specifier, context);
  // A client's module may be a real .js beside the .ts ones.
  const found = await next(specifier.replace(/js$/, 'ts'), context).catch(() => next(specifier, context));
  // What tests share they have each for themselves: it may count what one of them did.
  return found.url.startsWith(TESTS) ? { ...found, url: found.url + new URL(context.parentURL).search } : found;
}

export async function load(url, context, next) {
  if (!isOurs(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}

function isOurs(url = '') {
  return /\.ts(\?|$)/.test(url) && !url.includes('/node_modules/');
}
