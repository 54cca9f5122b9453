import type { Edit, Given } from './edit.ts';
import { isSign } from './written-signs.ts';

/** Edits that were kept, without what this version cannot apply: what is kept may be of another one, or damaged. */
export function soundEdits(kept: unknown): readonly Edit[] {
  return Array.isArray(kept) ? kept.filter(isEdit) : [];
}

function isEdit(value: unknown): value is Edit {
  const edit = fieldsOf(value);
  if (edit.kind === 'gap')
    return isBox(edit.left) && isBox(edit.right) && typeof edit.open === 'boolean';
  if (edit.kind === 'signs')
    return isBox(edit.digit) && (edit.side === 'before' || edit.side === 'after') && isSigns(edit);
  return edit.kind === 'digits' && areAll(edit.taken, isTaken) && areAll(edit.given, isGiven);
}

function isSigns({ text }: { text?: unknown }): boolean {
  return typeof text === 'string' && Array.from(text).every(isSign);
}

function isTaken(value: unknown): boolean {
  const { box, value: digit } = fieldsOf(value);
  return isBox(box) && Number.isInteger(digit) && (digit as number) >= 0 && (digit as number) <= 9;
}

function isGiven(value: unknown): value is Given {
  const { by, look } = fieldsOf(value);
  return isTaken(value) && (by === 'user' || (by === 'network' && isLook(look)));
}

function isLook(value: unknown): boolean {
  const { probabilities, tile, certainty } = fieldsOf(value);
  return hasLength(probabilities, 10) && hasLength(tile, 28 * 28) && Number.isFinite(certainty);
}

function hasLength(value: unknown, length: number): boolean {
  return value instanceof Float32Array && value.length === length;
}

function isBox(value: unknown): boolean {
  const { x, y, width, height } = fieldsOf(value);
  return [x, y, width, height].every(Number.isFinite);
}

function areAll(value: unknown, holds: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
