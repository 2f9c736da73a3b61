import { describe, expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import {
  partitionOfRequestedRegion,
  type RequestedRegion,
  regionFor,
} from '../../src/partition/region.ts';
import { refusal } from '../fixtures/refusal.ts';

const aws = partitionById('aws');
const china = partitionById('aws-cn');
const gov = partitionById('aws-us-gov');
const europe = partitionById('aws-eusc');
const given = (name: string): RequestedRegion => ({ name, source: 'region' });
const other = (name: string): RequestedRegion => ({ name, source: 'AWS_DEFAULT_REGION' });
const variable = (name: string): RequestedRegion => ({ name, source: 'AWS_REGION' });

describe('the region of a role', () => {
  test.each([
    ['nothing requested', aws, undefined, [aws], 'us-east-1'],
    ['nothing requested in China', china, undefined, [china], 'cn-north-1'],
    ['nothing requested in GovCloud', gov, undefined, [gov], 'us-gov-west-1'],
    ['nothing requested in the European cloud', europe, undefined, [europe], 'eusc-de-east-1'],
    ['the input', aws, given('eu-west-3'), [aws], 'eu-west-3'],
    ['a variable', gov, variable('us-gov-east-1'), [gov], 'us-gov-east-1'],
    ['a variable of another role', china, variable('eu-west-3'), [aws, china], 'cn-north-1'],
    ['the other variable, too', china, other('eu-west-3'), [china, aws], 'cn-north-1'],
  ])('%s', (_what, partition, requested, partitions, region) => {
    expect(regionFor(partition, requested, partitions, undefined)).toBe(region);
  });

  test.each([
    ['the input comes first', given('eu-west-3'), [aws], 'eu-west-3'],
    ['a variable comes first', variable('eu-west-3'), [aws], 'eu-west-3'],
    ['nothing requested', undefined, [aws], 'ap-east-1'],
    ['a variable of another role', variable('cn-north-1'), [aws, china], 'ap-east-1'],
  ])('with one that the destination names: %s', (_what, requested, partitions, region) => {
    expect(regionFor(aws, requested, partitions, 'ap-east-1')).toBe(region);
  });

  test.each([
    ['the input fits another role only', china, given('eu-west-3'), [aws, china]],
    ['a variable fits no role', china, variable('eu-west-3'), [china]],
    ['a variable fits none of several', china, variable('us-gov-east-1'), [aws, china]],
    ['of an isolated partition', aws, given('us-iso-east-1'), [aws]],
    ['of GovCloud for aws', aws, given('us-gov-west-1'), [aws]],
    ['no region at all', aws, given('../x'), [aws]],
    ['in capitals', aws, given('US-EAST-1'), [aws], 'Did you mean us-east-1? '],
    ['by its place', aws, variable('Frankfurt'), [aws], 'Did you mean eu-central-1? '],
    ['by a place of another partition', china, given('Frankfurt'), [china]],
    ['near a region of the partition', aws, given('cn-north-1'), [aws]],
    ['no region in the other variable', europe, other('nowhere'), [europe]],
  ])('refused: %s', (_what, partition, requested, partitions, hint = '') => {
    const { id, firstRegion } = partition;
    const { name, source } = requested;
    const from = source === 'region' ? '' : ` (from ${source})`;
    expect(() => regionFor(partition, requested, partitions, 'us-east-1')).toThrow(
      refusal(
        `Input "region" is "${name}"${from}, which is not a region of the role's partition ${id}.`,
        `${hint}Set it to a region of ${id}, for example ${firstRegion}.`,
      ),
    );
  });
});

describe('the partition of a run without a role', () => {
  test.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('%s', (region, id) => {
    expect(partitionOfRequestedRegion(given(region)).id).toBe(id);
  });

  test.each([
    [given('nowhere'), 'is "nowhere"'],
    [given('Paris'), 'is "Paris"', 'Did you mean eu-west-3? '],
    [variable('nowhere'), 'is "nowhere" (from AWS_REGION)'],
    [other(''), 'is "" (from AWS_DEFAULT_REGION)'],
  ])('%j is refused', (requested, fault, hint = '') => {
    expect(() => partitionOfRequestedRegion(requested)).toThrow(
      refusal(
        `Input "region" ${fault}, which is not the name of an AWS region.`,
        `${hint}Set it to a region such as eu-central-1.`,
      ),
    );
  });
});
