"""Makes, uses and removes a role at the local AWS, as AWS's federated-URL sample does with boto3.

Endpoints, region and the keys of an IAM user come from the usual AWS variables.
"""

import json
import sys
from datetime import datetime, timezone

import boto3
from botocore.exceptions import ClientError

READ_ONLY = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"


def refusal_of(call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return {"status": status, "Code": error.response["Error"]["Code"]}
    return None


def trust_in(principal):
    statement = {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": "sts:AssumeRole"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


resource = boto3.resource("iam")
iam = resource.meta.client
user = resource.CurrentUser().arn
role = resource.create_role(
    RoleName="boto3-demo",
    Path="/demo/",
    Description="Made by boto3 <&>",
    AssumeRolePolicyDocument=trust_in(user),
    Tags=[{"Key": "purpose", "Value": "demo of boto3"}],
)
iam.get_waiter("role_exists").wait(RoleName=role.name)
role.attach_policy(PolicyArn=READ_ONLY)
deny = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}
)
resource.RolePolicy(role.name, "deny").put(PolicyDocument=deny)
session = boto3.client("sts").assume_role(RoleArn=role.arn, RoleSessionName="boto3")

age = datetime.now(timezone.utc) - iam.get_role(RoleName=role.name)["Role"]["CreateDate"]
found = {
    "user": user,
    "arn": role.arn,
    "description": iam.get_role(RoleName=role.name)["Role"]["Description"],
    "ageInMinutes": round(age.total_seconds() / 60),
    "trusts": role.assume_role_policy_document["Statement"][0]["Principal"],
    "tags": iam.list_role_tags(RoleName=role.name)["Tags"],
    "attached": [policy.arn for policy in role.attached_policies.all()],
    "inline": {policy.name: policy.policy_document for policy in role.policies.all()},
    "session": session["AssumedRoleUser"]["Arn"],
    "pages": sum(
        1 for _ in iam.get_paginator("list_roles").paginate(PaginationConfig={"PageSize": 1})
    ),
    "underPath": [found.name for found in resource.roles.filter(PathPrefix="/demo/")],
}
refusals = {
    "name taken": refusal_of(
        iam.create_role, RoleName="BOTO3-demo", AssumeRolePolicyDocument=trust_in(user)
    ),
    "unknown principal": refusal_of(
        iam.create_role, RoleName="other", AssumeRolePolicyDocument=trust_in(user + "-none")
    ),
    "unknown policy": refusal_of(role.attach_policy, PolicyArn=READ_ONLY + "None"),
    "with policies": refusal_of(role.delete),
}

for attached in role.attached_policies.all():
    role.detach_policy(PolicyArn=attached.arn)
for inline in role.policies.all():
    inline.delete()
role.delete()
refusals["after its end"] = refusal_of(role.load)

json.dump({"found": found, "refusals": refusals}, sys.stdout)
