import * as tf from '@tensorflow/tfjs';
import { startKernels, type KernelFunctions } from './assembly/module.ts';
import { startWasmBackend } from './start-backend.ts';

/** Our kernels beside TensorFlow.js' WASM backend, working on its memory. */
export interface Machine {
  readonly run: KernelFunctions;
  /** Where a tensor's values lie, in bytes. */
  address(tensor: tf.TensorInfo): number;
  /** A new float tensor whose values are not set. */
  allocate(shape: number[]): tf.TensorInfo;
  /** Room of at least so many bytes, kept under a name for the next call; what it held is lost if it grows. */
  workspace(name: string, bytes: number): number;
  /** A table of integers that is made once for a key. */
  table(key: string, make: () => Int32Array): number;
  /** The floats from an address on; to be used before memory is asked for again, which may move them. */
  floats(address: number, length: number): Float32Array;
  /** Sets floats from an address on to 0. */
  clear(address: number, floats: number): void;
}

/** Starts TensorFlow.js' WASM backend in Node, with our assembled kernels on its memory. */
export async function openMachine(kernels: Uint8Array<ArrayBuffer>): Promise<Machine> {
  const memory = await memoryOf(startWasmBackend);
  return machineOn(tf.backend() as unknown as Backend, memory, startKernels(kernels, memory));
}

/** The backend does not hand its memory out, but it makes it in the one call that starts it. */
async function memoryOf(begin: () => Promise<void>): Promise<WebAssembly.Memory> {
  const original = WebAssembly.instantiate.bind(WebAssembly);
  let memory: WebAssembly.Memory | undefined;
  const watched = async (binary: BufferSource, imports?: WebAssembly.Imports) => {
    const started = await original(binary, imports);
    memory = Object.values(started.instance.exports).find(
      (value) => value instanceof WebAssembly.Memory,
    );
    return started;
  };
  WebAssembly.instantiate = watched as typeof WebAssembly.instantiate;
  try {
    await begin();
  } finally {
    WebAssembly.instantiate = original;
  }
  if (!memory) throw new Error('The WASM backend started without a memory of its own.');
  return memory;
}

/** What we use of the backend; part of it is private in its declarations. */
interface Backend {
  wasm: { _malloc(bytes: number): number; _free(address: number): void };
  dataIdMap: { get(dataId: object): { memoryOffset: number } };
  makeOutput(shape: number[], dtype: 'float32'): tf.TensorInfo;
}

function machineOn(backend: Backend, memory: WebAssembly.Memory, run: KernelFunctions): Machine {
  const rooms = new Map<string, { address: number; bytes: number }>();
  const workspace = (name: string, bytes: number): number => {
    const room = rooms.get(name);
    if (room && room.bytes >= bytes) return room.address;
    if (room) backend.wasm._free(room.address);
    const address = backend.wasm._malloc(bytes) >>> 0;
    rooms.set(name, { address, bytes });
    return address;
  };
  return {
    run,
    workspace,
    address: ({ dataId }) => backend.dataIdMap.get(dataId).memoryOffset,
    allocate: (shape) => backend.makeOutput(shape, 'float32'),
    table: (key, make) => {
      const kept = rooms.get(key);
      if (kept) return kept.address;
      const values = make();
      const address = workspace(key, values.byteLength);
      new Int32Array(memory.buffer, address, values.length).set(values);
      return address;
    },
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    clear: (address, floats) => {
      new Float32Array(memory.buffer, address, floats).fill(0);
    },
  };
}
