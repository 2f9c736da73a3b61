import { expect, test } from 'vitest';
import { replacedApi, unsafeVariables } from '../../src/github/unsafe-variables.ts';

const DEBUG =
  'NODE_DEBUG is set, so Node.js may print secrets to the log before they are masked. Remove NODE_DEBUG from this job.';
const TLS =
  'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js checks no certificates, and others on the network can read the credentials and the link. Remove it from this job. To trust the certificate of a proxy, set NODE_EXTRA_CA_CERTS instead.';

const OPTIONS = (names: string) =>
  `NODE_OPTIONS has ${names}, so Node.js may show secrets of this step without a mask. Remove this from NODE_OPTIONS.`;

test.each([
  [{}, []],
  [{ NODE_DEBUG_NATIVE: 'tls' }, [DEBUG.replaceAll('NODE_DEBUG', 'NODE_DEBUG_NATIVE')]],
  [{ NODE_OPTIONS: '' }, []],
  [{ NODE_OPTIONS: '--max-old-space-size=4096 --import ./trace.mjs --trace-warnings' }, []],
  [{ NODE_OPTIONS: '--tls-keylog=/tmp/keys' }, [OPTIONS('--tls-keylog')]],
  [{ NODE_OPTIONS: ' --TLS-keylog /tmp/keys' }, []],
  [{ NODE_OPTIONS: '--tls_keylog /tmp/keys' }, [OPTIONS('--tls-keylog')]],
  [
    { NODE_OPTIONS: '"--trace-tls"\t--inspect=0.0.0.0:9229 --trace-tls' },
    [OPTIONS('--trace-tls and --inspect')],
  ],
  // Node.js drops quotation marks anywhere, and reads a backslash inside of them.
  [{ NODE_OPTIONS: '--tls-"keylog"=/tmp/keys' }, [OPTIONS('--tls-keylog')]],
  [{ NODE_OPTIONS: '"--tls\\-keylog=/tmp/my keys"' }, [OPTIONS('--tls-keylog')]],
  [{ NODE_OPTIONS: '--title="a b" --trace-tls' }, [OPTIONS('--trace-tls')]],
  [{ NODE_OPTIONS: '--inspect-brk --inspector' }, [OPTIONS('--inspect-brk')]],
  [{ NODE_OPTIONS: '--report-on-signal' }, [OPTIONS('--report-on-signal')]],
  [{ NODE_OPTIONS: '--heapsnapshot-signal=SIGUSR2' }, [OPTIONS('--heapsnapshot-signal')]],
  [{ NODE_OPTIONS: '--trace-event-categories node.http' }, [OPTIONS('--trace-event-categories')]],
  [{ NODE_DEBUG: '' }, []],
  [{ NODE_DEBUG: 'none' }, [DEBUG]],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '' }, []],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '1' }, []],
  // Only this text turns the checks off.
  [{ NODE_TLS_REJECT_UNAUTHORIZED: 'false' }, []],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, [TLS]],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_DEBUG: 'http' }, [DEBUG, TLS]],
])('%j', (environment, warnings) => {
  expect(unsafeVariables(environment)).toEqual(warnings);
});

test.each([
  [undefined, 'https://github.com'],
  ['', 'https://github.com'],
  ['no URL', 'https://github.com'],
  ['https://api.github.com', 'https://github.com'],
  ['https://api.github.com', undefined],
  ['https://api.octo.ghe.com', 'https://octo.ghe.com'],
  ['https://ghe.example:8443/api/v3', 'https://ghe.example:8443'],
])('the API at %s belongs to the server %s', (GITHUB_API_URL, GITHUB_SERVER_URL) => {
  expect(replacedApi({ GITHUB_API_URL, GITHUB_SERVER_URL })).toBe(undefined);
});

test.each([
  ['https://api.github.com.evil.example', 'https://github.com', 'api.github.com.evil.example'],
  ['http://127.0.0.1:4566/github', 'https://github.com', '127.0.0.1:4566'],
])('the API at %s does not belong to the server %s', (GITHUB_API_URL, GITHUB_SERVER_URL, host) => {
  expect(replacedApi({ GITHUB_API_URL, GITHUB_SERVER_URL })).toBe(
    `Requests for GitHub's API go to ${host} (GITHUB_API_URL), which does not belong to the server of this run (github.com).`,
  );
});
