import type { ResourcePage } from './resource-page.ts';

/** Pages of resources: logs, alarms, events and messages. */
export const MONITORING: readonly ResourcePage[] = [
  {
    kind: 'Log group',
    arn: 'arn:aws:logs:{region}:{account}:log-group:{group/}[:*]',
    page: 'cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group|logs}',
    sources: ['cloudconsolelink', 'cdk-cli'],
  },
  {
    kind: 'Log stream',
    arn: 'arn:aws:logs:{region}:{account}:log-group:{group/}:log-stream:{stream/}',
    page: 'cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group|logs}/log-events/{stream|logs}',
    sources: ['aws-console-url-python'],
  },
  {
    kind: 'CloudWatch alarm, composite ones too',
    arn: 'arn:aws:cloudwatch:{region}:{account}:alarm:{name*}',
    page: 'cloudwatch/home?region={region}#alarmsV2:alarm/{name}',
    sources: ['cloudconsolelink', 'amplify'],
  },
  {
    kind: 'CloudWatch dashboard',
    arn: 'arn:aws:cloudwatch::{account}:dashboard/{name}',
    page: 'cloudwatch/home?region={region}#dashboards:name={name}',
    sources: ['centralized-logging', 'komiser'],
  },
  {
    kind: 'Synthetics canary',
    arn: 'arn:aws:synthetics:{region}:{account}:canary:{name}',
    page: 'cloudwatch/home?region={region}#synthetics:canary/detail/{name}',
    sources: ['cloudconsolelink'],
  },
  {
    kind: 'CloudTrail trail',
    arn: 'arn:aws:cloudtrail:{region}:{account}:trail/{name}',
    page: 'cloudtrailv2/home?region={region}#/trails/{arn|raw}',
    sources: ['a9s', 'komiser'],
  },
  {
    kind: 'GuardDuty finding',
    arn: 'arn:aws:guardduty:{region}:{account}:detector/{detector}/finding/{id}',
    page: 'guardduty/home?region={region}#/findings?macros=current&fId={id}',
    sources: ['copied'],
  },
  {
    kind: 'Health event',
    arn: 'arn:aws:health:[{region}][global]::event/{id*}',
    page: 'https://health.aws.amazon.com/health/home#/account/event-log?eventID={arn}',
    sources: ['copied'],
  },
  {
    kind: 'SQS queue',
    arn: 'arn:aws:sqs:{region}:{account}:{name}',
    page: 'sqs/v3/home?region={region}#/queues/{arn|queueUrl}',
    sources: ['amplify', 'cdk-monitoring'],
  },
  {
    kind: 'SNS topic',
    arn: 'arn:aws:sns:{region}:{account}:{name}',
    page: 'sns/v3/home?region={region}#/topic/{arn|raw}',
    sources: ['cloudconsolelink', 'cdk-monitoring'],
  },
  {
    kind: 'SNS subscription',
    arn: 'arn:aws:sns:{region}:{account}:{name}:{id}',
    page: 'sns/v3/home?region={region}#/subscription/{arn|raw}',
    sources: ['cloudconsolelink', 'a9s'],
  },
  {
    kind: 'EventBridge rule (default bus)',
    arn: 'arn:aws:events:{region}:{account}:rule/{name}',
    page: 'events/home?region={region}#/eventbus/default/rules/{name}',
    sources: ['a9s', 'aws-console-url-python'],
  },
  {
    kind: 'EventBridge rule',
    arn: 'arn:aws:events:{region}:{account}:rule/{bus}/{name}',
    page: 'events/home?region={region}#/eventbus/{bus}/rules/{name}',
    sources: ['a9s', 'aws-console-url-python'],
  },
  {
    kind: 'EventBridge bus',
    arn: 'arn:aws:events:{region}:{account}:event-bus/{bus}',
    page: 'events/home?region={region}#/eventbus/{bus}',
    sources: ['cloudconsolelink', 'amplify'],
  },
  {
    kind: 'EventBridge schedule',
    arn: 'arn:aws:scheduler:{region}:{account}:schedule/{group}/{name}',
    page: 'scheduler/home?region={region}#schedules/{group}/{name}',
    sources: ['amplify'],
  },
  {
    kind: 'Amazon MQ broker',
    arn: 'arn:aws:mq:{region}:{account}:broker:{name}:{id}',
    page: 'amazon-mq/home?region={region}#brokers/details?id={id}',
    sources: ['copied'],
  },
  {
    kind: 'SES identity',
    arn: 'arn:aws:ses:{region}:{account}:identity/{identity}',
    page: 'ses/home?region={region}#/identities/{identity}',
    sources: ['a9s'],
  },
];
