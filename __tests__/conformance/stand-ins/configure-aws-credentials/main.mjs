import { appendFileSync } from 'node:fs';

const variables = {
  AWS_REGION: process.env['INPUT_AWS-REGION'],
  AWS_ACCESS_KEY_ID: process.env['DEPLOY_ACCESS_KEY_ID'],
  AWS_SECRET_ACCESS_KEY: process.env['DEPLOY_SECRET_ACCESS_KEY'],
};
for (const [name, value] of Object.entries(variables)) {
  appendFileSync(process.env['GITHUB_ENV'], `${name}=${value}\n`);
}
