import { actionlint } from './tools/actionlint.ts';
import { goAge } from './tools/go-age.ts';
import { muslContainer } from './tools/musl.ts';
import { pythonPackages } from './tools/python.ts';
import {
  age,
  bubblewrap,
  chromium,
  dash,
  firefox,
  fish,
  openSsh,
  virtualScreen,
  webkit,
  zsh,
} from './tools/system-programs.ts';
import type { Tool } from './tools/tool.ts';

/** A suite against somebody else's software; its tests are in `NAME.test.ts` beside this file. */
export interface Suite {
  readonly name: string;
  /** What it proves, for `--help`. */
  readonly proves: string;
  readonly needs: readonly Tool[];
  /** The only kind of machine that it can run on; any Linux or macOS if absent. */
  readonly only?: 'linux-x64';
}

export const SUITES: readonly Suite[] = [
  {
    name: 'moto',
    proves: "the action understands another implementation's STS",
    needs: [pythonPackages],
  },
  {
    name: 'moto-roles',
    proves: "temporary roles on another implementation's IAM, from create to sweep",
    needs: [pythonPackages],
  },
  {
    name: 'boto3',
    proves: 'the local AWS serves a client that is not ours',
    needs: [pythonPackages],
  },
  {
    name: 'act',
    proves: 'a workflow runs the committed action and a later step opens the URL',
    needs: [pythonPackages],
  },
  {
    name: 'age',
    proves: 'the real age opens sealed links, for every kind of key',
    needs: [age, openSsh],
  },
  {
    name: 'age-new-keys',
    proves: 'age 1.3 opens what is sealed for keys of hardware, of browsers and after quantum',
    needs: [goAge],
  },
  {
    name: 'ending',
    proves: 'the command of the summary ends one session, pasted into real shells with the AWS CLI',
    needs: [pythonPackages, dash, zsh, fish],
  },
  {
    name: 'browser',
    proves: 'a browser opens sealed and live links, and shows what AWS refuses',
    needs: [age, chromium],
  },
  {
    name: 'opener',
    proves: 'the opener page makes a key and opens links in Chromium, Firefox and WebKit',
    needs: [chromium, firefox, webkit, virtualScreen],
  },
  {
    name: 'opener-safety',
    proves: 'the opener page keeps the key and what it opens to itself, in these browsers',
    needs: [chromium, firefox, webkit, virtualScreen],
  },
  {
    name: 'opener-access',
    proves: 'people use the opener page with a keyboard, a phone or assistive technology',
    needs: [chromium, firefox, webkit, virtualScreen],
  },
  {
    name: 'delivery',
    proves: 'the examples bring the link to the person whom it is for',
    needs: [pythonPackages],
  },
  {
    name: 'examples',
    proves: 'the example workflows run as they are, with the documented permissions',
    needs: [pythonPackages],
  },
  {
    name: 'musl',
    proves: 'a container with musl, such as Alpine, needs nothing but dist',
    needs: [pythonPackages, muslContainer, bubblewrap],
    only: 'linux-x64',
  },
  {
    name: 'workflows',
    proves: 'workflows, snippets and what else GitHub reads are valid and safe',
    needs: [pythonPackages, actionlint],
  },
  {
    name: 'aws-setup',
    proves: 'documented policies fit IAM; Terraform and CloudFormation say the same',
    needs: [pythonPackages],
  },
  {
    name: 'aws-trust',
    proves: 'the templates trust the jobs that their parameters name, and no others',
    needs: [pythonPackages],
  },
];
