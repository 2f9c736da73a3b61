import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCertificate } from '../../local/hosts/certificate.ts';
import { ROLE } from '../fixtures/roles.ts';
import { World } from './world.ts';

const SIGN_IN = ['oidc token', 'sts AssumeRoleWithWebIdentity', 'signin getSigninToken'];

describe('while the ID token is on its way', () => {
  test('the other hosts are connected to, once each', async () => {
    const { world, variables } = await secureWorld();
    const tokenAnswered = () => (world.aws.requests[0]?.status ?? 0) > 0;
    const hosts = await relays(world, () => tokenAnswered());
    world.aws.faults.add({ service: 'oidc', fault: { delayMs: 1000 } });

    const run = await world.run({
      inputs: { 'role-arn': ROLE },
      environment: { ...variables, ...hosts.variables },
    });
    expect(run).toMatchObject({ exitCode: 0, calls: SIGN_IN });
    expect(hosts.connections).toEqual({ sts: [false], signin: [false] });
  });

  test('a connection that fails has no effect', async () => {
    const { world, variables } = await secureWorld();
    const hosts = await relays(world, (near, earlier) => {
      if (earlier === 0) {
        near.resetAndDestroy();
      }
    });
    world.aws.faults.add({ service: 'oidc', fault: { delayMs: 1000 } });

    const run = await world.run({
      inputs: { 'role-arn': ROLE },
      environment: { ...variables, ...hosts.variables },
    });
    expect(run).toMatchObject({ exitCode: 0, calls: SIGN_IN, annotations: [] });
    expect(hosts.connections.sts).toHaveLength(2);
    expect(hosts.connections.signin).toHaveLength(2);
  });

  test('a step that fails is not kept waiting by connections', async () => {
    const { world, variables } = await secureWorld();
    const hosts = await relays(world, () => undefined);
    world.aws.faults.add({ service: 'oidc', fault: { status: 400 } });

    const run = await world.run({
      inputs: { 'role-arn': ROLE },
      environment: { ...variables, ...hosts.variables },
    });
    expect(run.annotations).toMatchObject([{ title: 'id-token-failed' }]);
  });
});

async function secureWorld() {
  const tls = await createCertificate(['127.0.0.1']);
  const world = await World.start({ tls });
  onTestFinished(() => world.close());
  const authority = await world.file('authority.pem', tls.cert);
  return { world, variables: { NODE_EXTRA_CA_CERTS: authority } };
}

/** STS and the sign-in host on their own ports, which record their connections. */
async function relays<T>(world: World, observe: (near: Socket, earlier: number) => T) {
  const connections: { sts: T[]; signin: T[] } = { sts: [], signin: [] };
  const behind = Number(new URL(world.aws.url).port);
  const relay = async (name: 'sts' | 'signin') => {
    const server = createServer((near) => {
      const far = connect(behind, '127.0.0.1');
      near.on('error', () => far.destroy()).on('close', () => far.destroy());
      far.on('error', () => near.destroy()).on('close', () => near.destroy());
      near.pipe(far).pipe(near);
      connections[name].push(observe(near, connections[name].length));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
  };
  return {
    connections,
    variables: {
      AWS_ENDPOINT_URL_STS: await relay('sts'),
      AWS_ENDPOINT_URL_SIGNIN: await relay('signin'),
    },
  };
}
