import { ListRolesCommand } from '@aws-sdk/client-iam';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT } from '../../../fixtures/roles.ts';
import { refusal } from '../clients.ts';
import { iamClient, TRUST } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('ListRoles', () => {
  beforeEach(() => {
    const account = aws.world.account(ACCOUNT);
    for (let index = 0; index < 250; index++) {
      const name = `t-${index}`;
      account.addRole({ name, path: '/t/', trustPolicy: TRUST, tags: { a: 'b' } });
    }
  });

  async function names(MaxItems?: number, betweenPages = async () => {}) {
    const found: string[] = [];
    let Marker: string | undefined;
    let pages = 0;
    do {
      const page = await iamClient(aws).send(
        new ListRolesCommand({ PathPrefix: '/t/', Marker, MaxItems }),
      );
      found.push(...(page.Roles ?? []).map(({ RoleName }) => RoleName ?? ''));
      Marker = page.IsTruncated === true ? page.Marker : undefined;
      pages++;
      await betweenPages();
    } while (Marker !== undefined);
    return { found, pages };
  }

  test('shows 100 at once, each role once, and only those of the path', async () => {
    const { found, pages } = await names();
    expect(pages).toBe(3);
    expect(new Set(found).size).toBe(250);
    expect(found).toHaveLength(250);
  });

  test('loses none when shown roles are deleted between the pages', async () => {
    const account = aws.world.account(ACCOUNT);
    const { found } = await names(60, async () => {
      for (const key of [...account.roles.keys()].filter((name) => name < 't-1')) {
        account.roles.delete(key);
      }
    });
    expect(found).toHaveLength(250);
  });

  test('shows neither tags nor boundaries', async () => {
    const { Roles } = await iamClient(aws).send(new ListRolesCommand({ MaxItems: 1000 }));
    expect(Roles).toHaveLength(253);
    expect(Roles?.every(({ Tags }) => Tags === undefined)).toBe(true);
  });

  test('refuses a marker that it did not give', async () => {
    const command = new ListRolesCommand({ Marker: 'page2' });
    expect(await refusal(iamClient(aws).send(command))).toMatchObject({
      status: 400,
      code: 'ValidationError',
    });
  });
});
