/** A picture that ships with the app: what it shows, its address, and that of a small copy. */
export interface Sample {
  readonly name: string;
  readonly address: string;
  readonly thumbnail: string;
}

/** How long a sample may be on its way, in milliseconds. */
const longest = 20_000;

/** The samples under the app's own path; none where they cannot be had. */
export async function loadSamples(): Promise<Sample[]> {
  try {
    const answer = await fetch(new URL('samples/index.json', document.baseURI), inTime());
    const listed = (await answer.json()) as { name: string; file: string; thumbnail: string }[];
    const addressOf = (file: string): string => new URL(file, document.baseURI).href;
    return listed.map(({ name, file, thumbnail }) => ({
      name,
      address: addressOf(file),
      thumbnail: addressOf(thumbnail),
    }));
  } catch {
    return [];
  }
}

/**
 * A sample's picture.
 *
 * @throws Error where it cannot be had.
 */
export async function loadSample(address: string): Promise<Blob> {
  const answer = await fetch(address, inTime());
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  const picture = await answer.blob();
  // Some hosts send a page of their own for what they do not have.
  if (!picture.type.startsWith('image/')) throw new Error(`${address} is ${picture.type}.`);
  return picture;
}

function inTime(): RequestInit {
  return { signal: AbortSignal.timeout(longest) };
}
