import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/page-lookup.js

// src/console/encodings.ts
/**
* How to write a value into the address of a page, by the name of the encoding. No result contains
* a character that would end a path, a query or a fragment.
*/
const ENCODINGS = {
	encoded: encodeURIComponent,
	raw,
	logs,
	parameterPath,
	withoutSuffix,
	lastPart,
	queueUrl
};
/** Colons and slashes stay as they are: `arn:aws:sns:…` in a fragment. */
function raw(text) {
	return encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2F", "/");
}
/** CloudWatch's encoding: encoded twice, with `$` for `%`. A slash becomes `$252F`. */
function logs(text) {
	return twice(text).replaceAll("%", "$");
}
/**
* Parameter Store: encoded twice. The ARN omits the first slash of a hierarchy; the page needs it.
*/
function parameterPath(text) {
	return twice(`/${text}`);
}
/**
* Secrets Manager: the name without the hyphen and six characters that most ARNs end with. Policies
* have `-??????` there.
*/
function withoutSuffix(text) {
	return encodeURIComponent(text.replace(/-(?:[A-Za-z0-9]{6}|\?{6})$/, ""));
}
/** IAM: the page needs the name of a role without its path. */
function lastPart(text) {
	return encodeURIComponent(text.slice(text.lastIndexOf("/") + 1));
}
/**
* SQS: the URL of the queue with this ARN.
*
* @throws Error if the text is not an ARN.
*/
function queueUrl(text) {
	const arn = (0,from_sign_in_js.parseArn)(text);
	if (arn === void 0) throw new Error("Not an ARN");
	const { partition, region, accountId, resource } = arn;
	const { dnsSuffix } = (0,from_sign_in_js.partitionById)(partition);
	return encodeURIComponent(`https://sqs.${region}.${dnsSuffix}/${accountId}/${resource}`);
}
function twice(text) {
	return encodeURIComponent(encodeURIComponent(text));
}
// src/console/page-template.ts
/** A placeholder, or a character that has a meaning here or in a pattern. */
const PART = /\{(?<name>\w+)(?<kind>[/#*]?)\}|[[\]$*.]/g;
const PLACEHOLDER = /\{(?<name>\w+)(?:\|(?<encoding>\w+))?\}/g;
/** The pattern of a placeholder, by its name or its last character. */
const KINDS = {
	region: "[a-z]+(?:-[a-z]+)+-\\d+",
	account: "\\d{12}",
	"": "[^:/*]+",
	"/": "[^:*]+",
	"#": "\\d+",
	"*": ".+"
};
/** What is between them may be missing. */
const BRACKETS = {
	"[": "(?:",
	"]": ")?"
};
/**
* Reads an ARN by its form, which `ResourcePage` explains.
*
* @returns The values of the placeholders, or `undefined` if the ARN has another form.
*/
function matchArn(form, arn) {
	const pattern = form.replace("arn:aws:", "arn:{partition}:").replace(PART, (part, name, kind) => name === void 0 ? BRACKETS[part] ?? `\\${part}` : `(?<${name}>${KINDS[name] ?? KINDS[kind]})`);
	const values = new RegExp(`^${pattern}$`).exec(arn)?.groups;
	return values && {
		...values,
		arn
	};
}
/**
* Fills in the placeholders of a page.
*
* @throws Error if a placeholder has no value or an unknown encoding.
*/
function fillPage(page, values) {
	return page.replace(PLACEHOLDER, (whole, name, encoding = "encoded") => {
		const value = values[name];
		const encode = ENCODINGS[encoding];
		if (value === void 0 || encode === void 0) throw new Error(`The page ${page} has ${whole}, which is not in the ARN.`);
		return encode(value);
	});
}
// src/console/pages/analytics.ts
/** Pages of resources: data pipelines, streams and models. */
const ANALYTICS = [
	{
		arn: "arn:aws:glue:{region}:{account}:job/{name*}",
		page: "gluestudio/home?region={region}#/editor/job/{name}/runs"
	},
	{
		arn: "arn:aws:glue:{region}:{account}:crawler/{name}",
		page: "glue/home?region={region}#/v2/data-catalog/crawlers/view/{name}"
	},
	{
		arn: "arn:aws:glue:{region}:{account}:table/{database}/{table}",
		page: "glue/home?region={region}#/v2/data-catalog/tables/view/{table}?database={database}&catalogId={account}&versionId=latest"
	},
	{
		arn: "arn:aws:glue:{region}:{account}:database/{database}",
		page: "glue/home?region={region}#/v2/data-catalog/databases/view/{database}?catalogId={account}"
	},
	{
		arn: "arn:aws:glue:{region}:{account}:workflow/{name}",
		page: "glue/home?region={region}#/v2/etl-configuration/workflows/view/{name}"
	},
	{
		arn: "arn:aws:glue:{region}:{account}:trigger/{name}",
		page: "glue/home?region={region}#/v2/etl-configuration/triggers/view/{name}"
	},
	{
		arn: "arn:aws:athena:{region}:{account}:workgroup/{name}",
		page: "athena/home?region={region}#/workgroups/details/{name}"
	},
	{
		arn: "arn:aws:elasticmapreduce:{region}:{account}:cluster/{id}",
		page: "emr/home?region={region}#/clusterDetails/{id}"
	},
	{
		arn: "arn:aws:emr-serverless:{region}:{account}:/applications/{id}",
		page: "emr/home?region={region}#/serverless/applications/{id}"
	},
	{
		arn: "arn:aws:emr-serverless:{region}:{account}:/applications/{id}/jobruns/{run}",
		page: "emr/home?region={region}#/serverless/applications/{id}/job-runs/{run}"
	},
	{
		arn: "arn:aws:airflow:{region}:{account}:environment/{name}",
		page: "mwaa/home?region={region}#environments/{name}"
	},
	{
		arn: "arn:aws:kinesis:{region}:{account}:stream/{name}",
		page: "kinesis/home?region={region}#/streams/details/{name}/monitoring"
	},
	{
		arn: "arn:aws:firehose:{region}:{account}:deliverystream/{name}",
		page: "firehose/home?region={region}#/details/{name}/monitoring"
	},
	{
		arn: "arn:aws:kafka:{region}:{account}:cluster/{name}/{id}",
		page: "msk/home?region={region}#/cluster/{arn}/view?tabId=details"
	},
	{
		arn: "arn:aws:sagemaker:{region}:{account}:endpoint/{name}",
		page: "sagemaker/home?region={region}#/endpoints/{name}"
	},
	{
		arn: "arn:aws:sagemaker:{region}:{account}:training-job/{name}",
		page: "sagemaker/home?region={region}#/jobs/{name}"
	},
	{
		arn: "arn:aws:sagemaker:{region}:{account}:transform-job/{name}",
		page: "sagemaker/home?region={region}#/transform-jobs/{name}"
	},
	{
		arn: "arn:aws:sagemaker:{region}:{account}:processing-job/{name}",
		page: "sagemaker/home?region={region}#/processing-jobs/{name}"
	},
	{
		arn: "arn:aws:sagemaker:{region}:{account}:notebook-instance/{name}",
		page: "sagemaker/home?region={region}#/notebook-instances/{name}"
	},
	{
		arn: "arn:aws:bedrock:{region}:{account}:agent/{id}",
		page: "bedrock/home?region={region}#/agents/{id}"
	},
	{
		arn: "arn:aws:bedrock-agentcore:{region}:{account}:runtime/{id}",
		page: "bedrock-agentcore/agents/{id}"
	},
	{
		arn: "arn:aws:quicksight:{region}:{account}:dashboard/{id}",
		page: "https://{region}.quicksight.aws.amazon.com/sn/dashboards/{id}"
	}
];
// src/console/pages/compute.ts
/** Pages of resources: containers, functions, machines and batches. */
const COMPUTE = [
	{
		arn: "arn:aws:ecs:{region}:{account}:service/{cluster}/{service}",
		page: "ecs/v2/clusters/{cluster}/services/{service}/deployments?region={region}"
	},
	{
		arn: "arn:aws:ecs:{region}:{account}:service-deployment/{cluster}/{service}/{id}",
		page: "ecs/v2/clusters/{cluster}/services/{service}/service-deployments/{id}?region={region}"
	},
	{
		arn: "arn:aws:ecs:{region}:{account}:task/{cluster}/{id}",
		page: "ecs/v2/clusters/{cluster}/tasks/{id}/configuration?region={region}"
	},
	{
		arn: "arn:aws:ecs:{region}:{account}:task-definition/{family}:{revision#}",
		page: "ecs/v2/task-definitions/{family}/{revision}/containers?region={region}"
	},
	{
		arn: "arn:aws:ecs:{region}:{account}:cluster/{cluster}",
		page: "ecs/v2/clusters/{cluster}?region={region}"
	},
	{
		arn: "arn:aws:ecs:{region}:{account}:container-instance/{cluster}/{id}",
		page: "ecs/v2/clusters/{cluster}/infrastructure/container-instances/{id}?region={region}"
	},
	{
		arn: "arn:aws:ecr:{region}:{account}:repository/{repository/}",
		page: "ecr/repositories/private/{account}/{repository|raw}?region={region}"
	},
	{
		arn: "arn:aws:eks:{region}:{account}:cluster/{cluster}",
		page: "eks/home?region={region}#/clusters/{cluster}"
	},
	{
		arn: "arn:aws:eks:{region}:{account}:nodegroup/{cluster}/{name}/{id}",
		page: "eks/home?region={region}#/clusters/{cluster}/nodegroups/{name}"
	},
	{
		arn: "arn:aws:lambda:{region}:{account}:function:{name}",
		page: "lambda/home?region={region}#/functions/{name}"
	},
	{
		arn: "arn:aws:lambda:{region}:{account}:function:{name}:$LATEST",
		page: "lambda/home?region={region}#/functions/{name}/versions/$LATEST?tab=code"
	},
	{
		arn: "arn:aws:lambda:{region}:{account}:function:{name}:{version#}",
		page: "lambda/home?region={region}#/functions/{name}/versions/{version}?tab=code"
	},
	{
		arn: "arn:aws:lambda:{region}:{account}:function:{name}:{alias}",
		page: "lambda/home?region={region}#/functions/{name}/aliases/{alias}?tab=configure"
	},
	{
		arn: "arn:aws:lambda:{region}:{account}:layer:{name}:{version#}",
		page: "lambda/home?region={region}#/layers/{name}/versions/{version}"
	},
	{
		arn: "arn:aws:states:{region}:{account}:execution:{machine}:{name}",
		page: "states/home?region={region}#/v2/executions/details/{arn|raw}"
	},
	{
		arn: "arn:aws:states:{region}:{account}:stateMachine:{name}[:{version}]",
		page: "states/home?region={region}#/statemachines/view/arn:{partition}:states:{region}:{account}:stateMachine:{name}"
	},
	{
		arn: "arn:aws:batch:{region}:{account}:job/{id}",
		page: "batch/home?region={region}#jobs/detail/{id}"
	},
	{
		arn: "arn:aws:batch:{region}:{account}:job/{id}:{index#}",
		page: "batch/home?region={region}#jobs/detail/{id}:{index}"
	},
	{
		arn: "arn:aws:batch:{region}:{account}:job-queue/{name}",
		page: "batch/home?region={region}#queues/detail/{arn|raw}"
	},
	{
		arn: "arn:aws:batch:{region}:{account}:job-definition/{name}:{revision#}",
		page: "batch/home?region={region}#job-definition/detail/{arn|raw}"
	},
	{
		arn: "arn:aws:batch:{region}:{account}:compute-environment/{name}",
		page: "batch/home?region={region}#compute-environments/detail/{arn|raw}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:instance/{id}",
		page: "ec2/home?region={region}#InstanceDetails:instanceId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:volume/{id}",
		page: "ec2/home?region={region}#VolumeDetails:volumeId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:[{account}]:snapshot/{id}",
		page: "ec2/home?region={region}#SnapshotDetails:snapshotId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:[{account}]:image/{id}",
		page: "ec2/home?region={region}#ImageDetails:imageId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:launch-template/{id}",
		page: "ec2/home?region={region}#LaunchTemplateDetails:launchTemplateId={id}"
	},
	{
		arn: "arn:aws:autoscaling:{region}:{account}:autoScalingGroup:{id}:autoScalingGroupName/{name*}",
		page: "ec2/home?region={region}#AutoScalingGroupDetails:id={name};view=details"
	}
];
// src/console/pages/delivery.ts
/** Pages of resources: how code is built and deployed. */
const DELIVERY = [
	{
		arn: "arn:aws:cloudformation:{region}:{account}:stack/{name}/{id}",
		page: "cloudformation/home?region={region}#/stacks/events?stackId={arn}"
	},
	{
		arn: "arn:aws:codebuild:{region}:{account}:build/{project}:{id}",
		page: "codesuite/codebuild/{account}/projects/{project}/build/{project}%3A{id}/log?region={region}"
	},
	{
		arn: "arn:aws:codebuild:{region}:{account}:build-batch/{project}:{id}",
		page: "codesuite/codebuild/{account}/projects/{project}/batch/{project}%3A{id}?region={region}"
	},
	{
		arn: "arn:aws:codebuild:{region}:{account}:project/{project}",
		page: "codesuite/codebuild/{account}/projects/{project}/history?region={region}"
	},
	{
		arn: "arn:aws:codepipeline:{region}:{account}:{pipeline}[/{stage}[/{action}]]",
		page: "codesuite/codepipeline/pipelines/{pipeline}/view?region={region}"
	},
	{
		arn: "arn:aws:codedeploy:{region}:{account}:application:{application}",
		page: "codesuite/codedeploy/applications/{application}?region={region}"
	},
	{
		arn: "arn:aws:codedeploy:{region}:{account}:deploymentgroup:{application}/{group}",
		page: "codesuite/codedeploy/applications/{application}/deployment-groups/{group}?region={region}"
	},
	{
		arn: "arn:aws:codeartifact:{region}:{account}:repository/{domain}/{repository}",
		page: "codesuite/codeartifact/d/{account}/{domain}/r/{repository}?region={region}"
	},
	{
		arn: "arn:aws:codecommit:{region}:{account}:{repository}",
		page: "codesuite/codecommit/repositories/{repository}/browse?region={region}"
	},
	{
		arn: "arn:aws:codeconnections:{region}:{account}:connection/{id}",
		page: "codesuite/settings/{account}/{region}/codeconnections/connections/{id}"
	},
	{
		arn: "arn:aws:amplify:{region}:{account}:apps/{app}",
		page: "amplify/apps/{app}"
	},
	{
		arn: "arn:aws:amplify:{region}:{account}:apps/{app}/branches/{branch}",
		page: "amplify/apps/{app}/branches/{branch}/deployments"
	},
	{
		arn: "arn:aws:elasticbeanstalk:{region}:{account}:environment/{application}/{environment}",
		page: "elasticbeanstalk/home?region={region}#/environment/dashboard?applicationName={application}&environmentName={environment}"
	},
	{
		arn: "arn:aws:apprunner:{region}:{account}:service/{name}/{id}",
		page: "apprunner/home?region={region}#/services/dashboard?service_arn={arn}&active_tab=logs"
	}
];
// src/console/pages/global-services.ts
/** Words for services without a region, with only one region, or with a separate console. */
const GLOBAL_SERVICES = [
	{
		page: "global:billing/home",
		words: "billing"
	},
	{
		page: "global:billing/home#/budgets",
		words: "budgets"
	},
	{
		page: "global:costmanagement/home",
		words: "ce costs cost-explorer costexplorer cost-management"
	},
	{
		page: "global:cloudfront/v4/home",
		words: "cloudfront"
	},
	{
		page: "global:compute-optimizer/home",
		words: "compute-optimizer"
	},
	{
		page: "https://us-west-2.console.aws.amazon.com/globalaccelerator/home",
		words: "globalaccelerator ga"
	},
	{
		page: "https://health.aws.amazon.com/health/home",
		words: "health phd"
	},
	{
		page: "global:iam/home",
		words: "iam"
	},
	{
		page: "https://lightsail.aws.amazon.com/ls/webapp/home",
		words: "lightsail"
	},
	{
		page: "global:marketplace/home",
		words: "marketplace"
	},
	{
		page: "global:organizations/v2/home/accounts",
		words: "organizations orgs"
	},
	{
		page: "https://quicksight.aws.amazon.com/",
		words: "quicksight"
	},
	{
		page: "global:route53/v2/home",
		words: "route53 r53 dns"
	},
	{
		page: "https://support.console.aws.amazon.com/support/home",
		words: "support"
	},
	{
		page: "global:trustedadvisor/home",
		words: "trustedadvisor trusted-advisor"
	},
	{
		page: "global:artifact/home",
		words: "artifact"
	},
	{
		page: "https://us-west-2.console.aws.amazon.com/devicefarm/home",
		words: "devicefarm"
	},
	{
		page: "global:chatbot/home",
		words: "chatbot"
	}
];
// src/console/pages/monitoring.ts
/** Pages of resources: logs, alarms, events and messages. */
const MONITORING = [
	{
		arn: "arn:aws:logs:{region}:{account}:log-group:{group/}[:*]",
		page: "cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group|logs}"
	},
	{
		arn: "arn:aws:logs:{region}:{account}:log-group:{group/}:log-stream:{stream/}",
		page: "cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group|logs}/log-events/{stream|logs}"
	},
	{
		arn: "arn:aws:cloudwatch:{region}:{account}:alarm:{name*}",
		page: "cloudwatch/home?region={region}#alarmsV2:alarm/{name}"
	},
	{
		arn: "arn:aws:cloudwatch::{account}:dashboard/{name}",
		page: "cloudwatch/home?region={region}#dashboards:name={name}"
	},
	{
		arn: "arn:aws:synthetics:{region}:{account}:canary:{name}",
		page: "cloudwatch/home?region={region}#synthetics:canary/detail/{name}"
	},
	{
		arn: "arn:aws:cloudtrail:{region}:{account}:trail/{name}",
		page: "cloudtrailv2/home?region={region}#/trails/{arn|raw}"
	},
	{
		arn: "arn:aws:guardduty:{region}:{account}:detector/{detector}/finding/{id}",
		page: "guardduty/home?region={region}#/findings?macros=current&fId={id}"
	},
	{
		arn: "arn:aws:health:[{region}][global]::event/{id*}",
		page: "https://health.aws.amazon.com/health/home#/account/event-log?eventID={arn}"
	},
	{
		arn: "arn:aws:sqs:{region}:{account}:{name}",
		page: "sqs/v3/home?region={region}#/queues/{arn|queueUrl}"
	},
	{
		arn: "arn:aws:sns:{region}:{account}:{name}",
		page: "sns/v3/home?region={region}#/topic/{arn|raw}"
	},
	{
		arn: "arn:aws:sns:{region}:{account}:{name}:{id}",
		page: "sns/v3/home?region={region}#/subscription/{arn|raw}"
	},
	{
		arn: "arn:aws:events:{region}:{account}:rule/{name}",
		page: "events/home?region={region}#/eventbus/default/rules/{name}"
	},
	{
		arn: "arn:aws:events:{region}:{account}:rule/{bus}/{name}",
		page: "events/home?region={region}#/eventbus/{bus}/rules/{name}"
	},
	{
		arn: "arn:aws:events:{region}:{account}:event-bus/{bus}",
		page: "events/home?region={region}#/eventbus/{bus}"
	},
	{
		arn: "arn:aws:scheduler:{region}:{account}:schedule/{group}/{name}",
		page: "scheduler/home?region={region}#schedules/{group}/{name}"
	},
	{
		arn: "arn:aws:mq:{region}:{account}:broker:{name}:{id}",
		page: "amazon-mq/home?region={region}#brokers/details?id={id}"
	},
	{
		arn: "arn:aws:ses:{region}:{account}:identity/{identity}",
		page: "ses/home?region={region}#/identities/{identity}"
	}
];
// src/console/pages/network.ts
/** Pages of resources: networks, balancers, domains and APIs. */
const NETWORK = [
	{
		arn: "arn:aws:ec2:{region}:{account}:network-interface/{id}",
		page: "ec2/home?region={region}#NetworkInterface:networkInterfaceId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:elastic-ip/{id}",
		page: "ec2/home?region={region}#ElasticIpDetails:AllocationId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:vpc/{id}",
		page: "vpc/home?region={region}#VpcDetails:VpcId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:subnet/{id}",
		page: "vpc/home?region={region}#SubnetDetails:subnetId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:security-group/{id}",
		page: "vpc/home?region={region}#SecurityGroup:groupId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:route-table/{id}",
		page: "vpc/home?region={region}#RouteTableDetails:RouteTableId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:natgateway/{id}",
		page: "vpc/home?region={region}#NatGatewayDetails:natGatewayId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:internet-gateway/{id}",
		page: "vpc/home?region={region}#InternetGateway:internetGatewayId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:vpc-endpoint/{id}",
		page: "vpc/home?region={region}#EndpointDetails:vpcEndpointId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:vpc-peering-connection/{id}",
		page: "vpc/home?region={region}#PeeringConnectionDetails:VpcPeeringConnectionId={id}"
	},
	{
		arn: "arn:aws:ec2:{region}:{account}:transit-gateway/{id}",
		page: "vpc/home?region={region}#TransitGatewayDetails:transitGatewayId={id}"
	},
	{
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{type}/{name}/{id}",
		page: "ec2/home?region={region}#LoadBalancer:loadBalancerArn={arn|raw}"
	},
	{
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{name}",
		page: "ec2/home?region={region}#LoadBalancers:search={name}"
	},
	{
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{id}",
		page: "ec2/home?region={region}#TargetGroup:targetGroupArn={arn|raw}"
	},
	{
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:listener/{type}/{name}/{balancer}/{id}",
		page: "ec2/home?region={region}#ELBListenerV2:listenerArn={arn|raw}"
	},
	{
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:listener-rule/{type}/{name}/{balancer}/{listener}/{id}",
		page: "ec2/home?region={region}#ListenerRuleDetails:ruleArn={arn|raw}"
	},
	{
		arn: "arn:aws:route53:::hostedzone/{id}",
		page: "global:route53/v2/hostedzones#ListRecordSets/{id}"
	},
	{
		arn: "arn:aws:route53:::healthcheck/{id}",
		page: "global:route53/healthchecks/home"
	},
	{
		arn: "arn:aws:cloudfront::{account}:distribution/{id}",
		page: "global:cloudfront/v4/home#/distributions/{id}"
	},
	{
		arn: "arn:aws:acm:{region}:{account}:certificate/{id}",
		page: "acm/home?region={region}#/certificates/{id}"
	},
	{
		arn: "arn:aws:apigateway:{region}::/restapis/{api}",
		page: "apigateway/main/apis/{api}/resources?api={api}&region={region}"
	},
	{
		arn: "arn:aws:apigateway:{region}::/restapis/{api}/stages/{stage}",
		page: "apigateway/main/apis/{api}/stages?api={api}&region={region}"
	},
	{
		arn: "arn:aws:apigateway:{region}::/apis/{api}",
		page: "apigateway/main/api-detail?api={api}&region={region}"
	},
	{
		arn: "arn:aws:appsync:{region}:{account}:apis/{api}",
		page: "appsync/home?region={region}#/{api}/v1/home"
	},
	{
		arn: "arn:aws:transfer:{region}:{account}:server/{id}",
		page: "transfer/home?region={region}#/servers/{id}"
	},
	{
		arn: "arn:aws:wafv2:{region}:{account}:regional/webacl/{name}/{id}",
		page: "wafv2-pro/protections/{name}/{id}?panel=protectionPackHome&region={region}&scope=regional"
	},
	{
		arn: "arn:aws:wafv2:{region}:{account}:global/webacl/{name}/{id}",
		page: "wafv2-pro/protections/{name}/{id}?panel=protectionPackHome&region={region}&scope=global"
	}
];
// src/console/pages/security.ts
/** Pages of resources: identities, secrets, keys and settings. */
const SECURITY = [
	{
		arn: "arn:aws:iam::{account}:role/{role/}",
		page: "global:iam/home#/roles/details/{role|lastPart}"
	},
	{
		arn: "arn:aws:sts::{account}:assumed-role/{role}/{session}",
		page: "global:iam/home#/roles/details/{role}"
	},
	{
		arn: "arn:aws:iam::{account}:policy/{policy/}",
		page: "global:iam/home#/policies/details/{arn}"
	},
	{
		arn: "arn:aws:iam::aws:policy/{policy/}",
		page: "global:iam/home#/policies/details/{arn}"
	},
	{
		arn: "arn:aws:iam::{account}:oidc-provider/{issuer/}",
		page: "global:iam/home#/identity_providers/details/OPENID/{arn}"
	},
	{
		arn: "arn:aws:secretsmanager:{region}:{account}:secret:{name/}",
		page: "secretsmanager/secret?name={name|withoutSuffix}&region={region}"
	},
	{
		arn: "arn:aws:ssm:{region}:{account}:parameter/{name}",
		page: "systems-manager/parameters/{name}/description?region={region}&tab=Table"
	},
	{
		arn: "arn:aws:ssm:{region}:{account}:parameter/{path/}",
		page: "systems-manager/parameters/{path|parameterPath}/description?region={region}&tab=Table"
	},
	{
		arn: "arn:aws:ssm:{region}:{account}:automation-execution/{id}",
		page: "systems-manager/automation/execution/{id}?region={region}"
	},
	{
		arn: "arn:aws:ssm:{region}:[{account}]:document/{name}",
		page: "systems-manager/documents/{name}/description?region={region}"
	},
	{
		arn: "arn:aws:kms:{region}:{account}:key/{id}",
		page: "kms/home?region={region}#/kms/keys/{id}"
	},
	{
		arn: "arn:aws:kms:{region}:{account}:alias/{alias/}",
		page: "kms/home?region={region}#/kms/keys"
	},
	{
		arn: "arn:aws:cognito-idp:{region}:{account}:userpool/{id}",
		page: "cognito/v2/idp/user-pools/{id}/users?region={region}"
	},
	{
		arn: "arn:aws:cognito-identity:{region}:{account}:identitypool/{poolRegion}:{id}",
		page: "cognito/v2/identity/identity-pools/{poolRegion}:{id}/user-statistics?region={region}"
	},
	{
		arn: "arn:aws:organizations::{account}:account/{organization}/{id}",
		page: "global:organizations/v2/home/accounts/{id}"
	}
];
// src/console/pages/services.ts
/** Words for services that have a page in each region. */
const SERVICES = [
	{
		page: "console/home",
		words: "console home"
	},
	{
		page: "acm/home",
		words: "acm certificates"
	},
	{
		page: "acm-pca/home",
		words: "acm-pca"
	},
	{
		page: "amplify/home",
		words: "amplify"
	},
	{
		page: "apigateway/main/apis",
		words: "api apigw apigateway apigatewayv2 execute-api"
	},
	{
		page: "apprunner/home",
		words: "apprunner"
	},
	{
		page: "appsync/home",
		words: "appsync"
	},
	{
		page: "systems-manager/appconfig/home",
		words: "appconfig"
	},
	{
		page: "athena/home",
		words: "athena"
	},
	{
		page: "ec2/home#AutoScalingGroups:",
		words: "asg autoscaling auto-scaling"
	},
	{
		page: "backup/home",
		words: "backup"
	},
	{
		page: "batch/home",
		words: "batch"
	},
	{
		page: "bedrock/home",
		words: "bedrock"
	},
	{
		page: "bedrock-agentcore/agents",
		words: "bedrock-agentcore agentcore"
	},
	{
		page: "cloud9/home",
		words: "cloud9 c9"
	},
	{
		page: "cloudformation/home",
		words: "cfn cloudformation stacks"
	},
	{
		page: "cloudmap/home",
		words: "cloudmap servicediscovery"
	},
	{
		page: "cloudshell/home",
		words: "cloudshell"
	},
	{
		page: "cloudtrailv2/home",
		words: "cloudtrail ct"
	},
	{
		page: "cloudwatch/home",
		words: "cloudwatch cw monitoring"
	},
	{
		page: "cloudwatch/home#alarmsV2:",
		words: "alarms"
	},
	{
		page: "cloudwatch/home#logsV2:log-groups",
		words: "logs log-groups cloudwatch-logs"
	},
	{
		page: "cloudwatch/home#logsV2:logs-insights",
		words: "logs-insights insights"
	},
	{
		page: "cloudwatch/home#dashboards",
		words: "dashboards"
	},
	{
		page: "cloudwatch/home#synthetics:canary/list",
		words: "synthetics"
	},
	{
		page: "cloudwatch/home#xray:traces/query",
		words: "xray"
	},
	{
		page: "codesuite/codeartifact/repositories",
		words: "codeartifact"
	},
	{
		page: "codesuite/codebuild/projects",
		words: "codebuild"
	},
	{
		page: "codesuite/codecommit/repositories",
		words: "codecommit"
	},
	{
		page: "codesuite/codedeploy/deployments",
		words: "codedeploy"
	},
	{
		page: "codesuite/codepipeline/pipelines",
		words: "codepipeline"
	},
	{
		page: "codesuite/settings/connections",
		words: "codeconnections codestar-connections"
	},
	{
		page: "cognito/v2/home",
		words: "cognito cognito-idp cognito-identity"
	},
	{
		page: "config/home",
		words: "config"
	},
	{
		page: "connect/home",
		words: "connect"
	},
	{
		page: "controltower/home",
		words: "controltower"
	},
	{
		page: "datasync/home",
		words: "datasync"
	},
	{
		page: "dynamodbv2/home",
		words: "ddb dynamo dynamodb"
	},
	{
		page: "detective/home",
		words: "detective"
	},
	{
		page: "directconnect/v2/home",
		words: "directconnect dx"
	},
	{
		page: "dms/v2/home",
		words: "dms"
	},
	{
		page: "docdb/home",
		words: "docdb documentdb"
	},
	{
		page: "ec2/home",
		words: "ec2"
	},
	{
		page: "ec2/home#Volumes:",
		words: "ebs"
	},
	{
		page: "ec2/home#Images:",
		words: "ami amis"
	},
	{
		page: "vpcconsole/home",
		words: "vpc"
	},
	{
		page: "ecr/private-registry/repositories",
		words: "ecr"
	},
	{
		page: "ecs/v2/clusters",
		words: "ecs fargate"
	},
	{
		page: "efs/home",
		words: "efs elasticfilesystem"
	},
	{
		page: "eks/home",
		words: "eks"
	},
	{
		page: "elasticache/home",
		words: "elasticache redis valkey memcached"
	},
	{
		page: "elasticbeanstalk/home",
		words: "eb elasticbeanstalk beanstalk"
	},
	{
		page: "ec2/home#LoadBalancers:",
		words: "elb elbv2 alb nlb elasticloadbalancing"
	},
	{
		page: "ec2/home#TargetGroups:",
		words: "targetgroups target-groups"
	},
	{
		page: "emr/home",
		words: "emr elasticmapreduce"
	},
	{
		page: "emr/home#/serverless",
		words: "emr-serverless"
	},
	{
		page: "events/home",
		words: "eventbridge events"
	},
	{
		page: "scheduler/home#schedules",
		words: "scheduler"
	},
	{
		page: "firehose/home",
		words: "firehose"
	},
	{
		page: "fsx/home",
		words: "fsx"
	},
	{
		page: "glue/home",
		words: "glue"
	},
	{
		page: "gluestudio/home",
		words: "gluestudio glue-studio"
	},
	{
		page: "databrew/home",
		words: "databrew"
	},
	{
		page: "grafana/home",
		words: "grafana"
	},
	{
		page: "guardduty/home",
		words: "guardduty gd"
	},
	{
		page: "access-analyzer/home",
		words: "access-analyzer"
	},
	{
		page: "singlesignon/home",
		words: "identity-center sso sso-admin identitystore singlesignon"
	},
	{
		page: "imagebuilder/home",
		words: "imagebuilder"
	},
	{
		page: "inspector/v2/home",
		words: "inspector inspector2"
	},
	{
		page: "iot/home",
		words: "iot"
	},
	{
		page: "greengrass/home",
		words: "greengrass"
	},
	{
		page: "msk/home",
		words: "kafka msk"
	},
	{
		page: "keyspaces/home",
		words: "keyspaces cassandra"
	},
	{
		page: "kinesis/home",
		words: "kinesis"
	},
	{
		page: "kms/home",
		words: "kms"
	},
	{
		page: "lakeformation/home",
		words: "lakeformation"
	},
	{
		page: "lambda/home",
		words: "lambda"
	},
	{
		page: "macie/home",
		words: "macie macie2"
	},
	{
		page: "memorydb/home",
		words: "memorydb"
	},
	{
		page: "amazon-mq/home",
		words: "mq amazonmq amazon-mq"
	},
	{
		page: "mwaa/home",
		words: "mwaa airflow"
	},
	{
		page: "neptune/home",
		words: "neptune"
	},
	{
		page: "aos/home",
		words: "opensearch es aos elasticsearch"
	},
	{
		page: "systems-manager/parameters",
		words: "param params parameter-store param-store parameters"
	},
	{
		page: "prometheus/home",
		words: "prometheus amp aps"
	},
	{
		page: "ram/home",
		words: "ram"
	},
	{
		page: "rds/home",
		words: "rds aurora"
	},
	{
		page: "redshiftv2/home",
		words: "redshift"
	},
	{
		page: "rekognition/home",
		words: "rekognition"
	},
	{
		page: "resource-explorer/home",
		words: "resource-explorer"
	},
	{
		page: "resource-groups/home",
		words: "resource-groups tag-editor"
	},
	{
		page: "route53resolver/home",
		words: "route53resolver"
	},
	{
		page: "s3/home",
		words: "s3"
	},
	{
		page: "sagemaker/home",
		words: "sagemaker"
	},
	{
		page: "secretsmanager/listsecrets",
		words: "secrets secretsmanager secrets-manager"
	},
	{
		page: "securityhub/home",
		words: "securityhub"
	},
	{
		page: "servicecatalog/home",
		words: "servicecatalog"
	},
	{
		page: "servicequotas/home",
		words: "servicequotas service-quotas quotas"
	},
	{
		page: "ses/home",
		words: "ses sesv2"
	},
	{
		page: "signer/home",
		words: "signer"
	},
	{
		page: "sns/v3/home",
		words: "sns"
	},
	{
		page: "sqs/v3/home",
		words: "sqs"
	},
	{
		page: "systems-manager/home",
		words: "ssm systems-manager systemsmanager"
	},
	{
		page: "states/home",
		words: "states sfn stepfunctions step-functions stepfn"
	},
	{
		page: "storagegateway/home",
		words: "storagegateway"
	},
	{
		page: "swf/home",
		words: "swf"
	},
	{
		page: "transfer/home",
		words: "transfer"
	},
	{
		page: "wafv2-pro/home",
		words: "waf wafv2"
	},
	{
		page: "wellarchitected/home",
		words: "wellarchitected"
	},
	{
		page: "workspaces/home",
		words: "workspaces"
	}
];
// src/console/pages/storage.ts
/** Pages of resources: files, backups and databases. */
const STORAGE = [
	{
		arn: "arn:aws:s3:::{bucket}[/[*]]",
		page: "s3/buckets/{bucket}?region={region}"
	},
	{
		arn: "arn:aws:s3:::{bucket}/{prefix*}*",
		page: "s3/buckets/{bucket}?region={region}&bucketType=general&prefix={prefix}&showversions=false"
	},
	{
		arn: "arn:aws:s3:::{bucket}/{prefix*}/",
		page: "s3/buckets/{bucket}?region={region}&bucketType=general&prefix={prefix}%2F&showversions=false"
	},
	{
		arn: "arn:aws:s3:::{bucket}/{key*}",
		page: "s3/object/{bucket}?region={region}&bucketType=general&prefix={key}"
	},
	{
		arn: "arn:aws:elasticfilesystem:{region}:{account}:file-system/{id}",
		page: "efs/home?region={region}#/file-systems/{id}"
	},
	{
		arn: "arn:aws:fsx:{region}:{account}:file-system/{id}",
		page: "fsx/home?region={region}#file-system-details/{id}"
	},
	{
		arn: "arn:aws:backup:{region}:{account}:backup-plan:{id}",
		page: "backup/home?region={region}#/backupplan/details/{id}"
	},
	{
		arn: "arn:aws:backup:{region}:{account}:backup-vault:{name}",
		page: "backup/home?region={region}#/backupvaults/details/{name}"
	},
	{
		arn: "arn:aws:rds:{region}:{account}:db:{id}",
		page: "rds/home?region={region}#database:id={id};is-cluster=false"
	},
	{
		arn: "arn:aws:rds:{region}:{account}:cluster:{id}",
		page: "rds/home?region={region}#database:id={id};is-cluster=true"
	},
	{
		arn: "arn:aws:rds:{region}:{account}:snapshot:{id*}",
		page: "rds/home?region={region}#db-snapshot:id={id}"
	},
	{
		arn: "arn:aws:rds:{region}:{account}:cluster-snapshot:{id*}",
		page: "rds/home?region={region}#db-snapshot:id={id}"
	},
	{
		arn: "arn:aws:dynamodb:{region}:{account}:table/{table}[/index/{index}][/stream/{stream*}]",
		page: "dynamodbv2/home?region={region}#table?name={table}"
	},
	{
		arn: "arn:aws:redshift:{region}:{account}:cluster:{name}",
		page: "redshiftv2/home?region={region}#cluster-details?cluster={name}"
	},
	{
		arn: "arn:aws:elasticache:{region}:{account}:replicationgroup:{name}",
		page: "elasticache/home?region={region}#/redis/{name}"
	},
	{
		arn: "arn:aws:memorydb:{region}:{account}:cluster/{name}",
		page: "memorydb/home?region={region}#/clusters/{name}"
	},
	{
		arn: "arn:aws:es:{region}:{account}:domain/{name}",
		page: "aos/home?region={region}#opensearch/domains/{name}"
	},
	{
		arn: "arn:aws:datasync:{region}:{account}:task/{id}",
		page: "datasync/home?region={region}#/tasks/{id}"
	},
	{
		arn: "arn:aws:datasync:{region}:{account}:task/{id}/execution/{execution}",
		page: "datasync/home?region={region}#/history/{id}/{execution}"
	}
];
// src/console/page-lookup.ts
/** All kinds of resources that have a page. */
const RESOURCE_PAGES = [
	...DELIVERY,
	...COMPUTE,
	...MONITORING,
	...STORAGE,
	...ANALYTICS,
	...NETWORK,
	...SECURITY
];
/** All pages that have a word. */
const SERVICE_PAGES = [...SERVICES, ...GLOBAL_SERVICES];
/** Begins the pages on the console host without a region. */
const GLOBAL = "global:";
const WORDS = SERVICE_PAGES.flatMap(({ words }) => words.split(" "));
/** Words that can mean several services. */
const AMBIGUOUS_WORDS = {
	cf: ["cloudformation", "cloudfront"],
	sm: [
		"secretsmanager",
		"sagemaker",
		"ssm"
	]
};
/**
* AWS reserves these suffixes: a general purpose bucket cannot have such a name.
*
* @see {@link https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html}
*/
const OTHER_KIND_OF_BUCKET = /(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;
/**
* The page of a resource.
*
* @param region - Used for ARNs without a region.
* @returns `undefined` if the kind of resource has no row, or the partition does not have its page.
*/
function resourcePageUrl(text, service, partition, region) {
	for (const { arn: form, page } of RESOURCE_PAGES) {
		const values = form.startsWith(`arn:aws:${service}:`) ? matchArn(form, text) : void 0;
		if (values !== void 0) return pageUrl(page, partition, {
			region,
			...values
		});
	}
}
/** The meaning of a word in the consoles of a partition; case does not matter. */
function lookUpWord(text, partition) {
	const word = text.toLowerCase();
	const candidates = AMBIGUOUS_WORDS[word];
	if (Object.hasOwn(AMBIGUOUS_WORDS, word) && candidates) return {
		kind: "ambiguous",
		candidates
	};
	const page = SERVICE_PAGES.find(({ words }) => words.split(" ").includes(word))?.page;
	const path = page && (0,from_sign_in_js.parseServicePath)(page);
	if (path) return {
		kind: "path",
		path
	};
	const url = page && pageUrl(page, partition, {});
	return url ? {
		kind: "url",
		url
	} : {
		kind: "unknown",
		remark: unknownWord(text, partition.id)
	};
}
/**
* The ARN of a bucket, an object or a folder.
*
* @throws ActionError `invalid-input` for the name of an access point or of another kind of bucket.
*/
function s3Arn(bucket, key, { id }) {
	if (OTHER_KIND_OF_BUCKET.test(bucket)) throw (0,from_sign_in_js.invalidInput)("destination", "names an access point, a directory bucket or a table bucket, and this name is not enough for its page", "Copy the page's URL from the address bar of a browser, or write the ARN.");
	return `arn:${id}:s3:::${bucket}/${key}`;
}
/** The page of a log group, as a path. */
function logGroupPath(name) {
	return {
		service: "cloudwatch",
		path: "",
		query: "",
		fragment: `#logsV2:log-groups/log-group/${ENCODINGS.logs(name)}`
	};
}
function pageUrl(page, partition, values) {
	const address = addressOf(page, partition);
	if (address === void 0) return;
	const filled = fillPage(address, values);
	const url = new URL(filled);
	return url.origin + url.pathname === filled.replace(/[?#].*/s, "") ? url.href : void 0;
}
/** The address of a page, with placeholders; `undefined` if the partition does not have the page. */
function addressOf(page, partition) {
	if (page.startsWith("https:")) return partition.id === "aws" ? page : void 0;
	return page.startsWith(GLOBAL) ? `https://${partition.consoleDomain}/${page.slice(7)}` : `https://${(0,from_sign_in_js.consoleHost)(partition, "{region}")}/${page}`;
}
/** For a word without a page in the consoles of a partition. */
function unknownWord(word, partition) {
	return {
		level: "warning",
		text: `The action has no page for the service word "${word}" in the partition ${partition}, so the link opens the path /${word}/home, which may not exist. ${(0,from_sign_in_js.didYouMean)((0,from_sign_in_js.nearestWords)(word, WORDS)) || "docs/destinations.md lists the words. "}If the path is right, write ${word}/home as the destination.`
	};
}


export {
	AMBIGUOUS_WORDS,
	RESOURCE_PAGES,
	SERVICE_PAGES,
	logGroupPath,
	lookUpWord,
	resourcePageUrl,
	s3Arn
};
