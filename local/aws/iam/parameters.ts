import { Constraints } from '../query/constraints.ts';
import { readTags } from '../query/tags.ts';
import type { IamCall } from './call.ts';

const NAME_PATTERN = '[\\w+=,.@-]+';
const PATH_PATTERN = '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)';
const PATH_PREFIX_PATTERN = '\\u002F[\\u0021-\\u007E]*';
const DOCUMENT_PATTERN = '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+';

/** @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html} */
const MAX_ROLE_NAME = 64;
const MAX_NAME = 128;
const MAX_PATH = 512;
const MAX_DOCUMENT = 131_072;

/** The parameters of IAM's calls, with their documented limits; `done()` at the end. */
export class IamParameters extends Constraints {
  readonly #parameters: URLSearchParams;

  constructor({ parameters }: IamCall) {
    super(parameters);
    this.#parameters = parameters;
  }

  roleName(): string {
    return this.requiredText('RoleName', { min: 1, max: MAX_ROLE_NAME, pattern: NAME_PATTERN });
  }

  name(parameter: 'PolicyName' | 'InstanceProfileName'): string {
    return this.requiredText(parameter, { min: 1, max: MAX_NAME, pattern: NAME_PATTERN });
  }

  policyArn(): string {
    return this.requiredText('PolicyArn', { min: 20, max: 2048 });
  }

  path(): string {
    return this.text('Path', { min: 1, max: MAX_PATH, pattern: PATH_PATTERN }) ?? '/';
  }

  pathPrefix(): string {
    const limits = { min: 1, max: MAX_PATH, pattern: PATH_PREFIX_PATTERN };
    return this.text('PathPrefix', limits) ?? '/';
  }

  document(parameter: string): string {
    return this.requiredText(parameter, { min: 1, max: MAX_DOCUMENT, pattern: DOCUMENT_PATTERN });
  }

  tags(): ReadonlyMap<string, string> {
    return readTags(this.#parameters, this, 'InvalidInput');
  }
}
