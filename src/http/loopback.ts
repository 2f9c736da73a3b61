import dns from 'node:dns';
import http from 'node:http';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { ActionError } from '../errors.ts';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** @param host - An IP address, IPv6 with or without brackets. */
export function isLoopbackAddress(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  const family = isIP(address);
  return family !== 0 && LOOPBACK.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Whether an address, or every address that a name resolves to, is this machine. */
export async function isThisMachine(host: string): Promise<boolean> {
  const name = host.replace(/^\[|\]$/g, '');
  if (isIP(name) !== 0) {
    return isLoopbackAddress(name);
  }
  const addresses = await new Promise<readonly dns.LookupAddress[]>((resolve) => {
    dns.lookup(name, { all: true }, (error, found) => resolve(error === null ? found : []));
  });
  return addresses.length > 0 && addresses.every(({ address }) => isLoopbackAddress(address));
}

/**
 * Resolves a name as Node does, and refuses every address of another machine. The socket connects
 * to exactly the addresses that were checked here.
 */
export const loopbackLookup: LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const foreign = error === null && addresses.find(({ address }) => !isLoopbackAddress(address));
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) {
      done(error ?? unresolved(hostname), []);
    } else if (foreign) {
      done(otherMachine(hostname, foreign.address), []);
    } else if (options.all) {
      done(null, [...addresses]);
    } else {
      done(null, first.address, first.family);
    }
  });
};

/**
 * For requests over plain http, which are for this machine only. The settings are those of Node's
 * own agent.
 */
export const loopbackConnections = new http.Agent({
  keepAlive: true,
  scheduling: 'lifo',
  timeout: 5000,
  lookup: loopbackLookup,
});

/** The refusal to send something over plain http to an address of another machine. */
export function otherMachine(host: string, address: string): ActionError {
  const where = host === address ? host : `${host}, which resolves to ${address},`;
  return new ActionError(
    'invalid-input',
    `An endpoint leads to ${where} over plain http, which would show credentials to the network.`,
    'Use https, or give the endpoint a name or an address of this machine, for example 127.0.0.1. Check the endpoint variables (AWS_ENDPOINT_URL…, GITHUB_API_URL) and what this runner resolves the name to.',
  );
}

function unresolved(hostname: string): Error {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
