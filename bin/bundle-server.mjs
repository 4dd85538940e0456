#!/usr/bin/env node
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const BUNDLE = at('dist/server');

/** What has files of its own beside its code or is a binary, what only few processes ever load or a measurement counts by (pg), and parts of Nest we have not. */
const LEFT_OUT = [
  '@aws-sdk/client-s3',
  '@bull-board/api',
  '@fastify/multipart',
  '@fastify/view',
  '@myriaddreamin/typst-ts-node-compiler',
  '@nestjs/microservices',
  '@nestjs/microservices/microservices-module.js',
  '@nestjs/platform-express',
  '@nestjs/websockets/socket-module.js',
  '@node-rs/argon2',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  'date-holidays',
  'exceljs',
  'msgpackr-extract',
  'pg',
  'swagger-ui-dist',
];

/**
 * A file finds what lies beside it by its own address, which it keeps here. Nest's packages make a `require` by that address, to
 * load what is optional; the plain one finds it in the bundle, where the other would load it a second time.
 */
const KEEPING_ADDRESSES = {
  name: 'keeping-addresses',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code, file) =>
      code
        .replace(/^const require = createRequire\(import\.meta\.url\);$/m, '')
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(relative(BUNDLE, file))}, import.meta.url).href`),
  },
};

/** V8 compiles what is called at once together with what is around it when it is a `function`; an arrow it only skims, to read it again. */
const COMPILING_ONCE = {
  name: 'compiling-once',
  renderChunk: (code) => code.replace(/(__(?:commonJS|esm)Min\(\()\(([\w, $]*)\) => \{/g, '$1function ($2) {'),
};

// A few files instead of four thousand: to find, read and link each costs more than running what is in it.
const bundle = await rolldown({
  input: { main: at('dist/src/main.js'), worker: at('dist/src/worker.js'), zi: at('dist/src/cli/zi.js') },
  platform: 'node',
  external: LEFT_OUT,
  plugins: [KEEPING_ADDRESSES, COMPILING_ONCE],
  onLog(level, { message }) {
    if (level === 'warn') throw new Error(message);
  },
});
await bundle.write({ dir: BUNDLE, keepNames: true, comments: false });
