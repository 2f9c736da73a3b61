import { type Demo, DemoFailure } from './demo.ts';
import { showStep } from './show-step.ts';

/** The most frequent mistake: a role that does not trust the workflow. */
export const refused: Demo = {
  name: 'refused',
  title: 'Refused: the role does not trust the repository of the job',
  localOnly: true,
  async run(stage) {
    // This role trusts a user of the account, but no workflow.
    const inputs = { 'role-arn': 'arn:aws:iam::111122223333:role/UserRole' };
    const result = await showStep(stage, { inputs }, []);
    if (result.annotations[0]?.title !== 'untrusted-identity') {
      throw new DemoFailure('AWS should have refused the role, but the step succeeded.');
    }
    stage.screen.text('  The step failed, as it should.');
  },
};
