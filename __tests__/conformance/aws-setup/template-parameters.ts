/** The parameters of a CloudFormation template, by name. */
export type Parameters = Readonly<
  Record<
    string,
    {
      readonly Type: 'String' | 'CommaDelimitedList';
      readonly Default?: string;
      readonly AllowedValues?: readonly string[];
      readonly AllowedPattern?: string;
    }
  >
>;

/**
 * The parameters of a deployment: the given values, else the defaults.
 *
 * @throws Error - If CloudFormation would refuse one: it has neither, or its constraints do not
 *   allow the value (of a list: one of the values).
 * @see {@link https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html}
 */
export function parameterValues(
  parameters: Parameters,
  given: Readonly<Record<string, string>>,
): ReadonlyMap<string, string | readonly string[]> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(parameters, name));
  if (unknown.length > 0) {
    throw new Error(`Parameters: [${unknown}] do not exist in the template`);
  }
  return new Map(
    Object.entries(parameters).map(([name, parameter]) => {
      const { Type, Default, AllowedValues, AllowedPattern = '.*' } = parameter;
      const text = given[name] ?? Default;
      if (text === undefined) {
        throw new Error(`Parameters: [${name}] must have values`);
      }
      const value = Type === 'CommaDelimitedList' ? text.split(',').map((one) => one.trim()) : text;
      const pattern = new RegExp(`^(?:${AllowedPattern})$`);
      const allowed = (one: string) => pattern.test(one) && (AllowedValues?.includes(one) ?? true);
      if (![value].flat().every(allowed)) {
        throw new Error(`Parameter ${name} failed to satisfy constraint`);
      }
      return [name, value];
    }),
  );
}
