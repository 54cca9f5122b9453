import { parseArgs } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCommand, WrongUse } from '../../../training/commands/command.ts';

const usage = 'npm run something -- NAME';
const argv = process.argv;
const [out, err] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];

beforeEach(() => {
  for (const each of [out, err]) each.mockReset().mockReturnValue(undefined);
});
afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
});

/** Runs a command with arguments and gives the exit code. */
async function exitCodeOf(args: string[], command: (args: string[]) => void): Promise<unknown> {
  process.argv = [...argv.slice(0, 2), ...args];
  await runCommand(usage, command);
  return process.exitCode;
}

test('a command gets its arguments, and --help tells its usage instead', async () => {
  const command = vi.fn();
  expect(await exitCodeOf(['a', '--b'], command)).toBeUndefined();
  expect(command).toHaveBeenCalledExactlyOnceWith(['a', '--b']);
  expect(await exitCodeOf(['a', '--help'], command)).toBeUndefined();
  expect(command).toHaveBeenCalledOnce();
  expect(out).toHaveBeenCalledExactlyOnceWith(usage);
});

test('a wrong use is told with the usage and ends with 2, an unknown option too', async () => {
  const wrong = () => {
    throw new WrongUse('Name one.');
  };
  expect(await exitCodeOf([], wrong)).toBe(2);
  expect(err).toHaveBeenLastCalledWith(`Name one.\n\n${usage}`);
  expect(await exitCodeOf(['--nonsense'], (args) => void parseArgs({ args }))).toBe(2);
  expect(err).toHaveBeenLastCalledWith(expect.stringMatching(/--nonsense[^]*npm run something/));
});

test('a failure of ours is told as a sentence, another with where it came from; both end with 1', async () => {
  const fail = (error: Error) => () => {
    throw error;
  };
  expect(await exitCodeOf([], fail(new Error('There is no such folder.')))).toBe(1);
  expect(err).toHaveBeenLastCalledWith('There is no such folder.');
  const fault = new TypeError('x is not a function');
  expect(await exitCodeOf([], fail(fault))).toBe(1);
  expect(err).toHaveBeenLastCalledWith(fault);
});
