import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { guidePlugin } from './guide.ts';

/** The screens: one page that runs under app:// and under http://127.0.0.1, with nothing inline and nothing remote. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer/', import.meta.url)),
  // Relative addresses work under both hosts.
  base: './',
  plugins: [react(), guidePlugin],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer/', import.meta.url)),
    emptyOutDir: true,
    // The content security policy lets fonts and workers come from files only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    license: { fileName: 'licenses.md' },
  },
  worker: { format: 'es' },
});
