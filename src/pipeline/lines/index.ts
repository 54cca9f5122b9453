/** What finds the lines of paper, ruled or printed, and takes them out. */

export { erase } from './erase.ts';
export { formRulesOf } from './form-rules.ts';
export { isRuled, rulingOf, withoutLines } from './lines.ts';
export { ridgesOf } from './ridges.ts';
export { traceOf, type Trace } from './trace.ts';
export { tracksOf } from './tracks.ts';
