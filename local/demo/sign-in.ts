import { type Demo, DemoFailure } from './demo.ts';
import { showStep } from './show-step.ts';

/** From the identity of a job to a console session. */
export const signIn: Demo = {
  name: 'sign-in',
  title: 'Sign in: a job gets a console URL',
  localOnly: false,
  async run(stage) {
    const inputs = { 'role-arn': stage.roleArn, destination: 's3' };
    const result = await showStep(stage, { id: 'console', inputs }, ['summary']);
    const url = result.outputs['console-url'];
    if (result.outcome !== 'success' || url === undefined) {
      throw new DemoFailure('The step failed, so there is no link. Its error says why.');
    }
    await stage.useLink(url);
  },
};
