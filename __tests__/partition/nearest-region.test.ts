import { describe, expect, test } from 'vitest';
import { misspelledRegion, nearestRegion, regionHint } from '../../src/partition/nearest-region.ts';
import { partitionById } from '../../src/partition/partition.ts';

const aws = partitionById('aws');

describe('the region that a text probably means', () => {
  test.each([
    ['Frankfurt', 'eu-central-1'],
    ['Europe (Frankfurt)', 'eu-central-1'],
    ['US East (N. Virginia)', 'us-east-1'],
    ['n-virginia', 'us-east-1'],
    ['South America (São Paulo)', 'sa-east-1'],
    ['Asia Pacific (Hong Kong)', 'ap-east-1'],
    ['Canada West (Calgary)', 'ca-west-1'],
    ['Canada (Central)', 'ca-central-1'],
    ['US-EAST-1', 'us-east-1'],
    ['eu_central_1', 'eu-central-1'],
    ['eu central 1', 'eu-central-1'],
    ['us_eats_1', 'us-east-1'],
    ['us-east1', 'us-east-1'],
    ['useast1', 'us-east-1'],
    ['eu-central-1a', 'eu-central-1'],
    ['us-eats-1', 'us-east-1'],
    ['eu-centrl-1', 'eu-central-1'],
    ['eu-central1a', 'eu-central-1'],
    ['eu-centrallll-1', undefined],
    ['cn-north-1', undefined],
    ['cn-eats-1', undefined],
    ['nowhere', undefined],
    ['', undefined],
    ['us-east-1', undefined],
    ['Beijing', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%s', (text, region) => {
    expect(nearestRegion(text, aws)).toBe(region);
  });

  test.each([
    ['Beijing', 'cn-north-1'],
    ['AWS GovCloud (US-West)', 'us-gov-west-1'],
    ['AWS European Sovereign Cloud (Brandenburg)', 'eusc-de-east-1'],
    ['Germany (Brandenburg)', 'eusc-de-east-1'],
    ['us-eats-1', 'us-east-1'],
  ])('of any partition: %s', (text, region) => {
    expect(nearestRegion(text, undefined)).toBe(region);
  });
});

test('a region of another partition is not misspelled', () => {
  expect(nearestRegion('ca-north-1', partitionById('aws-cn'))).toBeUndefined();
  expect(nearestRegion('cn-nroth-1', partitionById('aws-cn'))).toBe('cn-north-1');
});

describe('a region that is misspelled', () => {
  test.each([
    ['eu-cental-1', 'eu-central-1'],
    ['us-eats-1', 'us-east-1'],
    ['ap-southest-2', 'ap-southeast-2'],
    ['us-east1', 'us-east-1'],
    ['us-east-1a', 'us-east-1'],
    ['Frankfurt', 'eu-central-1'],
    ['EU-CENTRAL-1', 'eu-central-1'],
    ['s3', undefined],
    ['support', undefined],
    ['global', undefined],
    ['', undefined],
  ])('%s', (text, region) => {
    expect(misspelledRegion(text, aws)).toBe(region);
  });

  test.each(['eu-central-1', 'eu-central-9', 'ap-southeast-12', 'sa-west-1', 'eu-north-2'])(
    'is not %s, which AWS may open',
    (text) => {
      expect(misspelledRegion(text, aws)).toBeUndefined();
    },
  );
});

test('the hint stands before an advice', () => {
  expect(regionHint('Frankfurt')).toBe('Did you mean eu-central-1? ');
  expect(regionHint('Frankfurt', partitionById('aws-cn'))).toBe('');
});
