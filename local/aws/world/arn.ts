/** The parts of `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`; region and account may be empty. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** @returns `undefined` if the text is not an ARN. */
export function parseArn(text: string): Arn | undefined {
  const [prefix, partition, service, region, account, ...resource] = text.split(':');
  if (
    prefix !== 'arn' ||
    !partition ||
    !service ||
    region === undefined ||
    account === undefined ||
    resource.length === 0
  ) {
    return undefined;
  }
  return { partition, service, region, account, resource: resource.join(':') };
}
