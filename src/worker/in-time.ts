/** How long nothing may come of what is waited for, in milliseconds. */
const patience = 20_000;

/**
 * What is waited for, if it comes in time.
 *
 * @throws Error where it does not; it may still come, to nobody.
 */
export async function inTime<Value>(awaited: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Nothing came within ${patience / 1000} seconds.`));
    }, patience);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
