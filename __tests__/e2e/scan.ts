import { findLeaks, type StepResult } from '../../local/runner/index.ts';

/** Outputs that are secrets by contract, and masked. */
const SECRET_OUTPUTS = ['console-url', 'console-urls'];
/** A part of a secret with this length is not a coincidence, and helps to find the rest. */
const PIECE_LENGTH = 32;

/**
 * Searches everything that a step wrote for secrets: whole, in every encoding that the runner
 * knows, and pieces of them, plain or percent-encoded.
 *
 * Not searched: `::add-mask::` lines and the outputs that are secrets by contract.
 *
 * @returns The place of each leak, and the text before it, but not the secret.
 */
export function scan(result: StepResult, secrets: Iterable<string>): string[] {
  const searched = [...new Set([...secrets, ...secretsIn(result.outputs)])];
  const pieces = piecesOf(searched);
  return [...placesOf(result)].flatMap(([place, text]) => {
    const whole = findLeaks(text, searched);
    const leaks = [...whole, ...firstPiece(text, pieces)];
    return leaks.map(({ encoding, index }) => {
      const before = JSON.stringify(text.slice(Math.max(0, index - 40), index));
      return `${place}: a secret, ${encoding}, after ${before}`;
    });
  });
}

/**
 * The login URLs, and the sign-in token in each.
 *
 * @throws Error if a URL has none: the scan would not know what to look for.
 */
function secretsIn(outputs: StepResult['outputs']): string[] {
  const results: { consoleUrl?: string }[] = JSON.parse(outputs['console-urls'] || '[]');
  const urls = [outputs['console-url'], ...results.map(({ consoleUrl }) => consoleUrl)];
  return urls
    .filter((url) => url !== undefined)
    .flatMap((url) => {
      const encoded = /[?&]SigninToken=([^&#]+)/.exec(url)?.[1];
      if (encoded === undefined) {
        throw new Error('A console URL of this step holds no sign-in token');
      }
      return [url, encoded, decodeURIComponent(encoded)];
    });
}

function placesOf(result: StepResult): Map<string, string> {
  const { raw } = result;
  const lines = raw.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const outputs = Object.entries(result.outputs).filter(([name]) => !SECRET_OUTPUTS.includes(name));
  return new Map([
    ['stdout', lines.join('\n')],
    ['stderr', raw.stderr],
    ['summary', raw.summary],
    ['state', raw.state],
    ['environment file', raw.env],
    ['path file', raw.path],
    ['log', result.log],
    ['annotations', JSON.stringify(result.annotations)],
    ...outputs.map(([name, value]) => [`output ${name}`, value] as const),
  ]);
}

/** Every stretch of a secret, as long as a piece. */
function piecesOf(secrets: readonly string[]): Set<string> {
  const pieces = new Set<string>();
  // The beginning of a login URL is not secret: it has the issuer and the destination.
  for (const secret of secrets.filter((value) => !URL.canParse(value))) {
    for (const spelling of new Set([secret, encodeURIComponent(secret)])) {
      for (let at = 0; at + PIECE_LENGTH <= spelling.length; at++) {
        pieces.add(spelling.slice(at, at + PIECE_LENGTH));
      }
    }
  }
  return pieces;
}

function firstPiece(text: string, pieces: ReadonlySet<string>) {
  for (let index = 0; index + PIECE_LENGTH <= text.length; index++) {
    if (pieces.has(text.slice(index, index + PIECE_LENGTH))) {
      return [{ encoding: 'in part', index }];
    }
  }
  return [];
}
