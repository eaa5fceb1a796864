/**
 * Who may import what. The linter's own rules see only the text of an import; these look at the file it leads to.
 * Run alone it checks the whole house and fails with one line for each import that breaks it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import packageFile from '../package.json' with { type: 'json' };

export interface Import {
  /** The importing file, relative to the project, with forward slashes. */
  readonly from: string;
  /** A file relative to the project, or the name of a package or of a part of Node. */
  readonly to: string;
  readonly inside: boolean;
}

interface Boundary {
  readonly room: RegExp;
  /** True for an import that the room may not have. */
  readonly forbids: (target: Import) => boolean;
  readonly because: string;
}

const electronFiles = ['main/electron.ts', 'main/window.ts', 'main/preload.ts'];
/** Packages of `src` that do no input or output: schemas, the contract, and the cells of a CSV text. */
const pureOutsiders = /^(zod|csv-parse|@orpc\/contract|@noble\/[\w-]+)(\/|$)/;
const kept = Object.keys(packageFile.dependencies);

const boundaries: readonly Boundary[] = [
  {
    room: /^src\/(election|reading|rehearsal|hall|papers|vietnamese)\//,
    forbids: ({ to, inside }) => !inside || !to.startsWith('src/') || to.startsWith('src/api/'),
    because: 'the count itself imports nothing outside src, and not the contract of the screens',
  },
  {
    room: /^src\//,
    forbids: ({ to, inside }) => (inside ? !to.startsWith('src/') : !pureOutsiders.test(to)),
    because: 'src knows no machine, no framework and none of the other rooms',
  },
  {
    room: /^renderer\//,
    forbids: ({ to, inside }) => (inside ? !/^(renderer|src)\//.test(to) && to !== 'HUONG-DAN.md' : isNode(to)),
    because: 'the screens know the desk only through src/api, and no machine',
  },
  {
    room: /^renderer\/screens\//,
    forbids: ({ from, to }) => to.startsWith('renderer/screens/') && screenOf(from) !== screenOf(to),
    because: 'screens never import each other',
  },
  {
    room: /^renderer\/(parts|words)\//,
    forbids: ({ to }) => to.startsWith('renderer/screens/'),
    because: 'what screens share knows no screen',
  },
  {
    room: /^main\//,
    forbids: ({ to, inside }) => inside && !/^(main|src)\//.test(to) && to !== 'package.json',
    because: 'main knows the count and itself',
  },
  {
    room: /^main\//,
    forbids: ({ to, inside }) => !inside && !isNode(to) && to !== 'electron' && !kept.includes(packageOf(to)),
    because: 'main imports only what is packed (dependencies of package.json)',
  },
  {
    room: /^(src|renderer|main|build|tests)\//,
    forbids: ({ from, to, inside }) => !inside && packageOf(to) === 'electron' && !electronFiles.includes(from),
    because: `only ${electronFiles.join(', ')} import electron`,
  },
  {
    room: /^(src|renderer|main)\//,
    forbids: ({ to, inside }) => inside && /^(tests|build)\//.test(to),
    because: 'the program imports neither its tests nor its tools',
  },
];

/** Why an import breaks the house: one sentence for each boundary it crosses, none when it is in order. */
export function brokenBoundaries(target: Import): readonly string[] {
  return boundaries
    .filter(({ room, forbids }) => room.test(target.from) && forbids(target))
    .map(({ because }) => because);
}

/** Every import of a source text, types and dynamic imports included. `from` is relative to the project. */
export function importsOf(from: string, text: string): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const inside = fileName.startsWith('.');
    const to = inside ? path.posix.join(path.posix.dirname(from), fileName) : fileName;
    return { from, to, inside };
  });
}

/** One line for each import below the project's folder that breaks the house. */
export function checkHouse(project: string): readonly string[] {
  const files = ['src', 'renderer', 'main', 'build', 'tests'].flatMap((room) =>
    readdirSync(path.join(project, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name.replaceAll(path.sep, '/')}`),
  );
  return files.flatMap((from) =>
    importsOf(from, readFileSync(path.join(project, from), 'utf8')).flatMap((target) =>
      brokenBoundaries(target).map((because) => `${from} imports ${target.to}: ${because}`),
    ),
  );
}

function isNode(name: string): boolean {
  return name.startsWith('node:');
}

function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

function screenOf(file: string): string | undefined {
  return file.split('/')[2];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = checkHouse(fileURLToPath(new URL('..', import.meta.url)));
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exitCode = 1;
  else console.log('Boundaries: in order.');
}
