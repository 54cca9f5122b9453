import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';

const project = join(import.meta.dirname, '../..');

/** The app as it is deployed: built files, served. */
export interface ServedApp {
  folder: string;
  addresses: string[];
  /** Ends the serving and removes the files. */
  close(): Promise<void>;
}

/** Builds the app into a folder of its own and serves it under each of the paths, each at another origin. */
export async function serveApp(paths: readonly string[]): Promise<ServedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'built-app-'));
  await buildInto(folder);
  const servers = await Promise.all(paths.map((path) => serve(folder, path)));
  return {
    folder,
    addresses: servers.map((server) => server.resolvedUrls!.local[0]!),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await rm(folder, { recursive: true });
    },
  };
}

/** As `npm run build` does it, whatever the environment of this process is, and without a word. */
async function buildInto(folder: string): Promise<void> {
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: project, env: { ...process.env, NODE_ENV: 'production' } },
  );
}

function serve(folder: string, path: string) {
  return preview({
    root: project,
    configFile: false,
    base: path,
    // A file that is missing is answered 404, as static hosts do, and not with the page.
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
}
