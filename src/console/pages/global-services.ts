import type { ServicePage } from './service-page.ts';

/** Words for services without a region, with only one region, or with a separate console. */
export const GLOBAL_SERVICES: readonly ServicePage[] = [
  { page: 'global:billing/home', words: 'billing', source: 'granted' },
  { page: 'global:billing/home#/budgets', words: 'budgets', source: 'raycast' },
  {
    page: 'global:costmanagement/home',
    words: 'ce costs cost-explorer costexplorer cost-management',
    source: 'copied',
  },
  { page: 'global:cloudfront/v4/home', words: 'cloudfront', source: 'a9s' },
  { page: 'global:compute-optimizer/home', words: 'compute-optimizer', source: 'alfred' },
  {
    page: 'https://us-west-2.console.aws.amazon.com/globalaccelerator/home',
    words: 'globalaccelerator ga',
    source: 'granted',
  },
  { page: 'https://health.aws.amazon.com/health/home', words: 'health phd', source: 'copied' },
  { page: 'global:iam/home', words: 'iam', source: 'a9s' },
  { page: 'https://lightsail.aws.amazon.com/ls/webapp/home', words: 'lightsail', source: 'alfred' },
  { page: 'global:marketplace/home', words: 'marketplace', source: 'alfred' },
  {
    page: 'global:organizations/v2/home/accounts',
    words: 'organizations orgs',
    source: 'cloudconsolelink',
  },
  { page: 'https://quicksight.aws.amazon.com/', words: 'quicksight', source: 'alfred' },
  { page: 'global:route53/v2/home', words: 'route53 r53 dns', source: 'granted' },
  {
    page: 'https://support.console.aws.amazon.com/support/home',
    words: 'support',
    source: 'alfred',
  },
  {
    page: 'global:trustedadvisor/home',
    words: 'trustedadvisor trusted-advisor',
    source: 'granted',
  },
  { page: 'global:artifact/home', words: 'artifact', source: 'alfred' },
  {
    page: 'https://us-west-2.console.aws.amazon.com/devicefarm/home',
    words: 'devicefarm',
    source: 'alfred',
  },
  { page: 'global:chatbot/home', words: 'chatbot', source: 'alfred' },
];
