import { expect, test } from 'vitest';
import { isOptIn, PARTITIONS } from '../../local/aws/world/partitions.ts';
import { isOptInRegion } from '../../src/partition/opt-in.ts';

test('the regions that are off by default are those of AWS', () => {
  const regions = Object.values(PARTITIONS).flatMap(({ regions }) => [...regions]);
  expect(regions.filter(isOptInRegion)).toEqual(regions.filter(isOptIn));
  expect(regions.filter((region) => !isOptInRegion(region))).toHaveLength(17 + 2 + 2 + 1);
});

test('a region that is new is off by default', () => {
  expect(isOptInRegion('sa-west-2')).toBe(true);
});
