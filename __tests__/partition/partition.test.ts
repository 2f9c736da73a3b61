import { describe, expect, test } from 'vitest';
import {
  consoleHost,
  partitionById,
  partitionOfRegion,
  signInHost,
} from '../../src/partition/partition.ts';

const unsupported = (message: string, advice: string) =>
  expect.objectContaining({ code: 'unsupported-partition', message, advice });

describe('partitions by ID', () => {
  test.each([
    ['aws', 'us-east-1', 'console.aws.amazon.com', 'sts.amazonaws.com', 'POST'],
    ['aws-cn', 'cn-north-1', 'console.amazonaws.cn', 'sts.amazonaws.com.cn', 'POST'],
    ['aws-us-gov', 'us-gov-west-1', 'console.amazonaws-us-gov.com', 'sts.amazonaws.com', 'GET'],
    ['aws-eusc', 'eusc-de-east-1', 'console.amazonaws-eusc.eu', 'sts.amazonaws.com', 'POST'],
  ])('%s', (id, firstRegion, consoleDomain, oidcAudience, exchangeMethod) => {
    expect(partitionById(id)).toMatchObject({
      id,
      firstRegion,
      consoleDomain,
      oidcAudience,
      exchangeMethod,
    });
  });

  test.each([
    'aws-iso',
    'aws-iso-b',
    'aws-iso-e',
    'aws-iso-f',
    'AWS',
    'aws-mars',
    '',
    'constructor',
    '__proto__',
    'toString',
  ])('"%s" is refused rather than taken for aws', (id) => {
    expect(() => partitionById(id)).toThrow(
      unsupported(
        `The AWS partition "${id}" has no public console federation endpoint.`,
        'Use a role of one of these partitions: aws, aws-cn, aws-us-gov, aws-eusc.',
      ),
    );
  });
});

describe('the partition of a region', () => {
  test.each([
    ['us-east-1', 'aws'],
    ['us-west-2', 'aws'],
    ['eu-central-1', 'aws'],
    ['ap-southeast-7', 'aws'],
    ['ap-southeast-12', 'aws'],
    ['af-south-1', 'aws'],
    ['ca-west-1', 'aws'],
    ['il-central-1', 'aws'],
    ['me-central-1', 'aws'],
    ['mx-central-1', 'aws'],
    ['sa-east-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['us-gov-west-12', 'aws-us-gov'],
    ['cn-north-12', 'aws-cn'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['eusc-fr-west-12', 'aws-eusc'],
  ])('%s is of %s', (region, id) => {
    expect(partitionOfRegion(region)?.id).toBe(id);
  });

  test.each([
    ...['us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1', 'us-isof-south-1'],
    ...['eu-isoe-west-1', 'eu-iso-west-1', 'us-iso-'],
  ])('%s is isolated and refused', (region) => {
    expect(() => partitionOfRegion(region)).toThrow(
      unsupported(
        `The region "${region}" is in an isolated AWS partition, which has no public console federation endpoint.`,
        'Use a region of one of these partitions: aws, aws-cn, aws-us-gov, aws-eusc.',
      ),
    );
  });

  test.each([
    '',
    'useast1',
    'us-east',
    'us-east-',
    'us-east-1a',
    'us-east-100',
    'US-EAST-1',
    'us-east-1\n',
    ' us-east-1',
    'us-east-1.evil.example',
    'aws-global',
    'xx-east-1',
    'us-gov-1',
    'us-isolated',
    'eusc-east-1',
    // Each partition's regions, with something before, behind or within.
    ...['xus-east-1', 'us--1', 'us-east-', 'us-East-1', 'us-e4st-1', 'us-east-x', 'ap-1'],
    ...['xcn-north-1', 'cn-north-1x', 'cn-north-100', 'cn--1', 'cn-NORTH-1', 'cn-north-'],
    ...['xus-gov-west-1', 'us-gov-west-1x', 'us-gov-west-100', 'us-gov--1', 'us-gov-WEST-1'],
    ...['us-gov-west-', 'us-gov-west-x', 'cn-north-x', 'eusc-de-east-x', 'eusc-de-east-'],
    ...['xeusc-de-east-1', 'eusc-de-east-1x', 'eusc-de-east-100', 'eusc-d-east-1'],
    ...['eusc-deu-east-1', 'eusc-de--1', 'eusc-DE-east-1', 'eusc-de-EAST-1', 'xus-iso-east-1'],
  ])('%j is not a region', (region) => {
    expect(partitionOfRegion(region)).toBeUndefined();
  });
});

describe('hosts', () => {
  test.each([
    ['aws', 'us-east-1', 'signin.aws.amazon.com'],
    ['aws', 'eu-west-1', 'eu-west-1.signin.aws.amazon.com'],
    ['aws-cn', 'cn-north-1', 'signin.amazonaws.cn'],
    ['aws-cn', 'cn-northwest-1', 'cn-northwest-1.signin.amazonaws.cn'],
    ['aws-us-gov', 'us-gov-west-1', 'signin.amazonaws-us-gov.com'],
    ['aws-us-gov', 'us-gov-east-1', 'us-gov-east-1.signin.amazonaws-us-gov.com'],
    ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.signin.amazonaws-eusc.eu'],
  ])('sign-in of %s in %s', (id, region, host) => {
    expect(signInHost(partitionById(id), region)).toBe(host);
  });

  test.each([
    ['aws', 'us-east-1', 'us-east-1.console.aws.amazon.com'],
    ['aws-cn', 'cn-north-1', 'cn-north-1.console.amazonaws.cn'],
    ['aws-us-gov', 'us-gov-east-1', 'us-gov-east-1.console.amazonaws-us-gov.com'],
    ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
  ])('console of %s in %s', (id, region, host) => {
    expect(consoleHost(partitionById(id), region)).toBe(host);
  });
});
