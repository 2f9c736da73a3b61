import * as __WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__ from "./sign-in.js";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tG: () => (/* binding */ AMBIGUOUS_WORDS),
  Qs: () => (/* binding */ RESOURCE_PAGES),
  $_: () => (/* binding */ SERVICE_PAGES),
  NX: () => (/* binding */ logGroupPath),
  Xo: () => (/* binding */ lookUpWord),
  R3: () => (/* binding */ resourcePageUrl)
});

;// CONCATENATED MODULE: external "./sign-in.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_sign_in_js_namespaceObject = x({ ["consoleHost"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.consoleHost), ["parseArn"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.parseArn), ["parseServicePath"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.parseServicePath), ["partitionById"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.partitionById) });
;// CONCATENATED MODULE: ./build/modules/page-lookup.js

// src/console/edit-distance.ts
/**
* How many letters have to be changed, added or taken away to make one word of the other. Two
* letters that have changed places count as one.
*
* @see {@link https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance}
*/
function distance(one, other) {
	let beforeLast = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const same = one[row - 1] === other[column - 1];
			const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
		}
		beforeLast = last;
		last = current;
	}
	return last[other.length] ?? 0;
}
// src/console/encodings.ts
/**
* How a value stands in the address of a page, by the name that a page uses for it. Every result
* is free of characters that would end a path, a query or a fragment.
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
/** CloudWatch's own: encoded twice, with `$` for `%`. A slash becomes `$252F`. */
function logs(text) {
	return twice(text).replaceAll("%", "$");
}
/** Parameter Store: the ARN has lost the slash in front of a hierarchy; the name is encoded twice. */
function parameterPath(text) {
	return twice(`/${text}`);
}
/**
* Secrets Manager: the name, without the hyphen and six characters that the ARN adds to it. Some
* ARNs come without them.
*/
function withoutSuffix(text) {
	return encodeURIComponent(text.replace(/-[A-Za-z0-9]{6}$/, ""));
}
/** IAM: the page knows the name of a role only, without its path. */
function lastPart(text) {
	return encodeURIComponent(text.slice(text.lastIndexOf("/") + 1));
}
/**
* SQS: the URL of the queue with this ARN.
*
* @throws Error if the text is not an ARN.
*/
function queueUrl(text) {
	const arn = (0,external_sign_in_js_namespaceObject.parseArn)(text);
	if (arn === void 0) throw new Error("Not an ARN");
	const { partition, region, accountId, resource } = arn;
	const { dnsSuffix } = (0,external_sign_in_js_namespaceObject.partitionById)(partition);
	return encodeURIComponent(`https://sqs.${region}.${dnsSuffix}/${accountId}/${resource}`);
}
function twice(text) {
	return encodeURIComponent(encodeURIComponent(text));
}
// src/console/page-template.ts
const PART = /\{(?<name>\w+)(?<kind>[/#*]?)\}|(?<bracket>[[\]])|(?<text>[^{}[\]]+)/g;
const PLACEHOLDER = /\{(?<name>\w+)(?:\|(?<encoding>\w+))?\}/g;
/** What a placeholder stands for, by its name or by the character at its end. */
const KINDS = {
	region: "[a-z]+(?:-[a-z]+)+-\\d+",
	account: "\\d{12}",
	"": "[^:/*]+",
	"/": "[^:*]+",
	"#": "\\d+",
	"*": ".+"
};
/**
* Reads an ARN by its form, which `ResourcePage` explains.
*
* @returns The values of the placeholders, or `undefined` if the ARN has another form.
*/
function matchArn(form, arn) {
	const pattern = [...form.replace(/^arn:aws:/, "arn:{partition}:").matchAll(PART)].map(({ groups = {} }) => {
		const { name, kind = "", bracket, text = "" } = groups;
		if (name !== void 0) return `(?<${name}>${KINDS[name] ?? KINDS[kind]})`;
		return bracket === void 0 ? text.replace(/[$*.]/g, "\\$&") : bracket === "[" ? "(?:" : ")?";
	});
	const values = new RegExp(`^${pattern.join("")}$`, "u").exec(arn)?.groups;
	return values && present({
		...values,
		arn
	});
}
/**
* Fills in the placeholders of a page.
*
* @throws Error for a placeholder without a value, or with an encoding that does not exist.
*/
function fillPage(page, values) {
	return page.replace(PLACEHOLDER, (whole, name, encoding = "encoded") => {
		const value = values[name];
		const encode = ENCODINGS[encoding];
		if (value === void 0 || encode === void 0) throw new Error(`The page ${page} has ${whole}, which the ARN does not give.`);
		return encode(value);
	});
}
function present(values) {
	return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
}
// src/console/pages/analytics.ts
/** Pages of resources: data pipelines, streams and models. */
const ANALYTICS = [
	{
		kind: "Glue job (its runs)",
		arn: "arn:aws:glue:{region}:{account}:job/{name*}",
		page: "gluestudio/home?region={region}#/editor/job/{name}/runs",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "Glue crawler",
		arn: "arn:aws:glue:{region}:{account}:crawler/{name}",
		page: "glue/home?region={region}#/v2/data-catalog/crawlers/view/{name}",
		sources: ["aws-explorer", "aws-console-url-python"]
	},
	{
		kind: "Glue table",
		arn: "arn:aws:glue:{region}:{account}:table/{database}/{table}",
		page: "glue/home?region={region}#/v2/data-catalog/tables/view/{table}?database={database}&catalogId={account}&versionId=latest",
		sources: ["aws-console-url-python"]
	},
	{
		kind: "Glue database",
		arn: "arn:aws:glue:{region}:{account}:database/{database}",
		page: "glue/home?region={region}#/v2/data-catalog/databases/view/{database}?catalogId={account}",
		sources: ["aws-explorer", "aws-console-url-python"]
	},
	{
		kind: "Glue workflow",
		arn: "arn:aws:glue:{region}:{account}:workflow/{name}",
		page: "glue/home?region={region}#/v2/etl-configuration/workflows/view/{name}",
		sources: ["aws-explorer"]
	},
	{
		kind: "Glue trigger",
		arn: "arn:aws:glue:{region}:{account}:trigger/{name}",
		page: "glue/home?region={region}#/v2/etl-configuration/triggers/view/{name}",
		sources: ["aws-explorer", "aws-console-url-python"]
	},
	{
		kind: "Athena workgroup",
		arn: "arn:aws:athena:{region}:{account}:workgroup/{name}",
		page: "athena/home?region={region}#/workgroups/details/{name}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "EMR cluster",
		arn: "arn:aws:elasticmapreduce:{region}:{account}:cluster/{id}",
		page: "emr/home?region={region}#/clusterDetails/{id}",
		sources: ["airflow", "aws-explorer"]
	},
	{
		kind: "EMR Serverless application",
		arn: "arn:aws:emr-serverless:{region}:{account}:/applications/{id}",
		page: "emr/home?region={region}#/serverless/applications/{id}",
		sources: ["cloudconsolelink"]
	},
	{
		kind: "EMR Serverless job run",
		arn: "arn:aws:emr-serverless:{region}:{account}:/applications/{id}/jobruns/{run}",
		page: "emr/home?region={region}#/serverless/applications/{id}/job-runs/{run}",
		sources: ["copied"]
	},
	{
		kind: "MWAA environment",
		arn: "arn:aws:airflow:{region}:{account}:environment/{name}",
		page: "mwaa/home?region={region}#environments/{name}",
		sources: ["a9s"]
	},
	{
		kind: "Kinesis stream",
		arn: "arn:aws:kinesis:{region}:{account}:stream/{name}",
		page: "kinesis/home?region={region}#/streams/details/{name}/monitoring",
		sources: ["cloudconsolelink", "cdk-monitoring"]
	},
	{
		kind: "Firehose stream",
		arn: "arn:aws:firehose:{region}:{account}:deliverystream/{name}",
		page: "firehose/home?region={region}#/details/{name}/monitoring",
		sources: ["cloudconsolelink", "cdk-monitoring"]
	},
	{
		kind: "MSK cluster",
		arn: "arn:aws:kafka:{region}:{account}:cluster/{name}/{id}",
		page: "msk/home?region={region}#/cluster/{arn}/view?tabId=details",
		sources: ["a9s", "centralized-logging"]
	},
	{
		kind: "SageMaker endpoint",
		arn: "arn:aws:sagemaker:{region}:{account}:endpoint/{name}",
		page: "sagemaker/home?region={region}#/endpoints/{name}",
		sources: ["cloudconsolelink", "entity-links"]
	},
	{
		kind: "SageMaker training job",
		arn: "arn:aws:sagemaker:{region}:{account}:training-job/{name}",
		page: "sagemaker/home?region={region}#/jobs/{name}",
		sources: ["cloudconsolelink"]
	},
	{
		kind: "SageMaker transform job",
		arn: "arn:aws:sagemaker:{region}:{account}:transform-job/{name}",
		page: "sagemaker/home?region={region}#/transform-jobs/{name}",
		sources: ["airflow", "cloudconsolelink"]
	},
	{
		kind: "SageMaker processing job",
		arn: "arn:aws:sagemaker:{region}:{account}:processing-job/{name}",
		page: "sagemaker/home?region={region}#/processing-jobs/{name}",
		sources: ["cloudconsolelink"]
	},
	{
		kind: "SageMaker notebook instance",
		arn: "arn:aws:sagemaker:{region}:{account}:notebook-instance/{name}",
		page: "sagemaker/home?region={region}#/notebook-instances/{name}",
		sources: ["cloudconsolelink", "entity-links"]
	},
	{
		kind: "Bedrock agent",
		arn: "arn:aws:bedrock:{region}:{account}:agent/{id}",
		page: "bedrock/home?region={region}#/agents/{id}",
		sources: ["cloudconsolelink", "fixinventory"]
	},
	{
		kind: "Bedrock AgentCore runtime",
		arn: "arn:aws:bedrock-agentcore:{region}:{account}:runtime/{id}",
		page: "bedrock-agentcore/agents/{id}",
		sources: ["amplify"]
	},
	{
		kind: "QuickSight dashboard",
		arn: "arn:aws:quicksight:{region}:{account}:dashboard/{id}",
		page: "https://{region}.quicksight.aws.amazon.com/sn/dashboards/{id}",
		sources: ["raycast"]
	}
];
// src/console/pages/compute.ts
/** Pages of resources: containers, functions, machines and batches. */
const COMPUTE = [
	{
		kind: "ECS service (its deployments)",
		arn: "arn:aws:ecs:{region}:{account}:service/{cluster}/{service}",
		page: "ecs/v2/clusters/{cluster}/services/{service}/deployments?region={region}",
		sources: ["ecs-deploy"]
	},
	{
		kind: "ECS service deployment",
		arn: "arn:aws:ecs:{region}:{account}:service-deployment/{cluster}/{service}/{id}",
		page: "ecs/v2/clusters/{cluster}/services/{service}/service-deployments/{id}?region={region}",
		sources: ["e1s"]
	},
	{
		kind: "ECS task",
		arn: "arn:aws:ecs:{region}:{account}:task/{cluster}/{id}",
		page: "ecs/v2/clusters/{cluster}/tasks/{id}/configuration?region={region}",
		sources: ["config-db", "lazy-ecs"]
	},
	{
		kind: "ECS task definition",
		arn: "arn:aws:ecs:{region}:{account}:task-definition/{family}:{revision#}",
		page: "ecs/v2/task-definitions/{family}/{revision}/containers?region={region}",
		sources: ["e1s", "link2aws"]
	},
	{
		kind: "ECS cluster",
		arn: "arn:aws:ecs:{region}:{account}:cluster/{cluster}",
		page: "ecs/v2/clusters/{cluster}?region={region}",
		sources: ["backstage", "a9s"]
	},
	{
		kind: "ECS container instance",
		arn: "arn:aws:ecs:{region}:{account}:container-instance/{cluster}/{id}",
		page: "ecs/v2/clusters/{cluster}/infrastructure/container-instances/{id}?region={region}",
		sources: ["copied"]
	},
	{
		kind: "ECR repository",
		arn: "arn:aws:ecr:{region}:{account}:repository/{repository/}",
		page: "ecr/repositories/private/{account}/{repository|raw}?region={region}",
		sources: ["cloudconsolelink", "backstage"]
	},
	{
		kind: "EKS cluster",
		arn: "arn:aws:eks:{region}:{account}:cluster/{cluster}",
		page: "eks/home?region={region}#/clusters/{cluster}",
		sources: ["cloudconsolelink", "config-db"]
	},
	{
		kind: "EKS node group",
		arn: "arn:aws:eks:{region}:{account}:nodegroup/{cluster}/{name}/{id}",
		page: "eks/home?region={region}#/clusters/{cluster}/nodegroups/{name}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "Lambda function",
		arn: "arn:aws:lambda:{region}:{account}:function:{name}",
		page: "lambda/home?region={region}#/functions/{name}",
		sources: ["cloudconsolelink", "amplify"]
	},
	{
		kind: "Lambda version $LATEST",
		arn: "arn:aws:lambda:{region}:{account}:function:{name}:$LATEST",
		page: "lambda/home?region={region}#/functions/{name}/versions/$LATEST?tab=code",
		sources: ["copied"]
	},
	{
		kind: "Lambda version",
		arn: "arn:aws:lambda:{region}:{account}:function:{name}:{version#}",
		page: "lambda/home?region={region}#/functions/{name}/versions/{version}?tab=code",
		sources: ["aws-console-url-python"]
	},
	{
		kind: "Lambda alias",
		arn: "arn:aws:lambda:{region}:{account}:function:{name}:{alias}",
		page: "lambda/home?region={region}#/functions/{name}/aliases/{alias}?tab=configure",
		sources: ["aws-console-url-python"]
	},
	{
		kind: "Lambda layer version",
		arn: "arn:aws:lambda:{region}:{account}:layer:{name}:{version#}",
		page: "lambda/home?region={region}#/layers/{name}/versions/{version}",
		sources: ["link2aws", "cloudforet"]
	},
	{
		kind: "Step Functions execution (standard)",
		arn: "arn:aws:states:{region}:{account}:execution:{machine}:{name}",
		page: "states/home?region={region}#/v2/executions/details/{arn|raw}",
		sources: ["airflow", "link2aws"]
	},
	{
		kind: "Step Functions state machine, version or alias",
		arn: "arn:aws:states:{region}:{account}:stateMachine:{name}[:{version}]",
		page: "states/home?region={region}#/statemachines/view/arn:{partition}:states:{region}:{account}:stateMachine:{name}",
		sources: ["airflow", "amplify"]
	},
	{
		kind: "Batch job",
		arn: "arn:aws:batch:{region}:{account}:job/{id}",
		page: "batch/home?region={region}#jobs/detail/{id}",
		sources: ["airflow", "aws-console-url-python"]
	},
	{
		kind: "Batch job of an array",
		arn: "arn:aws:batch:{region}:{account}:job/{id}:{index#}",
		page: "batch/home?region={region}#jobs/detail/{id}:{index}",
		sources: ["airflow", "aws-console-url-python"]
	},
	{
		kind: "Batch job queue",
		arn: "arn:aws:batch:{region}:{account}:job-queue/{name}",
		page: "batch/home?region={region}#queues/detail/{arn|raw}",
		sources: ["airflow", "aws-console-url-python"]
	},
	{
		kind: "Batch job definition",
		arn: "arn:aws:batch:{region}:{account}:job-definition/{name}:{revision#}",
		page: "batch/home?region={region}#job-definition/detail/{arn|raw}",
		sources: ["airflow", "aws-console-url-python"]
	},
	{
		kind: "Batch compute environment",
		arn: "arn:aws:batch:{region}:{account}:compute-environment/{name}",
		page: "batch/home?region={region}#compute-environments/detail/{arn|raw}",
		sources: ["aws-console-url-python"]
	},
	{
		kind: "EC2 instance",
		arn: "arn:aws:ec2:{region}:{account}:instance/{id}",
		page: "ec2/home?region={region}#InstanceDetails:instanceId={id}",
		sources: ["airflow", "a9s"]
	},
	{
		kind: "EBS volume",
		arn: "arn:aws:ec2:{region}:{account}:volume/{id}",
		page: "ec2/home?region={region}#VolumeDetails:volumeId={id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "EBS snapshot",
		arn: "arn:aws:ec2:{region}:[{account}]:snapshot/{id}",
		page: "ec2/home?region={region}#SnapshotDetails:snapshotId={id}",
		sources: ["link2aws", "aws-explorer"]
	},
	{
		kind: "AMI",
		arn: "arn:aws:ec2:{region}:[{account}]:image/{id}",
		page: "ec2/home?region={region}#ImageDetails:imageId={id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "EC2 launch template",
		arn: "arn:aws:ec2:{region}:{account}:launch-template/{id}",
		page: "ec2/home?region={region}#LaunchTemplateDetails:launchTemplateId={id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "Auto Scaling group",
		arn: "arn:aws:autoscaling:{region}:{account}:autoScalingGroup:{id}:autoScalingGroupName/{name*}",
		page: "ec2/home?region={region}#AutoScalingGroupDetails:id={name};view=details",
		sources: ["a9s", "link2aws"]
	}
];
// src/console/pages/delivery.ts
/** Pages of resources: how code is built and deployed. */
const DELIVERY = [
	{
		kind: "CloudFormation stack (its events)",
		arn: "arn:aws:cloudformation:{region}:{account}:stack/{name}/{id}",
		page: "cloudformation/home?region={region}#/stacks/events?stackId={arn}",
		sources: ["aws-toolkits"]
	},
	{
		kind: "CodeBuild build (its log)",
		arn: "arn:aws:codebuild:{region}:{account}:build/{project}:{id}",
		page: "codesuite/codebuild/{account}/projects/{project}/build/{project}%3A{id}/log?region={region}",
		sources: ["backstage", "a9s"]
	},
	{
		kind: "CodeBuild build batch",
		arn: "arn:aws:codebuild:{region}:{account}:build-batch/{project}:{id}",
		page: "codesuite/codebuild/{account}/projects/{project}/batch/{project}%3A{id}?region={region}",
		sources: ["aws-console-url-python"]
	},
	{
		kind: "CodeBuild project (its history)",
		arn: "arn:aws:codebuild:{region}:{account}:project/{project}",
		page: "codesuite/codebuild/{account}/projects/{project}/history?region={region}",
		sources: ["cloudconsolelink", "backstage"]
	},
	{
		kind: "CodePipeline pipeline, stage or action",
		arn: "arn:aws:codepipeline:{region}:{account}:{pipeline}[/{stage}[/{action}]]",
		page: "codesuite/codepipeline/pipelines/{pipeline}/view?region={region}",
		sources: ["backstage", "a9s"]
	},
	{
		kind: "CodeDeploy application",
		arn: "arn:aws:codedeploy:{region}:{account}:application:{application}",
		page: "codesuite/codedeploy/applications/{application}?region={region}",
		sources: ["cloudconsolelink"]
	},
	{
		kind: "CodeDeploy deployment group",
		arn: "arn:aws:codedeploy:{region}:{account}:deploymentgroup:{application}/{group}",
		page: "codesuite/codedeploy/applications/{application}/deployment-groups/{group}?region={region}",
		sources: ["copied"]
	},
	{
		kind: "CodeArtifact repository",
		arn: "arn:aws:codeartifact:{region}:{account}:repository/{domain}/{repository}",
		page: "codesuite/codeartifact/d/{account}/{domain}/r/{repository}?region={region}",
		sources: ["a9s"]
	},
	{
		kind: "CodeCommit repository",
		arn: "arn:aws:codecommit:{region}:{account}:{repository}",
		page: "codesuite/codecommit/repositories/{repository}/browse?region={region}",
		sources: ["aws-console-url-python", "komiser"]
	},
	{
		kind: "CodeConnections connection",
		arn: "arn:aws:codeconnections:{region}:{account}:connection/{id}",
		page: "codesuite/settings/{account}/{region}/codeconnections/connections/{id}",
		sources: ["link2aws"]
	},
	{
		kind: "Amplify app",
		arn: "arn:aws:amplify:{region}:{account}:apps/{app}",
		page: "amplify/apps/{app}",
		sources: ["copied"]
	},
	{
		kind: "Amplify branch",
		arn: "arn:aws:amplify:{region}:{account}:apps/{app}/branches/{branch}",
		page: "amplify/apps/{app}/branches/{branch}/deployments",
		sources: ["raycast"]
	},
	{
		kind: "Elastic Beanstalk environment",
		arn: "arn:aws:elasticbeanstalk:{region}:{account}:environment/{application}/{environment}",
		page: "elasticbeanstalk/home?region={region}#/environment/dashboard?applicationName={application}&environmentName={environment}",
		sources: ["a9s"]
	},
	{
		kind: "App Runner service (its logs)",
		arn: "arn:aws:apprunner:{region}:{account}:service/{name}/{id}",
		page: "apprunner/home?region={region}#/services/dashboard?service_arn={arn}&active_tab=logs",
		sources: ["copied"]
	}
];
// src/console/pages/global-services.ts
/** Words for services without a region, with one region only, or with a console of their own. */
const GLOBAL_SERVICES = [
	{
		page: "global:billing/home",
		words: "billing",
		source: "granted"
	},
	{
		page: "global:billing/home#/budgets",
		words: "budgets",
		source: "raycast"
	},
	{
		page: "global:costmanagement/home",
		words: "ce costs cost-explorer costexplorer cost-management",
		source: "copied"
	},
	{
		page: "global:cloudfront/v4/home",
		words: "cloudfront",
		source: "a9s"
	},
	{
		page: "global:compute-optimizer/home",
		words: "compute-optimizer",
		source: "alfred"
	},
	{
		page: "https://us-west-2.console.aws.amazon.com/globalaccelerator/home",
		words: "globalaccelerator ga",
		source: "granted"
	},
	{
		page: "https://health.aws.amazon.com/health/home",
		words: "health phd",
		source: "copied"
	},
	{
		page: "global:iam/home",
		words: "iam",
		source: "a9s"
	},
	{
		page: "https://lightsail.aws.amazon.com/ls/webapp/home",
		words: "lightsail",
		source: "alfred"
	},
	{
		page: "global:marketplace/home",
		words: "marketplace",
		source: "alfred"
	},
	{
		page: "global:organizations/v2/home/accounts",
		words: "organizations orgs",
		source: "cloudconsolelink"
	},
	{
		page: "https://quicksight.aws.amazon.com/",
		words: "quicksight",
		source: "alfred"
	},
	{
		page: "global:route53/v2/home",
		words: "route53 r53 dns",
		source: "granted"
	},
	{
		page: "https://support.console.aws.amazon.com/support/home",
		words: "support",
		source: "alfred"
	},
	{
		page: "global:trustedadvisor/home",
		words: "trustedadvisor trusted-advisor",
		source: "granted"
	},
	{
		page: "global:artifact/home",
		words: "artifact",
		source: "alfred"
	},
	{
		page: "https://us-west-2.console.aws.amazon.com/devicefarm/home",
		words: "devicefarm",
		source: "alfred"
	},
	{
		page: "global:chatbot/home",
		words: "chatbot",
		source: "alfred"
	}
];
// src/console/pages/monitoring.ts
/** Pages of resources: logs, alarms, events and messages. */
const MONITORING = [
	{
		kind: "Log group",
		arn: "arn:aws:logs:{region}:{account}:log-group:{group/}[:*]",
		page: "cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group|logs}",
		sources: ["cloudconsolelink", "cdk-cli"]
	},
	{
		kind: "Log stream",
		arn: "arn:aws:logs:{region}:{account}:log-group:{group/}:log-stream:{stream/}",
		page: "cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group|logs}/log-events/{stream|logs}",
		sources: ["aws-console-url-python"]
	},
	{
		kind: "CloudWatch alarm, composite ones too",
		arn: "arn:aws:cloudwatch:{region}:{account}:alarm:{name*}",
		page: "cloudwatch/home?region={region}#alarmsV2:alarm/{name}",
		sources: ["cloudconsolelink", "amplify"]
	},
	{
		kind: "CloudWatch dashboard",
		arn: "arn:aws:cloudwatch::{account}:dashboard/{name}",
		page: "cloudwatch/home?region={region}#dashboards:name={name}",
		sources: ["centralized-logging", "komiser"]
	},
	{
		kind: "Synthetics canary",
		arn: "arn:aws:synthetics:{region}:{account}:canary:{name}",
		page: "cloudwatch/home?region={region}#synthetics:canary/detail/{name}",
		sources: ["cloudconsolelink"]
	},
	{
		kind: "CloudTrail trail",
		arn: "arn:aws:cloudtrail:{region}:{account}:trail/{name}",
		page: "cloudtrailv2/home?region={region}#/trails/{arn|raw}",
		sources: ["a9s", "komiser"]
	},
	{
		kind: "GuardDuty finding",
		arn: "arn:aws:guardduty:{region}:{account}:detector/{detector}/finding/{id}",
		page: "guardduty/home?region={region}#/findings?macros=current&fId={id}",
		sources: ["copied"]
	},
	{
		kind: "Health event",
		arn: "arn:aws:health:[{region}][global]::event/{id*}",
		page: "https://health.aws.amazon.com/health/home#/account/event-log?eventID={arn}",
		sources: ["copied"]
	},
	{
		kind: "SQS queue",
		arn: "arn:aws:sqs:{region}:{account}:{name}",
		page: "sqs/v3/home?region={region}#/queues/{arn|queueUrl}",
		sources: ["amplify", "cdk-monitoring"]
	},
	{
		kind: "SNS topic",
		arn: "arn:aws:sns:{region}:{account}:{name}",
		page: "sns/v3/home?region={region}#/topic/{arn|raw}",
		sources: ["cloudconsolelink", "cdk-monitoring"]
	},
	{
		kind: "SNS subscription",
		arn: "arn:aws:sns:{region}:{account}:{name}:{id}",
		page: "sns/v3/home?region={region}#/subscription/{arn|raw}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "EventBridge rule (default bus)",
		arn: "arn:aws:events:{region}:{account}:rule/{name}",
		page: "events/home?region={region}#/eventbus/default/rules/{name}",
		sources: ["a9s", "aws-console-url-python"]
	},
	{
		kind: "EventBridge rule",
		arn: "arn:aws:events:{region}:{account}:rule/{bus}/{name}",
		page: "events/home?region={region}#/eventbus/{bus}/rules/{name}",
		sources: ["a9s", "aws-console-url-python"]
	},
	{
		kind: "EventBridge bus",
		arn: "arn:aws:events:{region}:{account}:event-bus/{bus}",
		page: "events/home?region={region}#/eventbus/{bus}",
		sources: ["cloudconsolelink", "amplify"]
	},
	{
		kind: "EventBridge schedule",
		arn: "arn:aws:scheduler:{region}:{account}:schedule/{group}/{name}",
		page: "scheduler/home?region={region}#schedules/{group}/{name}",
		sources: ["amplify"]
	},
	{
		kind: "Amazon MQ broker",
		arn: "arn:aws:mq:{region}:{account}:broker:{name}:{id}",
		page: "amazon-mq/home?region={region}#brokers/details?id={id}",
		sources: ["copied"]
	},
	{
		kind: "SES identity",
		arn: "arn:aws:ses:{region}:{account}:identity/{identity}",
		page: "ses/home?region={region}#/identities/{identity}",
		sources: ["a9s"]
	}
];
// src/console/pages/network.ts
/** Pages of resources: networks, balancers, domains and APIs. */
const NETWORK = [
	{
		kind: "Network interface",
		arn: "arn:aws:ec2:{region}:{account}:network-interface/{id}",
		page: "ec2/home?region={region}#NetworkInterface:networkInterfaceId={id}",
		sources: ["a9s", "aws-explorer"]
	},
	{
		kind: "Elastic IP address",
		arn: "arn:aws:ec2:{region}:{account}:elastic-ip/{id}",
		page: "ec2/home?region={region}#ElasticIpDetails:AllocationId={id}",
		sources: ["cloudconsolelink", "aws-explorer"]
	},
	{
		kind: "VPC",
		arn: "arn:aws:ec2:{region}:{account}:vpc/{id}",
		page: "vpc/home?region={region}#VpcDetails:VpcId={id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "Subnet",
		arn: "arn:aws:ec2:{region}:{account}:subnet/{id}",
		page: "vpc/home?region={region}#SubnetDetails:subnetId={id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "Security group",
		arn: "arn:aws:ec2:{region}:{account}:security-group/{id}",
		page: "vpc/home?region={region}#SecurityGroup:groupId={id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "Route table",
		arn: "arn:aws:ec2:{region}:{account}:route-table/{id}",
		page: "vpc/home?region={region}#RouteTableDetails:RouteTableId={id}",
		sources: ["config-db", "a9s"]
	},
	{
		kind: "NAT gateway",
		arn: "arn:aws:ec2:{region}:{account}:natgateway/{id}",
		page: "vpc/home?region={region}#NatGatewayDetails:natGatewayId={id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "Internet gateway",
		arn: "arn:aws:ec2:{region}:{account}:internet-gateway/{id}",
		page: "vpc/home?region={region}#InternetGateway:internetGatewayId={id}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "VPC endpoint",
		arn: "arn:aws:ec2:{region}:{account}:vpc-endpoint/{id}",
		page: "vpc/home?region={region}#EndpointDetails:vpcEndpointId={id}",
		sources: ["airflow", "a9s"]
	},
	{
		kind: "VPC peering connection",
		arn: "arn:aws:ec2:{region}:{account}:vpc-peering-connection/{id}",
		page: "vpc/home?region={region}#PeeringConnectionDetails:VpcPeeringConnectionId={id}",
		sources: ["a9s", "centralized-logging"]
	},
	{
		kind: "Transit gateway",
		arn: "arn:aws:ec2:{region}:{account}:transit-gateway/{id}",
		page: "vpc/home?region={region}#TransitGatewayDetails:transitGatewayId={id}",
		sources: ["copied"]
	},
	{
		kind: "Load balancer",
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{type}/{name}/{id}",
		page: "ec2/home?region={region}#LoadBalancer:loadBalancerArn={arn|raw}",
		sources: ["config-db", "a9s"]
	},
	{
		kind: "Classic Load Balancer",
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{name}",
		page: "ec2/home?region={region}#LoadBalancers:search={name}",
		sources: ["cloudconsolelink", "aws-explorer"]
	},
	{
		kind: "Target group",
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{id}",
		page: "ec2/home?region={region}#TargetGroup:targetGroupArn={arn|raw}",
		sources: ["a9s", "fixinventory"]
	},
	{
		kind: "Listener",
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:listener/{type}/{name}/{balancer}/{id}",
		page: "ec2/home?region={region}#ELBListenerV2:listenerArn={arn|raw}",
		sources: ["a9s", "komiser"]
	},
	{
		kind: "Listener rule",
		arn: "arn:aws:elasticloadbalancing:{region}:{account}:listener-rule/{type}/{name}/{balancer}/{listener}/{id}",
		page: "ec2/home?region={region}#ListenerRuleDetails:ruleArn={arn|raw}",
		sources: ["a9s"]
	},
	{
		kind: "Route 53 hosted zone",
		arn: "arn:aws:route53:::hostedzone/{id}",
		page: "global:route53/v2/hostedzones#ListRecordSets/{id}",
		sources: ["cloudconsolelink", "config-db"]
	},
	{
		kind: "Route 53 health check (the list)",
		arn: "arn:aws:route53:::healthcheck/{id}",
		page: "global:route53/healthchecks/home",
		sources: ["cloudconsolelink", "link2aws"]
	},
	{
		kind: "CloudFront distribution",
		arn: "arn:aws:cloudfront::{account}:distribution/{id}",
		page: "global:cloudfront/v4/home#/distributions/{id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "ACM certificate",
		arn: "arn:aws:acm:{region}:{account}:certificate/{id}",
		page: "acm/home?region={region}#/certificates/{id}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "API Gateway REST API",
		arn: "arn:aws:apigateway:{region}::/restapis/{api}",
		page: "apigateway/main/apis/{api}/resources?api={api}&region={region}",
		sources: ["amplify", "link2aws"]
	},
	{
		kind: "API Gateway REST API stage",
		arn: "arn:aws:apigateway:{region}::/restapis/{api}/stages/{stage}",
		page: "apigateway/main/apis/{api}/stages?api={api}&region={region}",
		sources: ["cloudconsolelink", "fixinventory"]
	},
	{
		kind: "API Gateway HTTP or WebSocket API",
		arn: "arn:aws:apigateway:{region}::/apis/{api}",
		page: "apigateway/main/api-detail?api={api}&region={region}",
		sources: ["cloudconsolelink", "amplify"]
	},
	{
		kind: "AppSync API",
		arn: "arn:aws:appsync:{region}:{account}:apis/{api}",
		page: "appsync/home?region={region}#/{api}/v1/home",
		sources: ["amplify", "raycast"]
	},
	{
		kind: "Transfer Family server",
		arn: "arn:aws:transfer:{region}:{account}:server/{id}",
		page: "transfer/home?region={region}#/servers/{id}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "WAF web ACL (regional)",
		arn: "arn:aws:wafv2:{region}:{account}:regional/webacl/{name}/{id}",
		page: "wafv2-pro/protections/{name}/{id}?panel=protectionPackHome&region={region}&scope=regional",
		sources: ["a9s"]
	},
	{
		kind: "WAF web ACL (CloudFront)",
		arn: "arn:aws:wafv2:{region}:{account}:global/webacl/{name}/{id}",
		page: "wafv2-pro/protections/{name}/{id}?panel=protectionPackHome&region={region}&scope=global",
		sources: ["a9s"]
	}
];
// src/console/pages/security.ts
/** Pages of resources: identities, secrets, keys and settings. */
const SECURITY = [
	{
		kind: "IAM role",
		arn: "arn:aws:iam::{account}:role/{role/}",
		page: "global:iam/home#/roles/details/{role|lastPart}",
		sources: ["a9s", "fixinventory"]
	},
	{
		kind: "IAM role of a session",
		arn: "arn:aws:sts::{account}:assumed-role/{role}/{session}",
		page: "global:iam/home#/roles/details/{role}",
		sources: ["a9s"]
	},
	{
		kind: "IAM policy",
		arn: "arn:aws:iam::{account}:policy/{policy/}",
		page: "global:iam/home#/policies/details/{arn}",
		sources: ["a9s", "aws-explorer"]
	},
	{
		kind: "IAM policy of AWS",
		arn: "arn:aws:iam::aws:policy/{policy/}",
		page: "global:iam/home#/policies/details/{arn}",
		sources: ["a9s", "aws-explorer"]
	},
	{
		kind: "IAM OIDC provider",
		arn: "arn:aws:iam::{account}:oidc-provider/{issuer/}",
		page: "global:iam/home#/identity_providers/details/OPENID/{arn}",
		sources: ["komiser"]
	},
	{
		kind: "Secret",
		arn: "arn:aws:secretsmanager:{region}:{account}:secret:{name/}",
		page: "secretsmanager/secret?name={name|withoutSuffix}&region={region}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "SSM parameter",
		arn: "arn:aws:ssm:{region}:{account}:parameter/{name}",
		page: "systems-manager/parameters/{name}/description?region={region}&tab=Table",
		sources: ["a9s", "aws-console-url-python"]
	},
	{
		kind: "SSM parameter (hierarchy)",
		arn: "arn:aws:ssm:{region}:{account}:parameter/{path/}",
		page: "systems-manager/parameters/{path|parameterPath}/description?region={region}&tab=Table",
		sources: ["copied"]
	},
	{
		kind: "SSM automation execution",
		arn: "arn:aws:ssm:{region}:{account}:automation-execution/{id}",
		page: "systems-manager/automation/execution/{id}?region={region}",
		sources: ["cloudconsolelink"]
	},
	{
		kind: "SSM document",
		arn: "arn:aws:ssm:{region}:[{account}]:document/{name}",
		page: "systems-manager/documents/{name}/description?region={region}",
		sources: ["cloudconsolelink", "fixinventory"]
	},
	{
		kind: "KMS key",
		arn: "arn:aws:kms:{region}:{account}:key/{id}",
		page: "kms/home?region={region}#/kms/keys/{id}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "KMS alias (the list of keys)",
		arn: "arn:aws:kms:{region}:{account}:alias/{alias/}",
		page: "kms/home?region={region}#/kms/keys",
		sources: ["raycast"]
	},
	{
		kind: "Cognito user pool",
		arn: "arn:aws:cognito-idp:{region}:{account}:userpool/{id}",
		page: "cognito/v2/idp/user-pools/{id}/users?region={region}",
		sources: ["cloudconsolelink", "amplify"]
	},
	{
		kind: "Cognito identity pool",
		arn: "arn:aws:cognito-identity:{region}:{account}:identitypool/{poolRegion}:{id}",
		page: "cognito/v2/identity/identity-pools/{poolRegion}:{id}/user-statistics?region={region}",
		sources: ["amplify"]
	},
	{
		kind: "Organizations account",
		arn: "arn:aws:organizations::{account}:account/{organization}/{id}",
		page: "global:organizations/v2/home/accounts/{id}",
		sources: ["cloudconsolelink"]
	}
];
// src/console/pages/services.ts
/** Words for services that have a page in each region. */
const SERVICES = [
	{
		page: "console/home",
		words: "console home",
		source: "leapp"
	},
	{
		page: "acm/home",
		words: "acm certificates",
		source: "granted"
	},
	{
		page: "acm-pca/home",
		words: "acm-pca",
		source: "raycast"
	},
	{
		page: "amplify/home",
		words: "amplify",
		source: "alfred"
	},
	{
		page: "apigateway/main/apis",
		words: "api apigw apigateway apigatewayv2 execute-api",
		source: "alfred"
	},
	{
		page: "apprunner/home",
		words: "apprunner",
		source: "alfred"
	},
	{
		page: "appsync/home",
		words: "appsync",
		source: "granted"
	},
	{
		page: "systems-manager/appconfig/home",
		words: "appconfig",
		source: "raycast"
	},
	{
		page: "athena/home",
		words: "athena",
		source: "granted"
	},
	{
		page: "ec2/home#AutoScalingGroups:",
		words: "asg autoscaling auto-scaling",
		source: "copied"
	},
	{
		page: "backup/home",
		words: "backup",
		source: "granted"
	},
	{
		page: "batch/home",
		words: "batch",
		source: "alfred"
	},
	{
		page: "bedrock/home",
		words: "bedrock",
		source: "granted"
	},
	{
		page: "bedrock-agentcore/agents",
		words: "bedrock-agentcore agentcore",
		source: "copied"
	},
	{
		page: "cloud9/home",
		words: "cloud9 c9",
		source: "granted"
	},
	{
		page: "cloudformation/home",
		words: "cfn cloudformation stacks",
		source: "aws-toolkits"
	},
	{
		page: "cloudmap/home",
		words: "cloudmap servicediscovery",
		source: "granted"
	},
	{
		page: "cloudshell/home",
		words: "cloudshell",
		source: "url-search"
	},
	{
		page: "cloudtrailv2/home",
		words: "cloudtrail ct",
		source: "osdctl"
	},
	{
		page: "cloudwatch/home",
		words: "cloudwatch cw monitoring",
		source: "granted"
	},
	{
		page: "cloudwatch/home#alarmsV2:",
		words: "alarms",
		source: "a9s"
	},
	{
		page: "cloudwatch/home#logsV2:log-groups",
		words: "logs log-groups cloudwatch-logs",
		source: "a9s"
	},
	{
		page: "cloudwatch/home#logsV2:logs-insights",
		words: "logs-insights insights",
		source: "alfred"
	},
	{
		page: "cloudwatch/home#dashboards",
		words: "dashboards",
		source: "cloudconsolelink"
	},
	{
		page: "cloudwatch/home#synthetics:canary/list",
		words: "synthetics",
		source: "alfred"
	},
	{
		page: "cloudwatch/home#xray:traces/query",
		words: "xray",
		source: "copied"
	},
	{
		page: "codesuite/codeartifact/repositories",
		words: "codeartifact",
		source: "alfred"
	},
	{
		page: "codesuite/codebuild/projects",
		words: "codebuild",
		source: "alfred"
	},
	{
		page: "codesuite/codecommit/repositories",
		words: "codecommit",
		source: "alfred"
	},
	{
		page: "codesuite/codedeploy/deployments",
		words: "codedeploy",
		source: "alfred"
	},
	{
		page: "codesuite/codepipeline/pipelines",
		words: "codepipeline",
		source: "alfred"
	},
	{
		page: "codesuite/settings/connections",
		words: "codeconnections codestar-connections",
		source: "alfred"
	},
	{
		page: "cognito/v2/home",
		words: "cognito cognito-idp cognito-identity",
		source: "copied"
	},
	{
		page: "config/home",
		words: "config",
		source: "granted"
	},
	{
		page: "connect/home",
		words: "connect",
		source: "alfred"
	},
	{
		page: "controltower/home",
		words: "controltower",
		source: "granted"
	},
	{
		page: "datasync/home",
		words: "datasync",
		source: "alfred"
	},
	{
		page: "dynamodbv2/home",
		words: "ddb dynamo dynamodb",
		source: "granted"
	},
	{
		page: "detective/home",
		words: "detective",
		source: "alfred"
	},
	{
		page: "directconnect/v2/home",
		words: "directconnect dx",
		source: "granted"
	},
	{
		page: "dms/v2/home",
		words: "dms",
		source: "granted"
	},
	{
		page: "docdb/home",
		words: "docdb documentdb",
		source: "aws-toolkits"
	},
	{
		page: "ec2/home",
		words: "ec2",
		source: "airflow"
	},
	{
		page: "ec2/home#Volumes:",
		words: "ebs",
		source: "alfred"
	},
	{
		page: "ec2/home#Images:",
		words: "ami amis",
		source: "alfred"
	},
	{
		page: "vpcconsole/home",
		words: "vpc",
		source: "airflow"
	},
	{
		page: "ecr/private-registry/repositories",
		words: "ecr",
		source: "alfred"
	},
	{
		page: "ecs/v2/clusters",
		words: "ecs fargate",
		source: "backstage"
	},
	{
		page: "efs/home",
		words: "efs elasticfilesystem",
		source: "alfred"
	},
	{
		page: "eks/home",
		words: "eks",
		source: "granted"
	},
	{
		page: "elasticache/home",
		words: "elasticache redis valkey memcached",
		source: "granted"
	},
	{
		page: "elasticbeanstalk/home",
		words: "eb elasticbeanstalk beanstalk",
		source: "granted"
	},
	{
		page: "ec2/home#LoadBalancers:",
		words: "elb elbv2 alb nlb elasticloadbalancing",
		source: "alfred"
	},
	{
		page: "ec2/home#TargetGroups:",
		words: "targetgroups target-groups",
		source: "alfred"
	},
	{
		page: "emr/home",
		words: "emr elasticmapreduce",
		source: "airflow"
	},
	{
		page: "emr/home#/serverless",
		words: "emr-serverless",
		source: "cloudconsolelink"
	},
	{
		page: "events/home",
		words: "eventbridge events",
		source: "granted"
	},
	{
		page: "scheduler/home#schedules",
		words: "scheduler",
		source: "amplify"
	},
	{
		page: "firehose/home",
		words: "firehose",
		source: "cdk-monitoring"
	},
	{
		page: "fsx/home",
		words: "fsx",
		source: "alfred"
	},
	{
		page: "glue/home",
		words: "glue",
		source: "alfred"
	},
	{
		page: "gluestudio/home",
		words: "gluestudio glue-studio",
		source: "airflow"
	},
	{
		page: "databrew/home",
		words: "databrew",
		source: "raycast"
	},
	{
		page: "grafana/home",
		words: "grafana",
		source: "granted"
	},
	{
		page: "guardduty/home",
		words: "guardduty gd",
		source: "granted"
	},
	{
		page: "access-analyzer/home",
		words: "access-analyzer",
		source: "alfred"
	},
	{
		page: "singlesignon/home",
		words: "identity-center sso sso-admin identitystore singlesignon",
		source: "granted"
	},
	{
		page: "imagebuilder/home",
		words: "imagebuilder",
		source: "alfred"
	},
	{
		page: "inspector/v2/home",
		words: "inspector inspector2",
		source: "copied"
	},
	{
		page: "iot/home",
		words: "iot",
		source: "alfred"
	},
	{
		page: "greengrass/home",
		words: "greengrass",
		source: "raycast"
	},
	{
		page: "msk/home",
		words: "kafka msk",
		source: "a9s"
	},
	{
		page: "keyspaces/home",
		words: "keyspaces cassandra",
		source: "alfred"
	},
	{
		page: "kinesis/home",
		words: "kinesis",
		source: "a9s"
	},
	{
		page: "kms/home",
		words: "kms",
		source: "granted"
	},
	{
		page: "lakeformation/home",
		words: "lakeformation",
		source: "url-search"
	},
	{
		page: "lambda/home",
		words: "lambda",
		source: "granted"
	},
	{
		page: "macie/home",
		words: "macie macie2",
		source: "alfred"
	},
	{
		page: "memorydb/home",
		words: "memorydb",
		source: "cloudconsolelink"
	},
	{
		page: "amazon-mq/home",
		words: "mq amazonmq amazon-mq",
		source: "alfred"
	},
	{
		page: "mwaa/home",
		words: "mwaa airflow",
		source: "granted"
	},
	{
		page: "neptune/home",
		words: "neptune",
		source: "a9s"
	},
	{
		page: "aos/home",
		words: "opensearch es aos elasticsearch",
		source: "granted"
	},
	{
		page: "systems-manager/parameters",
		words: "param params parameter-store param-store parameters",
		source: "alfred"
	},
	{
		page: "prometheus/home",
		words: "prometheus amp aps",
		source: "raycast"
	},
	{
		page: "ram/home",
		words: "ram",
		source: "granted"
	},
	{
		page: "rds/home",
		words: "rds aurora",
		source: "granted"
	},
	{
		page: "redshiftv2/home",
		words: "redshift",
		source: "cdk-monitoring"
	},
	{
		page: "rekognition/home",
		words: "rekognition",
		source: "raycast"
	},
	{
		page: "resource-explorer/home",
		words: "resource-explorer",
		source: "alfred"
	},
	{
		page: "resource-groups/home",
		words: "resource-groups tag-editor",
		source: "raycast"
	},
	{
		page: "route53resolver/home",
		words: "route53resolver",
		source: "raycast"
	},
	{
		page: "s3/home",
		words: "s3",
		source: "granted"
	},
	{
		page: "sagemaker/home",
		words: "sagemaker",
		source: "granted"
	},
	{
		page: "secretsmanager/listsecrets",
		words: "secrets secretsmanager secrets-manager",
		source: "aws-explorer"
	},
	{
		page: "securityhub/home",
		words: "securityhub",
		source: "granted"
	},
	{
		page: "servicecatalog/home",
		words: "servicecatalog",
		source: "alfred"
	},
	{
		page: "servicequotas/home",
		words: "servicequotas service-quotas quotas",
		source: "url-search"
	},
	{
		page: "ses/home",
		words: "ses sesv2",
		source: "granted"
	},
	{
		page: "signer/home",
		words: "signer",
		source: "raycast"
	},
	{
		page: "sns/v3/home",
		words: "sns",
		source: "a9s"
	},
	{
		page: "sqs/v3/home",
		words: "sqs",
		source: "amplify"
	},
	{
		page: "systems-manager/home",
		words: "ssm systems-manager systemsmanager",
		source: "granted"
	},
	{
		page: "states/home",
		words: "states sfn stepfunctions step-functions stepfn",
		source: "granted"
	},
	{
		page: "storagegateway/home",
		words: "storagegateway",
		source: "alfred"
	},
	{
		page: "swf/home",
		words: "swf",
		source: "alfred"
	},
	{
		page: "transfer/home",
		words: "transfer",
		source: "a9s"
	},
	{
		page: "wafv2-pro/home",
		words: "waf wafv2",
		source: "copied"
	},
	{
		page: "wellarchitected/home",
		words: "wellarchitected",
		source: "alfred"
	},
	{
		page: "workspaces/home",
		words: "workspaces",
		source: "alfred"
	}
];
// src/console/pages/storage.ts
/** Pages of resources: files, backups and databases. */
const STORAGE = [
	{
		kind: "S3 bucket",
		arn: "arn:aws:s3:::{bucket}[/[*]]",
		page: "s3/buckets/{bucket}?region={region}",
		sources: ["amplify", "a9s"]
	},
	{
		kind: "S3 prefix (what begins with it)",
		arn: "arn:aws:s3:::{bucket}/{prefix*}*",
		page: "s3/buckets/{bucket}?region={region}&bucketType=general&prefix={prefix}&showversions=false",
		sources: ["airflow"]
	},
	{
		kind: "S3 prefix",
		arn: "arn:aws:s3:::{bucket}/{prefix*}/",
		page: "s3/buckets/{bucket}?region={region}&bucketType=general&prefix={prefix}%2F&showversions=false",
		sources: ["airflow"]
	},
	{
		kind: "S3 object",
		arn: "arn:aws:s3:::{bucket}/{key*}",
		page: "s3/object/{bucket}?region={region}&bucketType=general&prefix={key}",
		sources: ["a9s", "aws-console-url-python"]
	},
	{
		kind: "EFS file system",
		arn: "arn:aws:elasticfilesystem:{region}:{account}:file-system/{id}",
		page: "efs/home?region={region}#/file-systems/{id}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "FSx file system",
		arn: "arn:aws:fsx:{region}:{account}:file-system/{id}",
		page: "fsx/home?region={region}#file-system-details/{id}",
		sources: ["entity-links"]
	},
	{
		kind: "Backup plan",
		arn: "arn:aws:backup:{region}:{account}:backup-plan:{id}",
		page: "backup/home?region={region}#/backupplan/details/{id}",
		sources: ["a9s", "fixinventory"]
	},
	{
		kind: "Backup vault",
		arn: "arn:aws:backup:{region}:{account}:backup-vault:{name}",
		page: "backup/home?region={region}#/backupvaults/details/{name}",
		sources: ["config-db", "link2aws"]
	},
	{
		kind: "RDS instance",
		arn: "arn:aws:rds:{region}:{account}:db:{id}",
		page: "rds/home?region={region}#database:id={id};is-cluster=false",
		sources: ["cloudconsolelink", "cdk-monitoring"]
	},
	{
		kind: "Aurora cluster",
		arn: "arn:aws:rds:{region}:{account}:cluster:{id}",
		page: "rds/home?region={region}#database:id={id};is-cluster=true",
		sources: ["cloudconsolelink", "cdk-monitoring"]
	},
	{
		kind: "RDS snapshot",
		arn: "arn:aws:rds:{region}:{account}:snapshot:{id*}",
		page: "rds/home?region={region}#db-snapshot:id={id}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "Aurora cluster snapshot",
		arn: "arn:aws:rds:{region}:{account}:cluster-snapshot:{id*}",
		page: "rds/home?region={region}#db-snapshot:id={id}",
		sources: ["cloudconsolelink", "a9s"]
	},
	{
		kind: "DynamoDB table, index or stream",
		arn: "arn:aws:dynamodb:{region}:{account}:table/{table}[/index/{index}][/stream/{stream*}]",
		page: "dynamodbv2/home?region={region}#table?name={table}",
		sources: ["amplify", "a9s"]
	},
	{
		kind: "Redshift cluster",
		arn: "arn:aws:redshift:{region}:{account}:cluster:{name}",
		page: "redshiftv2/home?region={region}#cluster-details?cluster={name}",
		sources: ["cloudconsolelink", "cdk-monitoring"]
	},
	{
		kind: "ElastiCache replication group",
		arn: "arn:aws:elasticache:{region}:{account}:replicationgroup:{name}",
		page: "elasticache/home?region={region}#/redis/{name}",
		sources: ["cdk-monitoring", "a9s"]
	},
	{
		kind: "MemoryDB cluster",
		arn: "arn:aws:memorydb:{region}:{account}:cluster/{name}",
		page: "memorydb/home?region={region}#/clusters/{name}",
		sources: ["cloudconsolelink", "entity-links"]
	},
	{
		kind: "OpenSearch domain",
		arn: "arn:aws:es:{region}:{account}:domain/{name}",
		page: "aos/home?region={region}#opensearch/domains/{name}",
		sources: ["a9s", "link2aws"]
	},
	{
		kind: "DataSync task",
		arn: "arn:aws:datasync:{region}:{account}:task/{id}",
		page: "datasync/home?region={region}#/tasks/{id}",
		sources: ["airflow", "cloudconsolelink"]
	},
	{
		kind: "DataSync task execution",
		arn: "arn:aws:datasync:{region}:{account}:task/{id}/execution/{execution}",
		page: "datasync/home?region={region}#/history/{id}/{execution}",
		sources: ["airflow"]
	}
];
// src/console/page-lookup.ts
/** Every kind of resource with a page of its own. */
const RESOURCE_PAGES = [
	...DELIVERY,
	...COMPUTE,
	...MONITORING,
	...STORAGE,
	...ANALYTICS,
	...NETWORK,
	...SECURITY
];
/** Every page that has a word. */
const SERVICE_PAGES = [...SERVICES, ...GLOBAL_SERVICES];
/** Words that people use for several services. */
const AMBIGUOUS_WORDS = {
	cf: ["cloudformation", "cloudfront"],
	sm: [
		"secretsmanager",
		"sagemaker",
		"ssm"
	]
};
const MAX_NEAR_WORDS = 3;
/**
* The page of a resource.
*
* @param region - For ARNs without one.
* @returns `undefined` for a kind of resource that has no row, or whose page this partition does
*   not have.
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
/** What a word stands for in the consoles of a partition, whatever its case. */
function lookUpWord(text, partition) {
	const word = text.toLowerCase();
	const candidates = AMBIGUOUS_WORDS[word];
	if (Object.hasOwn(AMBIGUOUS_WORDS, word) && candidates !== void 0) return {
		kind: "ambiguous",
		candidates
	};
	const page = SERVICE_PAGES.find(({ words }) => words.split(" ").includes(word))?.page;
	const path = page && (0,external_sign_in_js_namespaceObject.parseServicePath)(page);
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
		near: nearWords(word)
	};
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
	const filled = fillPage(page, values);
	if (filled.startsWith("https:")) return partition.id === "aws" ? filled : void 0;
	const path = filled.replace(/^global:/, "");
	const host = path === filled ? (0,external_sign_in_js_namespaceObject.consoleHost)(partition, values["region"] ?? "") : partition.consoleDomain;
	const url = new URL(`https://${host}/${path}`);
	return url.pathname === `/${path.replace(/[?#].*$/s, "")}` ? url.href : void 0;
}
function nearWords(word) {
	return SERVICE_PAGES.flatMap(({ words }) => words.split(" ")).map((known) => ({
		known,
		distance: distance(word, known)
	})).filter(({ known, distance }) => distance > 0 && distance <= Math.max(1, Math.floor(known.length / 4))).sort((one, other) => one.distance - other.distance).slice(0, MAX_NEAR_WORDS).map(({ known }) => known);
}


var __webpack_exports__AMBIGUOUS_WORDS = __webpack_exports__.tG;
var __webpack_exports__RESOURCE_PAGES = __webpack_exports__.Qs;
var __webpack_exports__SERVICE_PAGES = __webpack_exports__.$_;
var __webpack_exports__logGroupPath = __webpack_exports__.NX;
var __webpack_exports__lookUpWord = __webpack_exports__.Xo;
var __webpack_exports__resourcePageUrl = __webpack_exports__.R3;
export { __webpack_exports__AMBIGUOUS_WORDS as AMBIGUOUS_WORDS, __webpack_exports__RESOURCE_PAGES as RESOURCE_PAGES, __webpack_exports__SERVICE_PAGES as SERVICE_PAGES, __webpack_exports__logGroupPath as logGroupPath, __webpack_exports__lookUpWord as lookUpWord, __webpack_exports__resourcePageUrl as resourcePageUrl };
