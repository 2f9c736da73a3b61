"""Uses the local AWS as any program with boto3 would, and prints what it got as JSON.

Endpoints, region and the keys of an IAM user come from the usual AWS variables.
"""

import json
import os
import sys
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

import boto3
from botocore.exceptions import ClientError

ROLE = os.environ["ROLE_ARN"]
CHAINED_ROLE = os.environ["CHAINED_ROLE_ARN"]
WEB_ROLE = os.environ["WEB_ROLE_ARN"]
SIGN_IN = os.environ["AWS_ENDPOINT_URL_SIGNIN"] + "/federation"
POLICY = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}],
    }
)


def sts_with(credentials):
    return boto3.client(
        "sts",
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials.get("SessionToken"),
    )


def refusal_of(call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return {"status": status, **error.response["Error"]}
    return None


def id_token(audience):
    url = os.environ["ACTIONS_ID_TOKEN_REQUEST_URL"] + "&" + urlencode({"audience": audience})
    bearer = "Bearer " + os.environ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]
    with urlopen(Request(url, headers={"Authorization": bearer})) as response:
        return json.load(response)["value"]


def sign_in_token(credentials, method="POST", **parameters):
    session = {
        "sessionId": credentials["AccessKeyId"],
        "sessionKey": credentials["SecretAccessKey"],
        "sessionToken": credentials["SessionToken"],
    }
    form = urlencode({"Action": "getSigninToken", **parameters, "Session": json.dumps(session)})
    request = Request(SIGN_IN, form.encode()) if method == "POST" else SIGN_IN + "?" + form
    with urlopen(request) as response:
        return json.load(response)["SigninToken"]


def refused_page(call, *arguments, **parameters):
    try:
        call(*arguments, **parameters)
    except HTTPError as error:
        return {
            "status": error.code,
            "type": error.headers.get_content_type(),
            "page": error.read().decode(),
        }
    return None


def console_page(token):
    """Opens the login URL as a browser would: with cookies, following redirects."""
    query = urlencode(
        {
            "Action": "login",
            "Issuer": "https://example.com/access",
            "Destination": "https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1",
            "SigninToken": token,
        }
    )
    with build_opener(HTTPCookieProcessor(CookieJar())).open(SIGN_IN + "?" + query) as response:
        return response.read().decode()


sts = boto3.client("sts")
assume = {"RoleArn": ROLE, "RoleSessionName": "boto3"}
role = sts.assume_role(**assume, DurationSeconds=900)
web = sts.assume_role_with_web_identity(
    RoleArn=WEB_ROLE, RoleSessionName="boto3", WebIdentityToken=id_token("sts.amazonaws.com")
)
chained = sts_with(web["Credentials"]).assume_role(RoleArn=CHAINED_ROLE, RoleSessionName="boto3")
federation = sts.get_federation_token(Name="boto3", Policy=POLICY)
session = sts.get_session_token()
keys = boto3.Session().get_credentials()


def caller(credentials):
    return sts_with(credentials).get_caller_identity()["Arn"]


stranger = {"AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "SecretAccessKey": keys.secret_key}
impostor = {"AccessKeyId": keys.access_key, "SecretAccessKey": "not-the-secret-of-this-user"}
refusals = {
    "unknown key": refusal_of(sts_with(stranger).get_caller_identity),
    "wrong secret": refusal_of(sts_with(impostor).get_caller_identity),
    "no such role": refusal_of(sts.assume_role, **{**assume, "RoleArn": ROLE + "-none"}),
    "too long for the role": refusal_of(sts.assume_role, **assume, DurationSeconds=43200),
    "too long under chaining": refusal_of(
        sts_with(web["Credentials"]).assume_role,
        RoleArn=CHAINED_ROLE,
        RoleSessionName="boto3",
        DurationSeconds=7200,
    ),
    "session name": refusal_of(sts.assume_role, RoleArn=ROLE, RoleSessionName="two words"),
    "session policy": refusal_of(sts.assume_role, **assume, Policy="{}"),
    "audience": refusal_of(
        sts.assume_role_with_web_identity,
        RoleArn=WEB_ROLE,
        RoleSessionName="boto3",
        WebIdentityToken=id_token("https://example.com"),
    ),
    "federation from a session": refusal_of(
        sts_with(role["Credentials"]).get_federation_token, Name="boto3", Policy=POLICY
    ),
}
pages = {
    "role by POST": console_page(sign_in_token(role["Credentials"])),
    "role by GET": console_page(sign_in_token(role["Credentials"], "GET")),
    "web": console_page(sign_in_token(web["Credentials"], SessionDuration=43200)),
    "chained": console_page(sign_in_token(chained["Credentials"])),
    "federation": console_page(sign_in_token(federation["Credentials"])),
}
refused_pages = {
    "duration under chaining": refused_page(
        sign_in_token, chained["Credentials"], SessionDuration=3600
    ),
    "wrong secret": refused_page(
        sign_in_token, {**role["Credentials"], "SecretAccessKey": "not-the-secret"}
    ),
    "session token credentials": refused_page(
        lambda: console_page(sign_in_token(session["Credentials"]))
    ),
}
json.dump(
    {
        "callers": {
            "user": sts.get_caller_identity()["Arn"],
            "role": caller(role["Credentials"]),
            "chained": caller(chained["Credentials"]),
            "web": caller(web["Credentials"]),
            "federation": caller(federation["Credentials"]),
            "session": caller(session["Credentials"]),
        },
        "web": {key: web[key] for key in ("Audience", "Provider", "SubjectFromWebIdentityToken")},
        "refusals": refusals,
        "pages": pages,
        "refusedPages": refused_pages,
    },
    sys.stdout,
)
