import { align } from './align.ts';

/** An answer as it is written beside the truth. */
export interface WrittenPair {
  readonly expected: string;
  readonly text: string;
}

/** What became of the signs of all answers, or of one kind of them. */
export interface SignScore {
  /** Whole texts, and those that are right: signs, blanks and lines. */
  readonly texts: number;
  readonly textsRight: number;
  /** Signs that are written, those of them that were read, and those that a digit was read for. */
  readonly signs: number;
  readonly signsRight: number;
  readonly takenForDigits: number;
  /** Signs that were read where a digit is written, or nothing. */
  readonly added: number;
  /** Of each sign that is written or was read, how often it is written, how often then right. */
  readonly bySign: ReadonlyMap<string, { readonly signs: number; readonly right: number }>;
}

/** Counts signs of texts that are laid beside what is written, as close as can be. Blanks count in whole texts alone. */
export function signScoreOf(pairs: readonly WrittenPair[]): SignScore {
  const aligned = pairs.flatMap((pair) => align(plain(pair.expected), plain(pair.text)));
  const written = aligned.filter(([expected]) => isSign(expected));
  const isRight = ([expected, read]: (typeof aligned)[number]): boolean => expected === read;
  const kinds = [...new Set(written.map(([expected]) => expected))].sort();
  return {
    texts: pairs.length,
    textsRight: pairs.filter(({ expected, text }) => oneDash(expected) === oneDash(text)).length,
    signs: written.length,
    signsRight: written.filter(isRight).length,
    takenForDigits: written.filter(([, read]) => /\d/.test(read)).length,
    added: aligned.filter(([expected, read]) => isSign(read) && !isSign(expected)).length,
    bySign: new Map(
      kinds.map((kind) => {
        const own = written.filter(([expected]) => expected === kind);
        return [kind, { signs: own.length, right: own.filter(isRight).length }];
      }),
    ),
  };
}

/** Keyboards have several dashes and apostrophes, hands one of each. */
function oneDash(text: string): string {
  return text.replace(/[−–]/g, '-').replace(/’/g, "'");
}

function plain(text: string): string {
  return oneDash(text).replace(/\s/g, '');
}

function isSign(character: string): boolean {
  return character !== '' && !/\d/.test(character);
}
