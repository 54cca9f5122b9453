import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { createRequire } from 'node:module';
import { chromium, type Browser } from 'playwright';

const run = promisify(execFile);

const advice =
  'No browser was found. Install Chrome, Chromium or Edge, or let CHROME_PATH name the program of one.';

/**
 * The program of a browser of Chromium's family: what `CHROME_PATH` names; else an installed Chrome, Chromium or
 * Edge; else, as root on Debian, the package `chromium`; else Playwright's own download.
 *
 * @throws Error with a sentence that says what to install.
 */
export async function findBrowser(): Promise<string> {
  return (
    namedBrowser() ??
    installedBrowser() ??
    (await debianBrowser()) ??
    (await downloadedBrowser()) ??
    fail(advice)
  );
}

/** Starts the browser that `findBrowser` finds, without a window. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** How Playwright starts the browser, for those who start it themselves. */
export async function launchOptions(): Promise<{ executablePath: string; args: string[] }> {
  return {
    executablePath: await findBrowser(),
    args: [
      // Without it Chromium does not run as root. It opens nothing here but the app's own pages.
      '--no-sandbox',
      // Chromium offers no WebGL in software from version 139 on unless it is told to.
      '--enable-unsafe-swiftshader',
    ],
  };
}

function fail(sentence: string): never {
  throw new Error(sentence);
}

function namedBrowser(): string | undefined {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  return existsSync(path) ? path : fail(`CHROME_PATH names ${path}, but there is no such file.`);
}

function installedBrowser(): string | undefined {
  return usualPaths().find((path) => existsSync(path));
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') return applicationsOfMac();
  if (process.platform === 'win32') return programsOfWindows();
  return programsOfLinux();
}

function programsOfLinux(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const programs = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...programs, '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

function applicationsOfMac(): string[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/', homedir()].map((root) =>
      join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function programsOfWindows(): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined);
  const programs = [
    join('Google', 'Chrome', 'Application', 'chrome.exe'),
    join('Chromium', 'Application', 'chrome.exe'),
    join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

async function debianBrowser(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  console.error('No browser is installed: installing the package chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limits = { env, timeout: 10 * 60_000, maxBuffer: 1 << 26 };
  try {
    await run('apt-get', ['update'], limits);
    await run('apt-get', ['install', '--yes', 'chromium'], limits);
  } catch (error) {
    console.error(`The package could not be installed: ${String(error)}`);
  }
  return installedBrowser();
}

function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

async function downloadedBrowser(): Promise<string | undefined> {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  console.error('No browser is installed: trying the download that Playwright offers …');
  const cli = createRequire(import.meta.url)
    .resolve('playwright/package.json')
    .replace(/package\.json$/, 'cli.js');
  try {
    await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 3 * 60_000 });
  } catch {
    return undefined; // What to do instead is said once, at the end.
  }
  return existsSync(path) ? path : undefined;
}
