import type { ResourcePage } from './resource-page.ts';

/** Pages of resources: data pipelines, streams and models. */
export const ANALYTICS: readonly ResourcePage[] = [
  {
    kind: 'Glue job (its runs)',
    arn: 'arn:aws:glue:{region}:{account}:job/{name*}',
    page: 'gluestudio/home?region={region}#/editor/job/{name}/runs',
    sources: ['a9s', 'link2aws'],
  },
  {
    kind: 'Glue crawler',
    arn: 'arn:aws:glue:{region}:{account}:crawler/{name}',
    page: 'glue/home?region={region}#/v2/data-catalog/crawlers/view/{name}',
    sources: ['aws-explorer', 'aws-console-url-python'],
  },
  {
    kind: 'Glue table',
    arn: 'arn:aws:glue:{region}:{account}:table/{database}/{table}',
    page: 'glue/home?region={region}#/v2/data-catalog/tables/view/{table}?database={database}&catalogId={account}&versionId=latest',
    sources: ['aws-console-url-python'],
  },
  {
    kind: 'Glue database',
    arn: 'arn:aws:glue:{region}:{account}:database/{database}',
    page: 'glue/home?region={region}#/v2/data-catalog/databases/view/{database}?catalogId={account}',
    sources: ['aws-explorer', 'aws-console-url-python'],
  },
  {
    kind: 'Glue workflow',
    arn: 'arn:aws:glue:{region}:{account}:workflow/{name}',
    page: 'glue/home?region={region}#/v2/etl-configuration/workflows/view/{name}',
    sources: ['aws-explorer'],
  },
  {
    kind: 'Glue trigger',
    arn: 'arn:aws:glue:{region}:{account}:trigger/{name}',
    page: 'glue/home?region={region}#/v2/etl-configuration/triggers/view/{name}',
    sources: ['aws-explorer', 'aws-console-url-python'],
  },
  {
    kind: 'Athena workgroup',
    arn: 'arn:aws:athena:{region}:{account}:workgroup/{name}',
    page: 'athena/home?region={region}#/workgroups/details/{name}',
    sources: ['cloudconsolelink', 'a9s'],
  },
  {
    kind: 'EMR cluster',
    arn: 'arn:aws:elasticmapreduce:{region}:{account}:cluster/{id}',
    page: 'emr/home?region={region}#/clusterDetails/{id}',
    sources: ['airflow', 'aws-explorer'],
  },
  {
    kind: 'EMR Serverless application',
    arn: 'arn:aws:emr-serverless:{region}:{account}:/applications/{id}',
    page: 'emr/home?region={region}#/serverless/applications/{id}',
    sources: ['cloudconsolelink'],
  },
  {
    kind: 'EMR Serverless job run',
    arn: 'arn:aws:emr-serverless:{region}:{account}:/applications/{id}/jobruns/{run}',
    page: 'emr/home?region={region}#/serverless/applications/{id}/job-runs/{run}',
    sources: ['copied'],
  },
  {
    kind: 'MWAA environment',
    arn: 'arn:aws:airflow:{region}:{account}:environment/{name}',
    page: 'mwaa/home?region={region}#environments/{name}',
    sources: ['a9s'],
  },
  {
    kind: 'Kinesis stream',
    arn: 'arn:aws:kinesis:{region}:{account}:stream/{name}',
    page: 'kinesis/home?region={region}#/streams/details/{name}/monitoring',
    sources: ['cloudconsolelink', 'cdk-monitoring'],
  },
  {
    kind: 'Firehose stream',
    arn: 'arn:aws:firehose:{region}:{account}:deliverystream/{name}',
    page: 'firehose/home?region={region}#/details/{name}/monitoring',
    sources: ['cloudconsolelink', 'cdk-monitoring'],
  },
  {
    kind: 'MSK cluster',
    arn: 'arn:aws:kafka:{region}:{account}:cluster/{name}/{id}',
    page: 'msk/home?region={region}#/cluster/{arn}/view?tabId=details',
    sources: ['a9s', 'centralized-logging'],
  },
  {
    kind: 'SageMaker endpoint',
    arn: 'arn:aws:sagemaker:{region}:{account}:endpoint/{name}',
    page: 'sagemaker/home?region={region}#/endpoints/{name}',
    sources: ['cloudconsolelink', 'entity-links'],
  },
  {
    kind: 'SageMaker training job',
    arn: 'arn:aws:sagemaker:{region}:{account}:training-job/{name}',
    page: 'sagemaker/home?region={region}#/jobs/{name}',
    sources: ['cloudconsolelink'],
  },
  {
    kind: 'SageMaker transform job',
    arn: 'arn:aws:sagemaker:{region}:{account}:transform-job/{name}',
    page: 'sagemaker/home?region={region}#/transform-jobs/{name}',
    sources: ['airflow', 'cloudconsolelink'],
  },
  {
    kind: 'SageMaker processing job',
    arn: 'arn:aws:sagemaker:{region}:{account}:processing-job/{name}',
    page: 'sagemaker/home?region={region}#/processing-jobs/{name}',
    sources: ['cloudconsolelink'],
  },
  {
    kind: 'SageMaker notebook instance',
    arn: 'arn:aws:sagemaker:{region}:{account}:notebook-instance/{name}',
    page: 'sagemaker/home?region={region}#/notebook-instances/{name}',
    sources: ['cloudconsolelink', 'entity-links'],
  },
  {
    kind: 'Bedrock agent',
    arn: 'arn:aws:bedrock:{region}:{account}:agent/{id}',
    page: 'bedrock/home?region={region}#/agents/{id}',
    sources: ['cloudconsolelink', 'fixinventory'],
  },
  {
    kind: 'Bedrock AgentCore runtime',
    arn: 'arn:aws:bedrock-agentcore:{region}:{account}:runtime/{id}',
    page: 'bedrock-agentcore/agents/{id}',
    sources: ['amplify'],
  },
  {
    kind: 'QuickSight dashboard',
    arn: 'arn:aws:quicksight:{region}:{account}:dashboard/{id}',
    page: 'https://{region}.quicksight.aws.amazon.com/sn/dashboards/{id}',
    sources: ['raycast'],
  },
];
