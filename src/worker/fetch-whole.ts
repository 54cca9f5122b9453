import { Failed } from './failed.ts';
import { inTime } from './in-time.ts';

/** A file as the build wrote it: where it is, its length in bytes, and its SHA-256 in base64. */
export interface WholeFile {
  readonly address: string;
  readonly length: number;
  readonly sha256: string;
}

/**
 * The bytes of a file, every one as the build wrote it. What arrives damaged is fetched once more past all caches; the
 * service worker then keeps that in place of what it had.
 *
 * @throws Failed `file-damaged` where the second is no better, Error where the file cannot be had.
 */
export async function fetchWhole(file: WholeFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(file.address, 'default');
  if (await isWhole(bytes, file)) return bytes;
  try {
    const anew = await fetchBytes(file.address, 'reload');
    if (await isWhole(anew, file)) return anew;
  } catch {
    // Without a network there is only what is damaged.
  }
  throw new Failed({ code: 'file-damaged', file: file.address.replace(/^.*\//, '') });
}

async function fetchBytes(address: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const download = new AbortController();
  try {
    const answer = await inTime(fetch(address, { cache, signal: download.signal }));
    if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
    const reader = answer.body!.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    // A slow download takes its time, as long as something comes.
    for (let part = await inTime(reader.read()); !part.done; part = await inTime(reader.read())) {
      parts.push(part.value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch (error) {
    download.abort();
    throw error;
  }
}

/** Without a secure origin browsers compute no hash: then length and the known answer have to do. */
async function isWhole(bytes: Uint8Array<ArrayBuffer>, file: WholeFile): Promise<boolean> {
  if (bytes.length !== file.length) return false;
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return true;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)) === file.sha256;
}
