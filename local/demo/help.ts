import { DEMOS } from './demos.ts';
import { DEFAULT_ROLE, WORLD_HELP } from './world.ts';

export const HELP = `Runs the action as GitHub would, on this machine, and shows what GitHub would show.

Usage: npm start [-- [options] [DEMO...]]
       npm start -- --with NAME=VALUE [--with NAME=VALUE...] [options]

Demos (without DEMO, all of them run):
${DEMOS.map(({ name, title }) => `  ${name.padEnd(15)} ${title}`).join('\n')}

Options:
  --with NAME=VALUE run one step with these inputs instead, for example
                    --with destination=cloudwatch --with session-duration=8h;
                    the same name again adds a line;
                    --with mode=links makes links without a secret
  --keep            keep the local AWS running afterwards, and print the links
                    and sealed texts for you to open
  --real            use the AWS that your shell leads to (AWS_* variables,
                    profiles) instead of the local one; needs --role-arn
  --role-arn ARN    the role to sign in with
                    (default: ${DEFAULT_ROLE})
  --show-link       with --real: print the link, which is a secret
  --verbose         show everything: all inputs, the environment, outputs,
                    annotations, the job summary and the requests of each step
  --debug           show debug logging, as with ACTIONS_STEP_DEBUG
  --help            show this text

Options for the job, to see the usual mistakes (with or without --with, they run
one step instead of the demos):
  --without id-token     the job lacks "id-token: write"
  --without credentials  the job has no existing credentials
  --public               the repository is public, for example
                         --public --with summary=link
  --event NAME           the event that started the run, for example
                         --event schedule --with seal-to=actor
  --environment NAME     the job's environment; the subject of its token has it

Without --real, nothing leaves this machine, and you need no AWS account.

${WORLD_HELP}
To open a sealed link yourself, seal it for your own key and keep the local AWS
running. The text after the summary says how to open it:
  npm start -- --keep --with "seal-to=$(cat ~/.ssh/id_ed25519.pub)"
To open a sealed link in your browser, without installing anything:
  npm run opener
`;
