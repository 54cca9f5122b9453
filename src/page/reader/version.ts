/** How long the server may take to say which version it has, in milliseconds. */
const patience = 5_000;

/** Whether the server has another version of the app than this page is of. Without a network nobody knows: then not. */
export async function isOutdated(): Promise<boolean> {
  const [script] = document.querySelectorAll('script[type=module][src]');
  if (!script) return false;
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(location.pathname, { cache: 'no-store', signal });
    const page = await answer.text();
    return page.includes('<digit-reader') && !page.includes(script.getAttribute('src')!);
  } catch {
    return false;
  }
}
