import { putShared } from '../store.ts';

/** Whether a request is another app's sharing: the POST that the manifest's `share_target` announces. */
export function isShare(request: Request, scope: string): boolean {
  return request.method === 'POST' && request.url === new URL('share-target', scope).href;
}

/** Lays the shared picture ready in the store and sends the browser to the page, which takes it from there. */
export async function answerShare(request: Request): Promise<Response> {
  const shared = (await request.formData()).get('picture');
  if (shared instanceof File) await putShared(shared);
  // 303: what follows the POST is a GET, so that a reload does not share once more.
  return Response.redirect(new URL('./?mode=picture&shared', request.url).href, 303);
}
