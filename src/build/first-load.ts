/** What a bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/**
 * Puts all that the page loads first into one file. Left to itself the bundler gives each module a file of its own that later
 * parts import too: a dozen of a few hundred bytes, each compressed by itself.
 */
export function firstLoad(id: string, modules: Modules): string | null {
  const seen = new Set<string>();
  const isFirst = (one: string): boolean => {
    if (seen.has(one)) return false;
    seen.add(one);
    const module = modules.getModuleInfo(one);
    return module !== null && (module.isEntry || module.importers.some(isFirst));
  };
  return isFirst(id) ? 'page' : null;
}
