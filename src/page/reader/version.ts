import { ReaderError } from './reader-error.ts';

/** How long the server may take to say which version it has, in milliseconds. */
const patience = 5_000;

/** Which version of the app the server has, against this page; `unreached` without a network, or where it has no such page. */
export async function versionThere(): Promise<'same' | 'newer' | 'unreached'> {
  const [script] = document.querySelectorAll('script[type=module][src]');
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(location.pathname, { cache: 'no-store', signal });
    const page = await answer.text();
    if (!script || !page.includes('<digit-reader')) return 'unreached';
    return page.includes(script.getAttribute('src')!) ? 'same' : 'newer';
  } catch {
    return 'unreached';
  }
}

/**
 * A part of the app that comes later. Browsers remember for as long as a page lives that they could not have one.
 *
 * @throws ReaderError `outdated`, which tells why there is none.
 */
export async function havePart<Part>(coming: Promise<Part>): Promise<Part> {
  try {
    return await coming;
  } catch {
    const there = await versionThere();
    throw new ReaderError({ code: 'outdated', why: there === 'same' ? 'missing' : there });
  }
}
