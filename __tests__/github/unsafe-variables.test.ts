import { expect, test } from 'vitest';
import { unsafeVariables } from '../../src/github/unsafe-variables.ts';

const DEBUG =
  'NODE_DEBUG is set, so Node.js may print requests with their secrets to the log before they are masked; remove it from this job.';
const TLS =
  'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js checks no certificates, and whoever is on the way can read the credentials and the link; remove it from this job (NODE_EXTRA_CA_CERTS names the certificate of a proxy).';

test.each([
  [{}, []],
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
