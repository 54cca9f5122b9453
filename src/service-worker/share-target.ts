import { putShared } from '../store.ts';

/** More than any camera writes; what is larger would only fill the device. In bytes. */
const largest = 64 << 20;

/** Whether a request is another app's sharing: the POST that the manifest's `share_target` announces. */
export function isShare(request: Request, scope: string): boolean {
  return request.method === 'POST' && request.url === new URL('share-target', scope).href;
}

/**
 * Lays the shared picture ready in the store and sends the browser to the page, which shows it and asks. Whatever else
 * comes leaves nothing, and the page says so.
 */
export async function answerShare(request: Request, scope: string): Promise<Response> {
  const picture = isOfAnApp(request, scope) ? await pictureIn(request) : undefined;
  if (picture) await putShared(picture);
  // 303: what follows the POST is a GET, so that a reload does not share once more.
  const page = picture ? './?mode=picture&shared' : './?shared=nothing';
  return Response.redirect(new URL(page, scope).href, 303);
}

/**
 * Another app's sharing has no page that it comes from; a form on another site's page has one, unless it hides it. More
 * a service worker is not told, and so the page asks before it takes a picture over another.
 */
function isOfAnApp({ mode, referrer }: Request, scope: string): boolean {
  const comesFrom = referrer && referrer !== 'about:client' ? new URL(referrer).origin : '';
  return mode === 'navigate' && (comesFrom === '' || comesFrom === new URL(scope).origin);
}

async function pictureIn(request: Request): Promise<Blob | undefined> {
  try {
    const form = await bounded(request).formData();
    const picture = form.get('picture');
    return picture instanceof Blob && picture.size > 0 ? picture : undefined;
  } catch {
    return undefined; // No form, or one that is too large.
  }
}

/** The request's content, that fails as soon as it is longer than the largest picture. */
function bounded(request: Request): Response {
  let length = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, onward) {
      length += chunk.byteLength;
      if (length > largest) onward.error(new RangeError('More was shared than a picture.'));
      else onward.enqueue(chunk);
    },
  });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return new Response(request.body?.pipeThrough(counting) ?? null, { headers });
}
