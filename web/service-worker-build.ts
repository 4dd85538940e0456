import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** What the browser keeps for days without a line: the way in, and all that a worksheet needs. Other pages come when opened. */
const KEPT = [
  /assessments\/(?:assessments|worksheet)\.page\.tsx$/,
  /evidence\/item-evidence\.tsx$/,
  /comments\/item-comments\.tsx$/,
];

interface OwnFile {
  readonly url: string;
  /** null where the name itself changes with the content. */
  readonly revision: string | null;
}

/** Builds /sw.js after everything else, and tells it which files there are. */
export function serviceWorker(source: string): Plugin {
  let [root, folder, publicDir] = ['', '', ''];
  let files: readonly OwnFile[] = [];
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      [root, folder, publicDir] = [config.root, join(config.root, config.build.outDir), config.publicDir];
    },
    writeBundle: (_options, bundle) => {
      files = [...hashedFiles(bundle), ...readdirSync(publicDir).map((name) => plainFile(folder, name)), page(folder)];
    },
    closeBundle: { sequential: true, handler: () => buildWorker(root, join(root, source), files) },
  };
}

/** One script without imports: older browsers know no modules in workers. */
async function buildWorker(root: string, input: string, files: readonly OwnFile[]): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { OWN_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: '../dist/web',
      emptyOutDir: false,
      target: ['chrome109', 'firefox115', 'safari16'],
      rolldownOptions: { input, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}

function hashedFiles(bundle: Rolldown.OutputBundle): readonly OwnFile[] {
  const kept = new Set<string>();
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && (chunk.isEntry || isKept(chunk))) keepWithImports(bundle, chunk.fileName, kept);
  }
  return [...kept].map((name) => ({ url: `/${name}`, revision: null }));
}

function isKept({ facadeModuleId }: Rolldown.OutputChunk): boolean {
  return KEPT.some((pattern) => pattern.test(facadeModuleId ?? ''));
}

function keepWithImports(bundle: Rolldown.OutputBundle, name: string, kept: Set<string>): void {
  const chunk = bundle[name];
  if (kept.has(name) || chunk?.type !== 'chunk') return;
  kept.add(name);
  for (const style of chunk.viteMetadata?.importedCss ?? []) kept.add(style);
  for (const imported of chunk.imports) keepWithImports(bundle, imported, kept);
}

function page(folder: string): OwnFile {
  return plainFile(folder, 'index.html');
}

function plainFile(folder: string, name: string): OwnFile {
  return {
    url: `/${name}`,
    revision: createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  };
}
