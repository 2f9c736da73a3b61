"""Makes the calls of AWS's sample "federated URL" in its order: makes a role with a unique name,
waits for it, signs in with it by GET for 12 hours, and removes it.

Endpoints, region and the keys of an IAM user come from the usual AWS variables.
"""

import json
import os
import sys
import time

import boto3
import requests
from botocore.exceptions import ClientError

SIGN_IN = os.environ["AWS_ENDPOINT_URL_SIGNIN"] + "/federation"
CONSOLE = "https://console.aws.amazon.com/"

iam = boto3.resource("iam")
trust = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"AWS": iam.CurrentUser().arn},
            "Action": "sts:AssumeRole",
        }
    ],
}
role = iam.create_role(
    RoleName=f"demo-assume-role-role-{time.time_ns()}",
    AssumeRolePolicyDocument=json.dumps(trust),
)
try:
    role.attach_policy(PolicyArn="arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
    refused = []
    sts = boto3.client("sts")
    while True:
        try:
            assumed = sts.assume_role(RoleArn=role.arn, RoleSessionName="AssumeRoleDemoSession")
            break
        except ClientError as error:
            refused.append(error.response["Error"]["Code"])
            if len(refused) > 100:
                raise
            time.sleep(0.1)
    credentials = assumed["Credentials"]
    session = {
        "sessionId": credentials["AccessKeyId"],
        "sessionKey": credentials["SecretAccessKey"],
        "sessionToken": credentials["SessionToken"],
    }
    exchange = {
        "Action": "getSigninToken",
        "SessionDuration": "43200",
        "Session": json.dumps(session),
    }
    token = requests.get(SIGN_IN, params=exchange, timeout=10).json()["SigninToken"]
    login = {
        "Action": "login",
        "Issuer": "example.org",
        "Destination": CONSOLE,
        "SigninToken": token,
    }
    page = requests.Session().get(SIGN_IN, params=login, timeout=10)
finally:
    detached = []
    for policy in role.attached_policies.all():
        role.detach_policy(PolicyArn=policy.arn)
        detached.append(policy.policy_name)
    role.delete()

found = {"role": role.name, "refused": sorted(set(refused)), "detached": detached}
json.dump({**found, "status": page.status_code, "page": page.text}, sys.stdout)
