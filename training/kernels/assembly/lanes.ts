import { add, countOn, countWhole, get, set, int, advance } from './text.ts';

/**
 * What a kernel does to channels, in two widths from one text: four at a time, and one at a time for the rest. A
 * mask is the outcome of a comparison, kept in a local that `mask` names.
 */
export interface Lanes {
  readonly load: (address: string) => string;
  readonly store: (address: string, value: string) => string;
  readonly add: (one: string, other: string) => string;
  readonly times: (one: string, other: string) => string;
  readonly greater: (one: string, other: string) => string;
  readonly greatest: (one: string, other: string) => string;
  readonly equal: (one: string, other: string) => string;
  /** The value where the mask holds, 0 elsewhere. */
  readonly where: (mask: string, value: string) => string;
  readonly and: (one: string, other: string) => string;
  readonly or: (one: string, other: string) => string;
  readonly not: (mask: string) => string;
  readonly no: string;
  readonly spread: (float: string) => string;
  /** The name of this width's local. */
  readonly local: (name: string) => string;
}

const binary = (operation: string) => (one: string, other: string) =>
  `(${operation} ${one} ${other})`;

const four: Lanes = {
  load: (address) => `(v128.load ${address})`,
  store: (address, value) => `(v128.store ${address} ${value})`,
  add: binary('f32x4.add'),
  times: binary('f32x4.mul'),
  greater: binary('f32x4.gt'),
  greatest: binary('f32x4.max'),
  equal: binary('f32x4.eq'),
  where: binary('v128.and'),
  and: binary('v128.and'),
  or: binary('v128.or'),
  not: (mask) => `(v128.not ${mask})`,
  no: '(v128.const i32x4 0 0 0 0)',
  spread: (float) => `(f32x4.splat ${float})`,
  local: (name) => `${name}4`,
};

const one: Lanes = {
  load: (address) => `(f32.load ${address})`,
  store: (address, value) => `(f32.store ${address} ${value})`,
  add: binary('f32.add'),
  times: binary('f32.mul'),
  greater: binary('f32.gt'),
  greatest: binary('f32.max'),
  equal: binary('f32.eq'),
  where: (mask, value) => `(select ${value} (f32.const 0) ${mask})`,
  and: binary('i32.and'),
  or: binary('i32.or'),
  not: (mask) => `(i32.eqz ${mask})`,
  no: int(0),
  spread: (float) => float,
  local: (name) => `${name}1`,
};

/** Declares locals that hold values or masks, in both widths. */
export const laneLocals = (values: string[], masks: string[] = []): string =>
  [
    ...[...values, ...masks].map((name) => `(local $${four.local(name)} v128)`),
    ...values.map((name) => `(local $${one.local(name)} f32)`),
    ...masks.map((name) => `(local $${one.local(name)} i32)`),
  ].join(' ');

/** Runs the body over a pixel's channels; `channel` counts bytes up to `width`. */
export const eachChannel = (body: (lanes: Lanes) => string): string => `
  ${set('channel', int(0))}
  ${countWhole('channel', get('width'), 16, body(four))}
  ${countOn('channel', get('width'), 4, body(one))}`;

/** The address of the current channel, from the address of the first. */
export const at = (start: string): string => add(get(start), get('channel'));

/** Runs the body over all rows of `width` bytes; the pointers go along. */
export const eachRow = (pointers: string[], body: (lanes: Lanes) => string): string => `
  (block $last (loop $row
    (br_if $last (i32.eqz ${get('rows')}))
    ${eachChannel(body)}
    ${pointers.map((pointer) => advance(pointer, get('width'))).join('\n')}
    ${advance('rows', int(-1))}
    (br $row)))`;
