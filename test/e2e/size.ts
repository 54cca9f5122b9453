import { serveApp } from '../../training/browser/serve-app.ts';
import { measureSize, parts, type Size } from './measure-size.ts';

// Prints, as a table for the README, what loads with a first visit. `npm run size`.
const app = await serveApp(['/somewhere/']);
try {
  const sizes = await measureSize(app.folder, app.addresses[0]!);
  console.log('| part | raw | gzip | brotli |');
  console.log('| --- | --: | --: | --: |');
  for (const part of parts)
    printRow(
      part,
      sizes.filter((size) => size.part === part),
    );
  printRow(
    'all before the first reading',
    sizes.filter(({ part }) => part !== 'later'),
  );
} finally {
  await app.close();
}

function printRow(name: string, files: Size[]): void {
  const kilobytes = (['raw', 'gzip', 'brotli'] as const).map((form) =>
    (files.reduce((sum, file) => sum + file[form], 0) / 1000).toFixed(1),
  );
  console.log(`| ${name} | ${kilobytes.join(' | ')} |`);
}
