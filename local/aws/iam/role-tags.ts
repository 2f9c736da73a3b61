import type { XmlContent } from '../query/xml.ts';
import { requestTags } from '../world/context.ts';
import { authorizedRole } from './authorize.ts';
import type { IamCall } from './call.ts';
import { tagContent } from './content.ts';
import { page, readPageRequest } from './paging.ts';
import { IamParameters } from './parameters.ts';
import { limitExceeded } from './refusals.ts';

const MAX_TAGS = 50;

export function tagRole(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const tags = parameters.tags();
  parameters.done();
  const role = authorizedRole(call, name, requestTags(tags));
  const all = new Map([...role.tags, ...tags]);
  if (all.size > MAX_TAGS) {
    throw limitExceeded('TagsPerRole', MAX_TAGS);
  }
  for (const [key, value] of tags) {
    role.tags.set(key, value);
  }
  return undefined;
}

export function listRoleTags(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const request = readPageRequest(parameters);
  parameters.done();
  const role = authorizedRole(call, name);
  return page('Tags', role.tags, ([key]) => key, tagContent, request);
}
