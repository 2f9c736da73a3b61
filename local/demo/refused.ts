import { type Demo, DemoFailure } from './demo.ts';
import { showStep } from './show-step.ts';

/** What a user sees of the commonest mistake: a role that does not trust the workflow. */
export const refused: Demo = {
  name: 'refused',
  title: 'Refused: the role does not trust the repository of the job',
  localOnly: true,
  async run(stage) {
    // Trusts a user of the account, and no workflow.
    const inputs = { 'role-arn': 'arn:aws:iam::111122223333:role/UserRole' };
    const result = await showStep(stage, { inputs }, []);
    if (result.annotations[0]?.title !== 'untrusted-identity') {
      throw new DemoFailure('The step should have been refused, and was not.');
    }
    stage.screen.text('  The step failed, as it should.');
  },
};
