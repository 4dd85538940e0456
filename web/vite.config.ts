import { defineConfig } from 'vite';
import { EntryChunks } from './entry-chunks.js';
import { precompress } from './precompress.js';
import { serviceWorker } from './service-worker-build.js';

/** Chromium 109 is the last for Windows 7 and 8.1, which offices still run. */
const OLDEST_BROWSERS = ['chrome109', 'firefox115', 'safari16'];

const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|openapi-fetch|@tanstack\/(react-router|router-core|history|store|react-store|react-query|query-core))\//;

const entryChunks = new EntryChunks();

export default defineConfig({
  root: import.meta.dirname,
  plugins: [entryChunks.plugin, serviceWorker('src/service-worker.ts'), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: OLDEST_BROWSERS,
    manifest: true,
    // Files of their own, whatever their size: the policy allows no data in scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: entryChunks.others },
    rollupOptions: {
      output: {
        // The entry lists every chunk; the manifest says which is which, so that names need not go over the line.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        // What every page needs of libraries, in one file: it packs better, and stays when only our own code changes.
        codeSplitting: { groups: [{ name: 'libraries', test: LIBRARIES }] },
      },
    },
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:3000', '/jobs': 'http://127.0.0.1:3000', '/sign-on': 'http://127.0.0.1:3000' },
  },
});
