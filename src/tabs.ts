interface TabMemory {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

/** Web Locks (W3C), as far as they are used here. */
interface Locks {
  request(name: string, options: object, hold: () => Promise<never>): Promise<unknown>;
  query(): Promise<{ held?: readonly { name?: string }[] }>;
}

/** The name under which a tab keeps what it keeps, and that of the tab whose storage it began with a copy of. */
interface Tab {
  readonly name: string;
  readonly copied?: string;
}

let ownTab: Promise<Tab> | undefined;

/** A tab's session storage outlives reloading and discarding, and no other tab sees it. */
export function tabHere(): Promise<Tab> {
  ownTab ??= nameTab();
  return ownTab;
}

/**
 * A window that was opened by this tab, and a duplicate of it, begin with a copy of its storage: not with its name. Nor does
 * a page that is loaded again where the one before it, on a device with much to do, has not gone in time.
 */
async function nameTab(): Promise<Tab> {
  // On an origin that is not secure browsers name nothing by themselves.
  const fresh = crypto.getRandomValues(new Uint32Array(4)).join('-');
  try {
    const { sessionStorage } = globalThis as { sessionStorage?: TabMemory };
    const kept = sessionStorage?.getItem('tab');
    if (kept && (await isFree(kept))) return { name: kept };
    await isFree(fresh);
    sessionStorage?.setItem('tab', fresh);
    return { name: fresh, ...(kept && { copied: kept }) };
  } catch {
    return { name: fresh }; // Storage is forbidden here.
  }
}

/** How long a page that is being reloaded may still hold its name, in milliseconds. */
const patience = 500;

const lockName = (tab: string): string => `tab ${tab}`;

function locksHere(): Locks | undefined {
  return (globalThis as { navigator?: { locks?: Locks } }).navigator?.locks;
}

/** The names of the tabs that are open; nothing where the browser does not tell. */
export async function openTabs(): Promise<string[] | undefined> {
  const { held = [] } = (await locksHere()?.query()) ?? {};
  const start = lockName('');
  const names = held.flatMap(({ name }) =>
    name?.startsWith(start) ? name.slice(start.length) : [],
  );
  return locksHere() && names;
}

/** Takes a name for as long as the page is open, if no other page has it. */
async function isFree(name: string): Promise<boolean> {
  const locks = locksHere();
  if (!locks) return true;
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request(lockName(name), { signal: AbortSignal.timeout(patience) }, hold).catch(() => {
      resolve(false);
    });
  });
}
