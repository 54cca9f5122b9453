import type { Backend, Expectation, NetworkName } from '../../protocol.ts';
import type { Mode } from '../../store.ts';

/** What the page's address asks for; nothing where it says nothing or something unknown. */
export interface UrlOptions {
  readonly mode?: Mode;
  readonly network?: NetworkName;
  readonly backend?: Backend;
  readonly expect?: Expectation;
}

const networks: readonly NetworkName[] = ['classic', 'reader'];
const modes: readonly Mode[] = ['draw', 'picture'];
const backends: readonly Backend[] = ['webgl', 'wasm', 'cpu'];
const expectations: readonly Expectation[] = ['digit', 'number', 'rows'];

export function readUrlOptions(address: string): UrlOptions {
  const asked = new URL(address).searchParams;
  const mode = oneOf(modes, asked.get('mode'));
  const network = oneOf(networks, asked.get('network'));
  const backend = oneOf(backends, asked.get('backend'));
  const expect = oneOf(expectations, asked.get('expect'));
  return {
    ...(mode && { mode }),
    ...(network && { network }),
    ...(backend && { backend }),
    ...(expect && { expect }),
  };
}

function oneOf<Name extends string>(
  names: readonly Name[],
  asked: string | null,
): Name | undefined {
  return names.find((name) => name === asked);
}

/** The networks that ship with the app: those that have a folder under `model/`. */
export function shippedNetworks(): NetworkName[] {
  const folders = Object.keys(
    import.meta.glob('../../../model/*/model.json', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  );
  return networks.filter((name) => folders.includes(`../../../model/${name}/model.json`));
}
