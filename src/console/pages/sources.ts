/** The sources of pages and words. None was opened in a live console. */
export const SOURCES = {
  a9s: 'k2m30/a9s, tests/unit/console_url_types_test.go and its sibling for children, 2026-07-21',
  airflow: 'apache/airflow, providers/amazon/src/airflow/providers/amazon/aws/links, 2026-10-24',
  alfred: 'rkoval/alfred-aws-console-services-workflow, console-services.yml, 2025-05-21',
  amplify: 'fossamagna/amplify-backend-vscode, src/console-url-builder/index.ts, 2026-08-22',
  'aws-console-url-python': 'MacHu-GWU/aws_console_url-project, aws_console_url/*.py, 2025-03-15',
  'aws-explorer': 'ryandam9/aws_explorer, internal/consolelink, 2026',
  'aws-toolkits': 'aws/aws-toolkit-vscode and aws/aws-toolkit-jetbrains, 2026-07-24',
  backstage:
    'awslabs/backstage-plugins-for-aws, plugins/{ecs,ecr,codebuild,codepipeline}/frontend, 2026-08-06',
  'cdk-cli': 'aws/aws-cdk-cli, packages/@aws-cdk/toolkit-lib/lib/api/diagnosing, 2026-08-21',
  'cdk-monitoring':
    'cdklabs/cdk-monitoring-constructs, lib/common/url/AwsConsoleUrlFactory.ts, 2026-08-17',
  'centralized-logging':
    'aws-solutions/centralized-logging-with-opensearch, source/portal/src/assets/js/utils.ts, 2026-01-14',
  cloudconsolelink:
    'cloudconsolelink 4.3.1 on PyPI, cloudconsolelink/clouds/aws/links.py, 2026-10-19',
  cloudforet: 'cloudforet-io/plugin-aws-cloud-service-inven-collector, 2025-12-04',
  'config-db': 'flanksource/config-db, scrapers/aws/aws.go, 2026-08-07',
  copied: 'addresses copied from the console into public files, 2023 to 2026',
  e1s: 'keidarcy/e1s, utils.go, 2026-06-07',
  'ecs-deploy': 'aws-actions/amazon-ecs-deploy-task-definition, index.js, 2026-07-01',
  'entity-links': 'a public table of entity links in Java, 2023 to 2026',
  fixinventory: 'someengineering/fixinventory, plugins/aws/fix_plugin_aws/resource, 2025-03-28',
  granted: 'fwdcloudsec/granted, pkg/console/service_map.go, 2026-07-23',
  komiser: 'tailwarden/komiser, providers/aws, 2024-10-17',
  'lazy-ecs': 'vertti/lazy-ecs, 2026-08-03',
  leapp: 'Noovolari/leapp, packages/core/src/services/web-console-service.ts, 2025-09-02',
  link2aws: 'link2aws 1.0.26 on npm, link2aws.js, 2026-06',
  osdctl: 'openshift/osdctl, 2026-07-22',
  raycast: 'raycast/extensions, extensions/amazon-aws, 57ed43f and 92c2436',
  'url-search': 'MacHu-GWU/aws_console_url_search-project, code/console-urls.json, 2024-02-01',
} as const;

export type Source = keyof typeof SOURCES;
