import { describe, expect, test } from 'vitest';
import { RESOURCE_PAGES } from '../../src/console/page-lookup.ts';
import { matchArn } from '../../src/console/page-template.ts';
import { partitionById } from '../../src/partition/partition.ts';
import { opened, openedUrl } from '../fixtures/destination.ts';

const aws = { partition: partitionById('aws'), region: 'eu-west-1' };
const home = 'https://eu-west-1.console.aws.amazon.com/';

/**
 * ARNs, and the pages that other programs or AWS itself open for them: below the console host of
 * the region, or as a whole.
 */
const KNOWN = `
arn:aws:cloudformation:eu-west-1:111122223333:stack/app-stack/01234567-89ab-cdef-0123-456789abcdef cloudformation/home?region=eu-west-1#/stacks/events?stackId=arn%3Aaws%3Acloudformation%3Aeu-west-1%3A111122223333%3Astack%2Fapp-stack%2F01234567-89ab-cdef-0123-456789abcdef
arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/app-api cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fapp-api
arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/app-api:* cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fapp-api
arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/app-api:log-stream:2026/01/31/[$LATEST]0123456789abcdef0123456789abcdef cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fapp-api/log-events/2026$252F01$252F31$252F$255B$2524LATEST$255D0123456789abcdef0123456789abcdef
arn:aws:ecs:eu-west-1:111122223333:service/app-cluster/app-web ecs/v2/clusters/app-cluster/services/app-web/deployments?region=eu-west-1
arn:aws:ecs:eu-west-1:111122223333:service-deployment/app-cluster/app-web/0123456789abcdefghijk ecs/v2/clusters/app-cluster/services/app-web/service-deployments/0123456789abcdefghijk?region=eu-west-1
arn:aws:ecs:eu-west-1:111122223333:task/app-cluster/0123456789abcdef0123456789abcdef ecs/v2/clusters/app-cluster/tasks/0123456789abcdef0123456789abcdef/configuration?region=eu-west-1
arn:aws:ecs:eu-west-1:111122223333:task-definition/app-web:12 ecs/v2/task-definitions/app-web/12/containers?region=eu-west-1
arn:aws:ecs:eu-west-1:111122223333:cluster/app-cluster ecs/v2/clusters/app-cluster?region=eu-west-1
arn:aws:ecs:eu-west-1:111122223333:container-instance/app-cluster/0123456789abcdef0123456789abcdef ecs/v2/clusters/app-cluster/infrastructure/container-instances/0123456789abcdef0123456789abcdef?region=eu-west-1
arn:aws:states:eu-west-1:111122223333:execution:app-flow:run-1 states/home?region=eu-west-1#/v2/executions/details/arn:aws:states:eu-west-1:111122223333:execution:app-flow:run-1
arn:aws:states:eu-west-1:111122223333:stateMachine:app-flow states/home?region=eu-west-1#/statemachines/view/arn:aws:states:eu-west-1:111122223333:stateMachine:app-flow
arn:aws:lambda:eu-west-1:111122223333:function:app-api lambda/home?region=eu-west-1#/functions/app-api
arn:aws:lambda:eu-west-1:111122223333:function:app-api:7 lambda/home?region=eu-west-1#/functions/app-api/versions/7?tab=code
arn:aws:lambda:eu-west-1:111122223333:function:app-api:$LATEST lambda/home?region=eu-west-1#/functions/app-api/versions/$LATEST?tab=code
arn:aws:lambda:eu-west-1:111122223333:function:app-api:live lambda/home?region=eu-west-1#/functions/app-api/aliases/live?tab=configure
arn:aws:lambda:eu-west-1:111122223333:layer:app-layer:3 lambda/home?region=eu-west-1#/layers/app-layer/versions/3
arn:aws:codebuild:eu-west-1:111122223333:build/app-build:01234567-89ab-cdef-0123-456789abcdef codesuite/codebuild/111122223333/projects/app-build/build/app-build%3A01234567-89ab-cdef-0123-456789abcdef/log?region=eu-west-1
arn:aws:codebuild:eu-west-1:111122223333:build-batch/app-build:01234567-89ab-cdef-0123-456789abcdef codesuite/codebuild/111122223333/projects/app-build/batch/app-build%3A01234567-89ab-cdef-0123-456789abcdef?region=eu-west-1
arn:aws:codebuild:eu-west-1:111122223333:project/app-build codesuite/codebuild/111122223333/projects/app-build/history?region=eu-west-1
arn:aws:codepipeline:eu-west-1:111122223333:app-release codesuite/codepipeline/pipelines/app-release/view?region=eu-west-1
arn:aws:batch:eu-west-1:111122223333:job/01234567-89ab-cdef-0123-456789abcdef batch/home?region=eu-west-1#jobs/detail/01234567-89ab-cdef-0123-456789abcdef
arn:aws:batch:eu-west-1:111122223333:job-queue/app-queue batch/home?region=eu-west-1#queues/detail/arn:aws:batch:eu-west-1:111122223333:job-queue/app-queue
arn:aws:batch:eu-west-1:111122223333:job-definition/app-job:4 batch/home?region=eu-west-1#job-definition/detail/arn:aws:batch:eu-west-1:111122223333:job-definition/app-job:4
arn:aws:batch:eu-west-1:111122223333:compute-environment/app-env batch/home?region=eu-west-1#compute-environments/detail/arn:aws:batch:eu-west-1:111122223333:compute-environment/app-env
arn:aws:glue:eu-west-1:111122223333:job/app-etl gluestudio/home?region=eu-west-1#/editor/job/app-etl/runs
arn:aws:glue:eu-west-1:111122223333:crawler/app-crawler glue/home?region=eu-west-1#/v2/data-catalog/crawlers/view/app-crawler
arn:aws:glue:eu-west-1:111122223333:table/app_db/orders glue/home?region=eu-west-1#/v2/data-catalog/tables/view/orders?database=app_db&catalogId=111122223333&versionId=latest
arn:aws:glue:eu-west-1:111122223333:database/app_db glue/home?region=eu-west-1#/v2/data-catalog/databases/view/app_db?catalogId=111122223333
arn:aws:glue:eu-west-1:111122223333:workflow/app-nightly glue/home?region=eu-west-1#/v2/etl-configuration/workflows/view/app-nightly
arn:aws:glue:eu-west-1:111122223333:trigger/app-nightly-start glue/home?region=eu-west-1#/v2/etl-configuration/triggers/view/app-nightly-start
arn:aws:s3:::app-bucket/reports/2026/summary.csv s3/object/app-bucket?region=eu-west-1&bucketType=general&prefix=reports%2F2026%2Fsummary.csv
arn:aws:s3:::app-bucket/reports/2026/ s3/buckets/app-bucket?region=eu-west-1&bucketType=general&prefix=reports%2F2026%2F&showversions=false
arn:aws:s3:::app-bucket s3/buckets/app-bucket?region=eu-west-1
arn:aws:codedeploy:eu-west-1:111122223333:application:app-web codesuite/codedeploy/applications/app-web?region=eu-west-1
arn:aws:codedeploy:eu-west-1:111122223333:deploymentgroup:app-web/app-web-blue codesuite/codedeploy/applications/app-web/deployment-groups/app-web-blue?region=eu-west-1
arn:aws:codeartifact:eu-west-1:111122223333:repository/app-domain/app-npm codesuite/codeartifact/d/111122223333/app-domain/r/app-npm?region=eu-west-1
arn:aws:codecommit:eu-west-1:111122223333:app-repo codesuite/codecommit/repositories/app-repo/browse?region=eu-west-1
arn:aws:codeconnections:eu-west-1:111122223333:connection/01234567-89ab-cdef-0123-456789abcdef codesuite/settings/111122223333/eu-west-1/codeconnections/connections/01234567-89ab-cdef-0123-456789abcdef
arn:aws:eks:eu-west-1:111122223333:cluster/app eks/home?region=eu-west-1#/clusters/app
arn:aws:eks:eu-west-1:111122223333:nodegroup/app/workers/01234567-89ab-cdef-0123-456789abcdef eks/home?region=eu-west-1#/clusters/app/nodegroups/workers
arn:aws:ecr:eu-west-1:111122223333:repository/team/app ecr/repositories/private/111122223333/team/app?region=eu-west-1
arn:aws:rds:eu-west-1:111122223333:db:app-db-1 rds/home?region=eu-west-1#database:id=app-db-1;is-cluster=false
arn:aws:rds:eu-west-1:111122223333:cluster:app-db rds/home?region=eu-west-1#database:id=app-db;is-cluster=true
arn:aws:rds:eu-west-1:111122223333:snapshot:rds:app-db-1-2026-01-31 rds/home?region=eu-west-1#db-snapshot:id=rds%3Aapp-db-1-2026-01-31
arn:aws:dynamodb:eu-west-1:111122223333:table/app-items dynamodbv2/home?region=eu-west-1#table?name=app-items
arn:aws:dynamodb:eu-west-1:111122223333:table/app-items/index/by-date dynamodbv2/home?region=eu-west-1#table?name=app-items
arn:aws:redshift:eu-west-1:111122223333:cluster:app-dwh redshiftv2/home?region=eu-west-1#cluster-details?cluster=app-dwh
arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:app-cache elasticache/home?region=eu-west-1#/redis/app-cache
arn:aws:memorydb:eu-west-1:111122223333:cluster/app-mem memorydb/home?region=eu-west-1#/clusters/app-mem
arn:aws:es:eu-west-1:111122223333:domain/app-search aos/home?region=eu-west-1#opensearch/domains/app-search
arn:aws:sqs:eu-west-1:111122223333:app-jobs sqs/v3/home?region=eu-west-1#/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F111122223333%2Fapp-jobs
arn:aws:sns:eu-west-1:111122223333:app-alerts sns/v3/home?region=eu-west-1#/topic/arn:aws:sns:eu-west-1:111122223333:app-alerts
arn:aws:sns:eu-west-1:111122223333:app-alerts:01234567-89ab-cdef-0123-456789abcdef sns/v3/home?region=eu-west-1#/subscription/arn:aws:sns:eu-west-1:111122223333:app-alerts:01234567-89ab-cdef-0123-456789abcdef
arn:aws:cloudwatch:eu-west-1:111122223333:alarm:app-api-errors cloudwatch/home?region=eu-west-1#alarmsV2:alarm/app-api-errors
arn:aws:cloudwatch:eu-west-1:111122223333:alarm:app-all cloudwatch/home?region=eu-west-1#alarmsV2:alarm/app-all
arn:aws:cloudwatch::111122223333:dashboard/app-overview cloudwatch/home?region=eu-west-1#dashboards:name=app-overview
arn:aws:synthetics:eu-west-1:111122223333:canary:app-canary cloudwatch/home?region=eu-west-1#synthetics:canary/detail/app-canary
arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/prod/db-a1B2c3 secretsmanager/secret?name=app%2Fprod%2Fdb&region=eu-west-1
arn:aws:ssm:eu-west-1:111122223333:parameter/app/prod/db-url systems-manager/parameters/%252Fapp%252Fprod%252Fdb-url/description?region=eu-west-1&tab=Table
arn:aws:ssm:eu-west-1:111122223333:parameter/app-db-url systems-manager/parameters/app-db-url/description?region=eu-west-1&tab=Table
arn:aws:ssm:eu-west-1:111122223333:automation-execution/01234567-89ab-cdef-0123-456789abcdef systems-manager/automation/execution/01234567-89ab-cdef-0123-456789abcdef?region=eu-west-1
arn:aws:ssm:eu-west-1:111122223333:document/app-runbook systems-manager/documents/app-runbook/description?region=eu-west-1
arn:aws:iam::111122223333:role/ci/deploy/app-deploy https://console.aws.amazon.com/iam/home#/roles/details/app-deploy
arn:aws:sts::111122223333:assumed-role/app-deploy/run-1 https://console.aws.amazon.com/iam/home#/roles/details/app-deploy
arn:aws:iam::111122223333:policy/ci/app-deploy https://console.aws.amazon.com/iam/home#/policies/details/arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2Fci%2Fapp-deploy
arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com https://console.aws.amazon.com/iam/home#/identity_providers/details/OPENID/arn%3Aaws%3Aiam%3A%3A111122223333%3Aoidc-provider%2Ftoken.actions.githubusercontent.com
arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/app-web/0123456789abcdef ec2/home?region=eu-west-1#LoadBalancer:loadBalancerArn=arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/app-web/0123456789abcdef
arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app-classic ec2/home?region=eu-west-1#LoadBalancers:search=app-classic
arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app-web/0123456789abcdef ec2/home?region=eu-west-1#TargetGroup:targetGroupArn=arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app-web/0123456789abcdef
arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/app-web/0123456789abcdef/fedcba9876543210 ec2/home?region=eu-west-1#ELBListenerV2:listenerArn=arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/app-web/0123456789abcdef/fedcba9876543210
arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/app/app-web/0123456789abcdef/fedcba9876543210/0011223344556677 ec2/home?region=eu-west-1#ListenerRuleDetails:ruleArn=arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/app/app-web/0123456789abcdef/fedcba9876543210/0011223344556677
arn:aws:acm:eu-west-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef acm/home?region=eu-west-1#/certificates/01234567-89ab-cdef-0123-456789abcdef
arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ https://console.aws.amazon.com/route53/v2/hostedzones#ListRecordSets/Z0123456789ABCDEFGHIJ
arn:aws:route53:::healthcheck/01234567-89ab-cdef-0123-456789abcdef https://console.aws.amazon.com/route53/healthchecks/home
arn:aws:cloudfront::111122223333:distribution/E1A2B3C4D5E6F7 https://console.aws.amazon.com/cloudfront/v4/home#/distributions/E1A2B3C4D5E6F7
arn:aws:apigateway:eu-west-1::/restapis/abc123defg apigateway/main/apis/abc123defg/resources?api=abc123defg&region=eu-west-1
arn:aws:apigateway:eu-west-1::/restapis/abc123defg/stages/prod apigateway/main/apis/abc123defg/stages?api=abc123defg&region=eu-west-1
arn:aws:apigateway:eu-west-1::/apis/abc123defg apigateway/main/api-detail?api=abc123defg&region=eu-west-1
arn:aws:appsync:eu-west-1:111122223333:apis/0123456789abcdefghijklmnop appsync/home?region=eu-west-1#/0123456789abcdefghijklmnop/v1/home
arn:aws:events:eu-west-1:111122223333:rule/app-nightly events/home?region=eu-west-1#/eventbus/default/rules/app-nightly
arn:aws:events:eu-west-1:111122223333:rule/app-bus/app-on-order events/home?region=eu-west-1#/eventbus/app-bus/rules/app-on-order
arn:aws:events:eu-west-1:111122223333:event-bus/app-bus events/home?region=eu-west-1#/eventbus/app-bus
arn:aws:scheduler:eu-west-1:111122223333:schedule/default/app-nightly scheduler/home?region=eu-west-1#schedules/default/app-nightly
arn:aws:athena:eu-west-1:111122223333:workgroup/app-wg athena/home?region=eu-west-1#/workgroups/details/app-wg
arn:aws:elasticmapreduce:eu-west-1:111122223333:cluster/j-0123456789ABC emr/home?region=eu-west-1#/clusterDetails/j-0123456789ABC
arn:aws:emr-serverless:eu-west-1:111122223333:/applications/00abcdef01234567 emr/home?region=eu-west-1#/serverless/applications/00abcdef01234567
arn:aws:emr-serverless:eu-west-1:111122223333:/applications/00abcdef01234567/jobruns/00abcdef89abcdef emr/home?region=eu-west-1#/serverless/applications/00abcdef01234567/job-runs/00abcdef89abcdef
arn:aws:airflow:eu-west-1:111122223333:environment/app-airflow mwaa/home?region=eu-west-1#environments/app-airflow
arn:aws:kinesis:eu-west-1:111122223333:stream/app-events kinesis/home?region=eu-west-1#/streams/details/app-events/monitoring
arn:aws:firehose:eu-west-1:111122223333:deliverystream/app-delivery firehose/home?region=eu-west-1#/details/app-delivery/monitoring
arn:aws:kafka:eu-west-1:111122223333:cluster/app-kafka/01234567-89ab-cdef-0123-456789abcdef-1 msk/home?region=eu-west-1#/cluster/arn%3Aaws%3Akafka%3Aeu-west-1%3A111122223333%3Acluster%2Fapp-kafka%2F01234567-89ab-cdef-0123-456789abcdef-1/view?tabId=details
arn:aws:mq:eu-west-1:111122223333:broker:app-mq:b-01234567-89ab-cdef-0123-456789abcdef amazon-mq/home?region=eu-west-1#brokers/details?id=b-01234567-89ab-cdef-0123-456789abcdef
arn:aws:datasync:eu-west-1:111122223333:task/task-0123456789abcdef0 datasync/home?region=eu-west-1#/tasks/task-0123456789abcdef0
arn:aws:datasync:eu-west-1:111122223333:task/task-0123456789abcdef0/execution/exec-0123456789abcdef0 datasync/home?region=eu-west-1#/history/task-0123456789abcdef0/exec-0123456789abcdef0
arn:aws:transfer:eu-west-1:111122223333:server/s-0123456789abcdef0 transfer/home?region=eu-west-1#/servers/s-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0 ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:volume/vol-0123456789abcdef0 ec2/home?region=eu-west-1#VolumeDetails:volumeId=vol-0123456789abcdef0
arn:aws:ec2:eu-west-1::snapshot/snap-0123456789abcdef0 ec2/home?region=eu-west-1#SnapshotDetails:snapshotId=snap-0123456789abcdef0
arn:aws:ec2:eu-west-1::image/ami-0123456789abcdef0 ec2/home?region=eu-west-1#ImageDetails:imageId=ami-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:launch-template/lt-0123456789abcdef0 ec2/home?region=eu-west-1#LaunchTemplateDetails:launchTemplateId=lt-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-0123456789abcdef0 ec2/home?region=eu-west-1#NetworkInterface:networkInterfaceId=eni-0123456789abcdef0
arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:01234567-89ab-cdef-0123-456789abcdef:autoScalingGroupName/app-web ec2/home?region=eu-west-1#AutoScalingGroupDetails:id=app-web;view=details
arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0123456789abcdef0 vpc/home?region=eu-west-1#VpcDetails:VpcId=vpc-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-0123456789abcdef0 vpc/home?region=eu-west-1#SubnetDetails:subnetId=subnet-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:security-group/sg-0123456789abcdef0 vpc/home?region=eu-west-1#SecurityGroup:groupId=sg-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:route-table/rtb-0123456789abcdef0 vpc/home?region=eu-west-1#RouteTableDetails:RouteTableId=rtb-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:natgateway/nat-0123456789abcdef0 vpc/home?region=eu-west-1#NatGatewayDetails:natGatewayId=nat-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:internet-gateway/igw-0123456789abcdef0 vpc/home?region=eu-west-1#InternetGateway:internetGatewayId=igw-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:elastic-ip/eipalloc-0123456789abcdef0 ec2/home?region=eu-west-1#ElasticIpDetails:AllocationId=eipalloc-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/vpce-0123456789abcdef0 vpc/home?region=eu-west-1#EndpointDetails:vpcEndpointId=vpce-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:vpc-peering-connection/pcx-0123456789abcdef0 vpc/home?region=eu-west-1#PeeringConnectionDetails:VpcPeeringConnectionId=pcx-0123456789abcdef0
arn:aws:ec2:eu-west-1:111122223333:transit-gateway/tgw-0123456789abcdef0 vpc/home?region=eu-west-1#TransitGatewayDetails:transitGatewayId=tgw-0123456789abcdef0
arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-0123456789abcdef0 efs/home?region=eu-west-1#/file-systems/fs-0123456789abcdef0
arn:aws:fsx:eu-west-1:111122223333:file-system/fs-0123456789abcdef0 fsx/home?region=eu-west-1#file-system-details/fs-0123456789abcdef0
arn:aws:kms:eu-west-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef kms/home?region=eu-west-1#/kms/keys/01234567-89ab-cdef-0123-456789abcdef
arn:aws:kms:eu-west-1:111122223333:alias/app kms/home?region=eu-west-1#/kms/keys
arn:aws:elasticbeanstalk:eu-west-1:111122223333:environment/app/app-prod elasticbeanstalk/home?region=eu-west-1#/environment/dashboard?applicationName=app&environmentName=app-prod
arn:aws:apprunner:eu-west-1:111122223333:service/app-api/0123456789abcdef0123456789abcdef apprunner/home?region=eu-west-1#/services/dashboard?service_arn=arn%3Aaws%3Aapprunner%3Aeu-west-1%3A111122223333%3Aservice%2Fapp-api%2F0123456789abcdef0123456789abcdef&active_tab=logs
arn:aws:amplify:eu-west-1:111122223333:apps/d0123456789abc amplify/apps/d0123456789abc
arn:aws:amplify:eu-west-1:111122223333:apps/d0123456789abc/branches/main amplify/apps/d0123456789abc/branches/main/deployments
arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3 cognito/v2/idp/user-pools/eu-west-1_Ab1Cd2Ef3/users?region=eu-west-1
arn:aws:cognito-identity:eu-west-1:111122223333:identitypool/eu-west-1:01234567-89ab-cdef-0123-456789abcdef cognito/v2/identity/identity-pools/eu-west-1:01234567-89ab-cdef-0123-456789abcdef/user-statistics?region=eu-west-1
arn:aws:sagemaker:eu-west-1:111122223333:endpoint/app-endpoint sagemaker/home?region=eu-west-1#/endpoints/app-endpoint
arn:aws:sagemaker:eu-west-1:111122223333:training-job/app-train-1 sagemaker/home?region=eu-west-1#/jobs/app-train-1
arn:aws:sagemaker:eu-west-1:111122223333:transform-job/app-transform-1 sagemaker/home?region=eu-west-1#/transform-jobs/app-transform-1
arn:aws:sagemaker:eu-west-1:111122223333:processing-job/app-process-1 sagemaker/home?region=eu-west-1#/processing-jobs/app-process-1
arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/app-notebook sagemaker/home?region=eu-west-1#/notebook-instances/app-notebook
arn:aws:bedrock:eu-west-1:111122223333:agent/ABCDEFGHIJ bedrock/home?region=eu-west-1#/agents/ABCDEFGHIJ
arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/app_agent-0123456789 bedrock-agentcore/agents/app_agent-0123456789
arn:aws:cloudtrail:eu-west-1:111122223333:trail/app-trail cloudtrailv2/home?region=eu-west-1#/trails/arn:aws:cloudtrail:eu-west-1:111122223333:trail/app-trail
arn:aws:guardduty:eu-west-1:111122223333:detector/0123456789abcdef0123456789abcdef/finding/fedcba9876543210fedcba9876543210 guardduty/home?region=eu-west-1#/findings?macros=current&fId=fedcba9876543210fedcba9876543210
arn:aws:backup:eu-west-1:111122223333:backup-plan:01234567-89ab-cdef-0123-456789abcdef backup/home?region=eu-west-1#/backupplan/details/01234567-89ab-cdef-0123-456789abcdef
arn:aws:backup:eu-west-1:111122223333:backup-vault:app-vault backup/home?region=eu-west-1#/backupvaults/details/app-vault
arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/app-acl/01234567-89ab-cdef-0123-456789abcdef wafv2-pro/protections/app-acl/01234567-89ab-cdef-0123-456789abcdef?panel=protectionPackHome&region=eu-west-1&scope=regional
arn:aws:wafv2:us-east-1:111122223333:global/webacl/app-acl/01234567-89ab-cdef-0123-456789abcdef https://us-east-1.console.aws.amazon.com/wafv2-pro/protections/app-acl/01234567-89ab-cdef-0123-456789abcdef?panel=protectionPackHome&region=us-east-1&scope=global
arn:aws:ses:eu-west-1:111122223333:identity/app.example.com ses/home?region=eu-west-1#/identities/app.example.com
arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/444455556666 https://console.aws.amazon.com/organizations/v2/home/accounts/444455556666
arn:aws:health:eu-west-1::event/EC2/AWS_EC2_INSTANCE_RETIREMENT/AWS_EC2_INSTANCE_RETIREMENT_0123 https://health.aws.amazon.com/health/home#/account/event-log?eventID=arn%3Aaws%3Ahealth%3Aeu-west-1%3A%3Aevent%2FEC2%2FAWS_EC2_INSTANCE_RETIREMENT%2FAWS_EC2_INSTANCE_RETIREMENT_0123
arn:aws:quicksight:eu-west-1:111122223333:dashboard/01234567-89ab-cdef-0123-456789abcdef https://eu-west-1.quicksight.aws.amazon.com/sn/dashboards/01234567-89ab-cdef-0123-456789abcdef
arn:aws:codepipeline:eu-west-1:111122223333:app-release/Build/Compile codesuite/codepipeline/pipelines/app-release/view?region=eu-west-1
arn:aws:states:eu-west-1:111122223333:stateMachine:app-flow:3 states/home?region=eu-west-1#/statemachines/view/arn:aws:states:eu-west-1:111122223333:stateMachine:app-flow
arn:aws:batch:eu-west-1:111122223333:job/01234567-89ab-cdef-0123-456789abcdef:7 batch/home?region=eu-west-1#jobs/detail/01234567-89ab-cdef-0123-456789abcdef:7
arn:aws:dynamodb:eu-west-1:111122223333:table/app-items/stream/2026-01-31T00:00:00.000 dynamodbv2/home?region=eu-west-1#table?name=app-items
arn:aws:s3:::app-bucket/* s3/buckets/app-bucket?region=eu-west-1
arn:aws:s3:::app-bucket/reports/* s3/buckets/app-bucket?region=eu-west-1&bucketType=general&prefix=reports%2F&showversions=false
arn:aws:s3:::app-bucket/reports/2026* s3/buckets/app-bucket?region=eu-west-1&bucketType=general&prefix=reports%2F2026&showversions=false
arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:rds:app-1 rds/home?region=eu-west-1#db-snapshot:id=rds%3Aapp-1
arn:aws:iam::aws:policy/service-role/AWSLambdaRole https://console.aws.amazon.com/iam/home#/policies/details/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Fservice-role%2FAWSLambdaRole
arn:aws:iam::111122223333:role/Plain https://console.aws.amazon.com/iam/home#/roles/details/Plain
arn:aws:ec2:eu-west-1:111122223333:image/ami-0123456789abcdef0 ec2/home?region=eu-west-1#ImageDetails:imageId=ami-0123456789abcdef0
arn:aws:ssm:eu-west-1::document/AWS-RunShellScript systems-manager/documents/AWS-RunShellScript/description?region=eu-west-1
arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/prod/db secretsmanager/secret?name=app%2Fprod%2Fdb&region=eu-west-1
arn:aws:health:global::event/IAM/A/B https://health.aws.amazon.com/health/home#/account/event-log?eventID=arn%3Aaws%3Ahealth%3Aglobal%3A%3Aevent%2FIAM%2FA%2FB
arn:aws:sqs:eu-west-1:111122223333:app-jobs.fifo sqs/v3/home?region=eu-west-1#/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F111122223333%2Fapp-jobs.fifo
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);

/** What their ARNs do not hold is in the page of these, or nobody knows their page. */
const UNKNOWN = [
  'arn:aws:cloudformation:eu-west-1:111122223333:changeSet/app-change/fedcba98-7654-3210-fedc-ba9876543210',
  'arn:aws:cloudformation:eu-west-1:111122223333:stackset/app-set:01234567-89ab-cdef-0123-456789abcdef',
  'arn:aws:ecs:eu-west-1:111122223333:service/app-web',
  'arn:aws:states:eu-west-1:111122223333:express:app-flow:run-1:01234567-89ab-cdef-0123-456789abcdef',
  'arn:aws:states:eu-west-1:111122223333:mapRun:app-flow/step:01234567-89ab-cdef-0123-456789abcdef',
  'arn:aws:codebuild:eu-west-1:111122223333:report-group/app-build-tests',
  'arn:aws:s3:eu-west-1:111122223333:accesspoint/app-ap',
  'arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-0123456789abcdef0',
  'arn:aws:redshift-serverless:eu-west-1:111122223333:workgroup/01234567-89ab-cdef-0123-456789abcdef',
  'arn:aws:elasticache:eu-west-1:111122223333:cluster:app-mc',
  'arn:aws:aoss:eu-west-1:111122223333:collection/0123456789abcdefghij',
  'arn:aws:pipes:eu-west-1:111122223333:pipe/app-pipe',
  'arn:aws:dms:eu-west-1:111122223333:task:ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'arn:aws:bedrock:eu-west-1:111122223333:guardrail/0123456789ab',
  'arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-abcdef',
  'arn:aws:inspector2:eu-west-1:111122223333:finding/0123456789abcdef0123456789abcdef',
  'arn:aws:lightsail:eu-west-1:111122223333:Instance/01234567-89ab-cdef-0123-456789abcdef',
  'arn:aws:ecs:eu-west-1:111122223333:task/0123456789abcdef0123456789abcdef',
  'arn:aws:execute-api:eu-west-1:111122223333:abc123defg/prod/GET/x',
  'arn:aws:iam::111122223333:user/alice',
  'arn:aws:s3:eu-west-1:111122223333:bucket/x',
  'arn:aws:dynamodb:eu-west-1:111122223333:table/app-items/backup/0123',
  'arn:aws:lambda:eu-west-1:111122223333:function:*',
  'arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:*',
  'arn:aws:codebuild:eu-west-1:111122223333:project/..',
  'arn:aws:ecr:eu-west-1:111122223333:repository/a/../b',
  'arn:aws:events:eu-west-1:111122223333:rule/aws.partner/a/b/c',
  'arn:aws:ecs:eu-west-1::cluster/no-account',
];

describe('a resource with a page of its own', () => {
  test.each(KNOWN)('%s', async (arn, page) => {
    const { url, remark } = await opened(arn, aws);
    expect(url).toBe(page.startsWith('https:') ? page : home + page);
    expect(remark).toBeUndefined();
  });

  test.each([
    [
      'a name with spaces',
      'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:My Alarm (5xx > 1%): é',
      'cloudwatch/home?region=eu-west-1#alarmsV2:alarm/My%20Alarm%20(5xx%20%3E%201%25)%3A%20%C3%A9',
    ],
    [
      'a key with spaces and letters beyond ASCII',
      'arn:aws:s3:::app-bucket/a b/ü&x=1#y?.csv',
      's3/object/app-bucket?region=eu-west-1&bucketType=general&prefix=a%20b%2F%C3%BC%26x%3D1%23y%3F.csv',
    ],
    [
      'a stream with a space',
      'arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:a b',
      'cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/g/log-events/a$2520b',
    ],
  ])('%s', async (_what, arn, page) => {
    expect(await openedUrl(arn, aws)).toBe(home + page);
  });

  test.each([
    [
      'arn:aws-cn:sqs:cn-north-1:111122223333:jobs',
      'https://cn-north-1.console.amazonaws.cn/sqs/v3/home?region=cn-north-1#/queues/https%3A%2F%2Fsqs.cn-north-1.amazonaws.com.cn%2F111122223333%2Fjobs',
    ],
    [
      'arn:aws-us-gov:iam::111122223333:role/ci/R',
      'https://console.amazonaws-us-gov.com/iam/home#/roles/details/R',
    ],
    [
      'arn:aws-eusc:sqs:eusc-de-east-1:111122223333:jobs',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/sqs/v3/home?region=eusc-de-east-1#/queues/https%3A%2F%2Fsqs.eusc-de-east-1.amazonaws.eu%2F111122223333%2Fjobs',
    ],
    [
      'arn:aws-us-gov:states:us-gov-east-1:111122223333:stateMachine:m:live',
      'https://us-gov-east-1.console.amazonaws-us-gov.com/states/home?region=us-gov-east-1#/statemachines/view/arn:aws-us-gov:states:us-gov-east-1:111122223333:stateMachine:m',
    ],
    // Consoles elsewhere are those of the partition aws.
    [
      'arn:aws-us-gov:quicksight:us-gov-west-1:111122223333:dashboard/d',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/go/view?arn=arn%3Aaws-us-gov%3Aquicksight%3Aus-gov-west-1%3A111122223333%3Adashboard%2Fd',
    ],
  ])('in its partition: %s', async (arn, url) => {
    const partition = partitionById(arn.split(':')[1] ?? '');
    expect(await openedUrl(arn, { partition, region: partition.firstRegion })).toBe(url);
  });

  test('without a region opens in the region of the sign-in', async () => {
    const context = { ...aws, region: 'us-west-2' };
    expect(await opened('arn:aws:s3:::b3t', context)).toMatchObject({
      url: 'https://us-west-2.console.aws.amazon.com/s3/buckets/b3t?region=us-west-2',
      region: 'us-west-2',
    });
  });
});

test.each(UNKNOWN)('%s goes to AWS', async (arn) => {
  const { url, remark } = await opened(arn, aws);
  expect(url).toBe(`${home}go/view?arn=${encodeURIComponent(arn)}`);
  expect(remark?.level).toBe('info');
});

describe('every row', () => {
  test.each(RESOURCE_PAGES.map((row) => [row.kind, row] as const))('%s', async (_kind, row) => {
    const reached = KNOWN.filter(([arn]) => firstRow(arn) === row);
    expect(reached.length, 'no ARN of the table above reaches this row').toBeGreaterThan(0);
    expect(row.sources.length).toBeGreaterThan(0);
  });

  test('has a name of its own', () => {
    const kinds = RESOURCE_PAGES.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

function firstRow(arn: string) {
  return RESOURCE_PAGES.find((row) => matchArn(row.arn, arn) !== undefined);
}
