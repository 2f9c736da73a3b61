import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Demo, DemoFailure } from './demo.ts';
import { showStep } from './show-step.ts';

/** A link that reaches one person through places that everybody can read. */
export const sealed: Demo = {
  name: 'sealed',
  title: 'Sealed link: encrypted for one person, and safe to post anywhere',
  localOnly: false,
  async run(stage) {
    const identity = await generateX25519Identity();
    const result = await showStep(stage, {
      id: 'console',
      inputs: {
        'role-arn': stage.roleArn,
        'seal-to': await identityToRecipient(identity),
      },
    });
    const armored = result.outputs['sealed-url'];
    if (result.outcome !== 'success' || armored === undefined) {
      throw new DemoFailure('The step failed, so there is no sealed link; its error says why.');
    }
    const { passed } = stage.job.jobOutputs(result.outputs);
    stage.screen.heading('What another job gets of these outputs');
    stage.screen.text(`  ${Object.keys(passed).join(', ')}`);
    stage.screen.text(
      '\nTo open a sealed link in your browser, with nothing installed: npm run opener',
    );
    const person = new Decrypter();
    person.addIdentity(identity);
    await stage.useLink((await person.decrypt(armor.decode(armored), 'text')).trim());
  },
};
