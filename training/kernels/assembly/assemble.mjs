// A thread of plain JavaScript: binaryen is 14 MB of it, which the loader for TypeScript would take seconds to read.
import binaryen from 'binaryen';
import { parentPort, workerData } from 'node:worker_threads';

const module = binaryen.parseText(workerData);
module.setFeatures(binaryen.Features.All);
if (!module.validate()) throw new Error('The kernels do not make a valid WebAssembly module.');
parentPort.postMessage(module.emitBinary());
