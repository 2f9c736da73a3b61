import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { withoutArmored } from './armored.ts';
import { type Demo, DemoFailure } from './demo.ts';
import { showStep } from './show-step.ts';

/** A link for one person, in places that everybody can read. */
export const sealed: Demo = {
  name: 'sealed',
  title: 'Sealed link: encrypted for one person, and safe to post anywhere',
  localOnly: false,
  async run(stage) {
    const identity = await generateX25519Identity();
    const inputs = {
      'role-arn': stage.roleArn,
      'seal-to': '@octocat',
      recipients: `@octocat ${await identityToRecipient(identity)}`,
    };
    const result = await showStep(stage, { id: 'console', inputs }, []);
    const armored = result.outputs['sealed-url'];
    if (result.outcome !== 'success' || armored === undefined) {
      throw new DemoFailure('The step failed, so there is no sealed link. Its error says why.');
    }
    stage.screen.heading('The sealed text (output sealed-url)');
    stage.screen.text(stage.keepsLinks ? armored.trimEnd() : `  ${withoutArmored(armored).trim()}`);
    stage.screen.heading('Outputs that another job gets');
    const { passed } = stage.job.jobOutputs(result.outputs);
    stage.screen.text(`  ${Object.keys(passed).join(', ')}`);
    const person = new Decrypter();
    person.addIdentity(identity);
    await stage.useLink((await person.decrypt(armor.decode(armored), 'text')).trim());
  },
};
