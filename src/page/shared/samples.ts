/** A picture that ships with the app: what it shows, and its address. */
export interface Sample {
  readonly name: string;
  readonly address: string;
}

/** The samples under the app's own path; none where they cannot be had. */
export async function loadSamples(): Promise<Sample[]> {
  try {
    const answer = await fetch(new URL('samples/index.json', document.baseURI));
    const listed = (await answer.json()) as { name: string; file: string }[];
    return listed.map(({ name, file }) => ({
      name,
      address: new URL(file, document.baseURI).href,
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
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return answer.blob();
}
