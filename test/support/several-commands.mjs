// A process of its own for one-process.ts: runs `zi` as bin/zi.mjs does, one command after another, and answers each with
// its exit code and all that it has written, so that the program is read once for many.
import { withBuild } from '../../bin/build-if-stale.mjs';

await withBuild(async (load) => {
  const { zi } = await load('server/zi.js');
  const own = { ...process.env };
  process.on('message', async ({ words, environment }) => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, own, environment);
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
      process[stream].write = (text) => {
        said[stream] += text;
        return true;
      };
    process.send({ code: await zi(words), ...said });
  });
});
