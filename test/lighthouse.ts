/** `npm run lighthouse`: Lighthouse's scores of the built app, and what lowers them. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { findBrowser } from '../training/browser/browser.ts';
import { serveApp } from '../training/browser/serve-app.ts';

interface Report {
  categories: Record<string, { title: string; score: number; auditRefs: { id: string }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const run = promisify(execFile);
const program = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');

const app = await serveApp(['/digits/']);
try {
  print(await measure(app.addresses[0]!));
} finally {
  await app.close();
}

async function measure(address: string): Promise<Report> {
  const options = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox'];
  const { stdout } = await run(process.execPath, [program, address, ...options], {
    env: { ...process.env, CHROME_PATH: await findBrowser() },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Report;
}

function print({ categories, audits }: Report): void {
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${title}: ${Math.round(score * 100)}`);
    for (const { id } of auditRefs) {
      const audit = audits[id]!;
      if (audit.score === null || audit.score >= 0.9) continue;
      console.log(`  ${audit.title} ${audit.displayValue ?? ''}`);
    }
  }
}
