// Preloaded into a step (`--import file://…/names-elsewhere.mjs`): every name below `.localhost`
// resolves to another machine, as a network's own DNS may do. Plain JavaScript, because it is
// loaded first.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const { lookup } = dns;
const ELSEWHERE = { address: '192.0.2.7', family: 4 };

dns.lookup = (hostname, options, done) => {
  if (!hostname.endsWith('.localhost')) {
    return lookup(hostname, options, done);
  }
  const callback = done ?? options;
  return options.all
    ? callback(null, [ELSEWHERE])
    : callback(null, ELSEWHERE.address, ELSEWHERE.family);
};
syncBuiltinESMExports();
