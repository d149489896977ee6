import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../', import.meta.url));
const PACKAGES = dirname(PACKAGE.replace(/\/$/, ''));
const ROOT = dirname(PACKAGES);

export interface Compilation {
  /** How often the compiler filled in type parameters: what types cost, the same on every machine. */
  readonly instantiations: number;
  /** What it has read of this repository, from its root. */
  readonly sources: string[];
  /** The packages it has read declarations of. */
  readonly packages: string[];
}

export interface CompilerProject extends Disposable {
  /** Compiles a file as a front end does, which finds at `@declared/name.ts` what was declared. Throws when it does not compile. */
  compile(file: string): Compilation;
  /** Writes the declarations of a file, the way those of the router are written. */
  declare(file: string): Compilation;
}

/** Makes a folder of files by name, in which the imports of this package work. */
export function createProject(files: Record<string, string>): CompilerProject {
  const folder = mkdtempSync(join(PACKAGE, '.project-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

  const run = (file: string, compilerOptions: object) => {
    const config = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions, files: [file] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    return toCompilation(runCompiler(folder), folder);
  };
  const declared = `./declared/client/${basename(folder)}/*`;
  return {
    compile: (file) => run(file, { ...FRONT_END, paths: { '@declared/*': [declared] } }),
    declare: (file) => run(file, { ...DECLARATIONS, rootDir: PACKAGES, outDir: 'declared' }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

/** No types of Node, and those of a browser. */
const FRONT_END = { types: [], lib: ['ES2024', 'ESNext', 'DOM', 'DOM.Iterable'] };

/** As in `tsconfig.build.json` of the router. */
const DECLARATIONS = { noEmit: false, emitDeclarationOnly: true, declaration: true, noCheck: true };

function runCompiler(folder: string): string {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(dirname(manifest), 'bin', 'tsc');
  // With one checker, because several count together what each of them does over again.
  const args = [compiler, '-p', folder, '--extendedDiagnostics', '--listFiles', '--checkers', '1'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`It does not compile:\n${stdout}`);
  return stdout;
}

function toCompilation(report: string, folder: string): Compilation {
  const files = report.split('\n').filter((line) => line.startsWith('/'));
  const isPackage = (file: string) => file.includes('/node_modules/');
  const isOwn = (file: string) => file.startsWith(`${folder}/`);
  return {
    instantiations: Number(/^Instantiations: +(\d+)$/m.exec(report)?.[1]),
    sources: files
      .filter((file) => !isPackage(file) && !isOwn(file))
      .map((file) => relative(ROOT, file)),
    packages: [...new Set(files.filter(isPackage).map(toPackageName))].filter(isNoCompiler),
  };
}

function toPackageName(file: string): string {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file;
}

/** It brings the declarations of the language, in a package for each kind of machine. */
function isNoCompiler(name: string): boolean {
  return !name.startsWith('@typescript/');
}
