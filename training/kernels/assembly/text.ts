/**
 * Words to write WebAssembly text with. The kernels are written as text, so that TypeScript unrolls their inner
 * loops, and assembled at start-up; the engine (V8) optimises them, and what binaryen's optimiser does to them
 * beforehand makes them three times slower.
 */

/** The local of this name. */
export const get = (name: string): string => `(local.get $${name})`;

/** Assigns to the local of this name. */
export const set = (name: string, value: string): string => `(local.set $${name} ${value})`;

/** A 32-bit integer. */
export const int = (value: number): string => `(i32.const ${value})`;

/** The sum of 32-bit integers. */
export const add = (...terms: string[]): string =>
  terms.reduce((sum, term) => `(i32.add ${sum} ${term})`);

export const subtract = (from: string, term: string): string => `(i32.sub ${from} ${term})`;

/** The product of 32-bit integers. */
export const times = (...factors: string[]): string =>
  factors.reduce((product, factor) => `(i32.mul ${product} ${factor})`);

/** The lesser of two unsigned integers. */
export const least = (one: string, other: string): string =>
  `(select ${one} ${other} (i32.lt_u ${one} ${other}))`;

/** Moves an address or count on. */
export const advance = (name: string, step: string): string => set(name, add(get(name), step));

/** Runs the body while `counter` goes from 0 to below `limit` in steps. The counter is a declared local. */
export const count = (counter: string, limit: string, step: number, body: string): string =>
  set(counter, int(0)) + while_(counter, limit, step, body);

/** As `count`, from where the counter stands; runs on while a whole step fits. */
export const countWhole = (counter: string, limit: string, step: number, body: string): string => `
  (block $full_${counter} (loop $more_${counter}
    (br_if $full_${counter} (i32.gt_u ${add(get(counter), int(step))} ${limit}))
    ${body}
    ${advance(counter, int(step))}
    (br $more_${counter})))`;

const while_ = (counter: string, limit: string, step: number, body: string): string => `
  (block $done_${counter} (loop $next_${counter}
    (br_if $done_${counter} (i32.ge_u ${get(counter)} ${limit}))
    ${body}
    ${advance(counter, int(step))}
    (br $next_${counter})))`;

/** As `count`, from where the counter stands. */
export const countOn = while_;

/** A function that JavaScript can call. Parameters are 32-bit integers but those that `floats` names. */
export function declare(
  name: string,
  signature: { parameters: string[]; floats?: string[]; integers?: string[]; vectors?: string[] },
  body: string,
): string {
  const { parameters, floats = [], integers = [], vectors = [] } = signature;
  const typed = parameters.map(
    (each) => `(param $${each} ${floats.includes(each) ? 'f32' : 'i32'})`,
  );
  const locals = [
    ...integers.map((each) => `(local $${each} i32)`),
    ...vectors.map((each) => `(local $${each} v128)`),
  ];
  return `(func $${name} (export "${name}") ${typed.join(' ')} ${locals.join(' ')} ${body})`;
}

/** Calls a function of the module. */
export const call = (name: string, ...values: string[]): string =>
  `(call $${name} ${values.join(' ')})`;

/** The whole numbers from 0 to below `length`. */
export const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** `one × other + sum` of vectors: in one instruction, rounded once, where the machine's WebAssembly has it. */
export const multiplyAdd = (fused: boolean, one: string, other: string, sum: string): string =>
  fused
    ? `(f32x4.relaxed_madd ${one} ${other} ${sum})`
    : `(f32x4.add (f32x4.mul ${one} ${other}) ${sum})`;
