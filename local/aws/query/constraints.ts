import { AwsError } from './protocol.ts';

interface TextLimits {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** A pattern of the API reference. It must match the whole value. */
  readonly pattern?: string;
}

interface IntegerLimits {
  readonly min: number;
  readonly max: number;
}

/**
 * Checks a call's parameters as AWS does: all of them first, then one `ValidationError` that
 * lists every constraint that is not met.
 */
export class Constraints {
  readonly #violations: string[] = [];
  readonly #parameters: URLSearchParams;

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  /** @returns The value, or `''` when it is missing (which is a violation if `required`). */
  requiredText(name: string, limits: TextLimits): string {
    return this.text(name, { ...limits, required: true }) ?? '';
  }

  text(name: string, limits: TextLimits): string | undefined {
    return this.check(fieldName(name), this.#parameters.get(name) ?? undefined, limits);
  }

  /** @throws AwsError `MalformedInput` if the value is not a whole number. */
  integer(name: string, limits: IntegerLimits): number | undefined {
    const text = this.#parameters.get(name);
    if (text === null) {
      return undefined;
    }
    if (!/^-?\d{1,12}$/.test(text)) {
      throw new AwsError(400, 'MalformedInput', `${name} is not an integer`);
    }
    const value = Number(text);
    this.range(fieldName(name), text, 'value', value, limits);
    return value;
  }

  /** Checks a value that is not a parameter of its own, such as the key of a tag. */
  check(field: string, value: string | undefined, limits: TextLimits): string | undefined {
    if (value === undefined) {
      if (limits.required === true) {
        this.#violations.push(
          `Value null at '${field}' failed to satisfy constraint: Member must not be null`,
        );
      }
      return undefined;
    }
    this.range(field, value, 'length', [...value].length, limits);
    if (limits.pattern !== undefined && !new RegExp(`^(?:${limits.pattern})$`, 'u').test(value)) {
      this.violate(field, value, `satisfy regular expression pattern: ${limits.pattern}`);
    }
    return value;
  }

  /** Checks the length of a list. */
  atMost(field: string, count: number, max: number): void {
    this.range(field, '[list]', 'length', count, { max });
  }

  /** @throws AwsError `ValidationError` if any constraint was not met. */
  done(): void {
    const count = this.#violations.length;
    if (count > 0) {
      const noun = count === 1 ? 'error' : 'errors';
      throw new AwsError(
        400,
        'ValidationError',
        `${count} validation ${noun} detected: ${this.#violations.join('; ')}`,
      );
    }
  }

  private range(
    field: string,
    shown: string,
    measure: 'length' | 'value',
    actual: number,
    limits: { readonly min?: number; readonly max?: number },
  ): void {
    if (limits.min !== undefined && actual < limits.min) {
      this.violate(field, shown, `have ${measure} greater than or equal to ${limits.min}`);
    }
    if (limits.max !== undefined && actual > limits.max) {
      this.violate(field, shown, `have ${measure} less than or equal to ${limits.max}`);
    }
  }

  private violate(field: string, shown: string, constraint: string): void {
    this.#violations.push(
      `Value '${shown}' at '${field}' failed to satisfy constraint: Member must ${constraint}`,
    );
  }
}

/** AWS names the fields of its messages in lower camel case. */
function fieldName(parameter: string): string {
  return parameter.charAt(0).toLowerCase() + parameter.slice(1);
}
