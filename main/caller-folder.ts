/**
 * The folder in which the person stands who started a script of package.json. npm runs scripts in the folder of the
 * package, also when it was called in a folder below, and keeps the real one in `INIT_CWD`; file names on the command line
 * are meant from there. Another script's `INIT_CWD`, merely inherited, says nothing.
 */
export function callerFolder(script: string, env: NodeJS.ProcessEnv, folder: string): string {
  const caller = env['npm_lifecycle_event'] === script ? env['INIT_CWD'] : undefined;
  return caller === undefined || caller === '' ? folder : caller;
}
