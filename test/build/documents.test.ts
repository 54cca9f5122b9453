import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** What a pattern's group finds in all documents, as `file: found`. */
function mentions(pattern: RegExp): { file: string; found: string }[] {
  return documents.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ file, found: match[1]! })),
  );
}

const told = ({ file, found }: { file: string; found: string }) => `${file}: ${found}`;

describe('documents', () => {
  test('link to files that exist', () => {
    const links = mentions(/\]\(([^)\s#]+)[^)]*\)/g).filter(({ found }) => !/^\w+:/.test(found));
    const broken = links.filter(({ file, found }) => !existsSync(join(root, dirname(file), found)));
    expect(broken.map(told)).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });

  test('name paths of the tree that exist', () => {
    const paths = mentions(/`((?:src|training|test|docs|public)\/[\w./-]+)`/g);
    const gone = paths.filter(({ found }) => !existsSync(join(root, found)));
    expect(gone.map(told)).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });

  test('tell of commands that npm knows', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = mentions(/npm run (?:-s )?([\w:-]+)/g);
    expect(commands.filter(({ found }) => !(found in scripts)).map(told)).toEqual([]);
    expect(commands.length).toBeGreaterThan(20);
  });
});
