/** A command was called in a way that it does not know. */
export class WrongUse extends Error {}

/**
 * Runs a command on its arguments. `--help` tells its usage, and so does a wrong use, with what was wrong; what fails
 * otherwise is told as a sentence. The exit code is 2 for a wrong use and 1 for a failure.
 */
export async function runCommand(
  usage: string,
  command: (args: string[]) => void | Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    await command(args);
  } catch (error) {
    if (isWrongUse(error)) console.error(`${error.message}\n\n${usage}`);
    else console.error(isSentence(error) ? error.message : error);
    process.exitCode = isWrongUse(error) ? 2 : 1;
  }
}

/** What our own code throws is a sentence for people; of anything else it is seen where it came from. */
function isSentence(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}

/** Wrong use as a command finds it, or as `parseArgs` does. */
function isWrongUse(error: unknown): error is Error {
  if (error instanceof WrongUse) return true;
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
