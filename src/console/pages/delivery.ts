import type { ResourcePage } from './resource-page.ts';

/** Pages of resources: how code is built and deployed. */
export const DELIVERY: readonly ResourcePage[] = [
  {
    kind: 'CloudFormation stack (its events)',
    arn: 'arn:aws:cloudformation:{region}:{account}:stack/{name}/{id}',
    page: 'cloudformation/home?region={region}#/stacks/events?stackId={arn}',
    sources: ['aws-toolkits'],
  },
  {
    kind: 'CodeBuild build (its log)',
    arn: 'arn:aws:codebuild:{region}:{account}:build/{project}:{id}',
    page: 'codesuite/codebuild/{account}/projects/{project}/build/{project}%3A{id}/log?region={region}',
    sources: ['backstage', 'a9s'],
  },
  {
    kind: 'CodeBuild build batch',
    arn: 'arn:aws:codebuild:{region}:{account}:build-batch/{project}:{id}',
    page: 'codesuite/codebuild/{account}/projects/{project}/batch/{project}%3A{id}?region={region}',
    sources: ['aws-console-url-python'],
  },
  {
    kind: 'CodeBuild project (its history)',
    arn: 'arn:aws:codebuild:{region}:{account}:project/{project}',
    page: 'codesuite/codebuild/{account}/projects/{project}/history?region={region}',
    sources: ['cloudconsolelink', 'backstage'],
  },
  {
    kind: 'CodePipeline pipeline, stage or action',
    arn: 'arn:aws:codepipeline:{region}:{account}:{pipeline}[/{stage}[/{action}]]',
    page: 'codesuite/codepipeline/pipelines/{pipeline}/view?region={region}',
    sources: ['backstage', 'a9s'],
  },
  {
    kind: 'CodeDeploy application',
    arn: 'arn:aws:codedeploy:{region}:{account}:application:{application}',
    page: 'codesuite/codedeploy/applications/{application}?region={region}',
    sources: ['cloudconsolelink'],
  },
  {
    kind: 'CodeDeploy deployment group',
    arn: 'arn:aws:codedeploy:{region}:{account}:deploymentgroup:{application}/{group}',
    page: 'codesuite/codedeploy/applications/{application}/deployment-groups/{group}?region={region}',
    sources: ['copied'],
  },
  {
    kind: 'CodeArtifact repository',
    arn: 'arn:aws:codeartifact:{region}:{account}:repository/{domain}/{repository}',
    page: 'codesuite/codeartifact/d/{account}/{domain}/r/{repository}?region={region}',
    sources: ['a9s'],
  },
  {
    kind: 'CodeCommit repository',
    arn: 'arn:aws:codecommit:{region}:{account}:{repository}',
    page: 'codesuite/codecommit/repositories/{repository}/browse?region={region}',
    sources: ['aws-console-url-python', 'komiser'],
  },
  {
    kind: 'CodeConnections connection',
    arn: 'arn:aws:codeconnections:{region}:{account}:connection/{id}',
    page: 'codesuite/settings/{account}/{region}/codeconnections/connections/{id}',
    sources: ['link2aws'],
  },
  {
    kind: 'Amplify app',
    arn: 'arn:aws:amplify:{region}:{account}:apps/{app}',
    page: 'amplify/apps/{app}',
    sources: ['copied'],
  },
  {
    kind: 'Amplify branch',
    arn: 'arn:aws:amplify:{region}:{account}:apps/{app}/branches/{branch}',
    page: 'amplify/apps/{app}/branches/{branch}/deployments',
    sources: ['raycast'],
  },
  {
    kind: 'Elastic Beanstalk environment',
    arn: 'arn:aws:elasticbeanstalk:{region}:{account}:environment/{application}/{environment}',
    page: 'elasticbeanstalk/home?region={region}#/environment/dashboard?applicationName={application}&environmentName={environment}',
    sources: ['a9s'],
  },
  {
    kind: 'App Runner service (its logs)',
    arn: 'arn:aws:apprunner:{region}:{account}:service/{name}/{id}',
    page: 'apprunner/home?region={region}#/services/dashboard?service_arn={arn}&active_tab=logs',
    sources: ['copied'],
  },
];
