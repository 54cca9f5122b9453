import { execFileSync } from 'node:child_process';

/** What decides what a network becomes. */
const paths = ['training', 'src/pipeline', 'package-lock.json'];

/**
 * The last commit that changed what networks are trained by, short, with a + where files differ from it; undefined
 * where git does not know.
 */
export function commitOfCode(): string | undefined {
  try {
    const commit = git('log', '-1', '--format=%h', '--', ...paths);
    if (commit === '') return undefined;
    return git('status', '--porcelain', '--', ...paths) === '' ? commit : `${commit}+`;
  } catch {
    return undefined;
  }
}

function git(...command: string[]): string {
  const cwd = new URL('../..', import.meta.url);
  return execFileSync('git', command, { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
}
