/** What can be measured; each is `bench` in `bench/NAME.ts`, imported only where it is asked for. */
const names = ['training', 'reading', 'page'];

const name = process.argv[2] ?? '';
if (!names.includes(name)) {
  console.error(`npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
const address = new URL(`../bench/${name}.ts`, import.meta.url);
const { bench } = (await import(address.href)) as { bench: () => Promise<void> };
await bench();
