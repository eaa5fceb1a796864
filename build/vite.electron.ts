import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { EnvironmentOptions, Plugin } from 'vite';
import packageFile from '../package.json' with { type: 'json' };

/**
 * What the desktop host finds at run time instead of carrying it: Node, Electron, and the packages that hold native
 * code, fonts or data files beside their code.
 */
const found = [
  'electron',
  ...builtinModules,
  /^node:/,
  ...Object.keys(packageFile.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
];

function bundle(entry: string, format: 'es' | 'cjs', fileName: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, builtins: found },
    build: {
      outDir: fileURLToPath(new URL('../dist/main/', import.meta.url)),
      emptyOutDir: false,
      ssr: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../main/${entry}`, import.meta.url)),
        external: found,
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

/** `verify.html` is made at run time from these files, which lie beside the built program as beside its sources. */
const verifyPageFiles: Plugin = {
  name: 'verify-page-files',
  applyToEnvironment: ({ name }) => name === 'main',
  generateBundle() {
    const folder = fileURLToPath(new URL('../main/export/verify-page/', import.meta.url));
    for (const name of readdirSync(folder))
      this.emitFile({
        type: 'asset',
        fileName: `verify-page/${name}`,
        source: readFileSync(`${folder}${name}`),
      });
  },
};

/**
 * The desktop host: the main process as a module and the thread that it opens key files in beside it, the preload as CommonJS
 * (Electron's sandbox knows nothing else).
 */
export default defineConfig({
  root: fileURLToPath(new URL('../main/', import.meta.url)),
  publicDir: false,
  plugins: [verifyPageFiles],
  environments: {
    main: bundle('electron.ts', 'es', 'electron.js'),
    keyBags: bundle('signature/key-bags-thread.ts', 'es', 'key-bags-thread.js'),
    preload: bundle('preload.ts', 'cjs', 'preload.cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['preload', 'keyBags', 'main']) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`no environment ${name}`);
        await builder.build(environment);
      }
    },
  },
});
