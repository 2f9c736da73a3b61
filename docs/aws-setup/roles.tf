# Two roles for aws-console-url: one to sign in with, and one that manages temporary roles.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81"
    }
  }
}

variable "subjects" {
  description = "Whose OIDC tokens the roles trust: the subject of the job, in the form that the repository has."
  type        = list(string)
  default = [
    "repo:octo-org/octo-repo:ref:refs/heads/main",
    "repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
  ]
}

variable "permissions_boundary" {
  description = "ARN of the policy that bounds temporary roles; the input permissions-boundary has to name it."
  type        = string
  default     = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

variable "create_oidc_provider" {
  description = "Whether to add GitHub to IAM as an OIDC provider; an account can have it once only."
  type        = bool
  default     = true
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  account         = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}"
  temporary_roles = "${local.account}:role/aws-console-url/*"
  oidc_provider   = "${local.account}:oidc-provider/token.actions.githubusercontent.com"
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.create_oidc_provider ? 1 : 0
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "trust" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.oidc_provider]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = var.subjects
    }
  }
}

data "aws_iam_policy_document" "manage" {
  statement {
    sid       = "MakeTemporaryRoles"
    effect    = "Allow"
    actions   = ["iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy"]
    resources = [local.temporary_roles]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = [var.permissions_boundary]
    }
  }

  statement {
    sid       = "TagTemporaryRoles"
    effect    = "Allow"
    actions   = ["iam:TagRole"]
    resources = [local.temporary_roles]
  }

  statement {
    sid       = "SeeTemporaryRoles"
    effect    = "Allow"
    actions   = ["iam:GetRole", "iam:ListRoleTags"]
    resources = [local.temporary_roles]
  }

  statement {
    sid       = "FindTemporaryRoles"
    effect    = "Allow"
    actions   = ["iam:ListRoles"]
    resources = ["*"]
  }

  statement {
    sid    = "RemoveTemporaryRoles"
    effect = "Allow"
    actions = [
      "iam:ListInstanceProfilesForRole",
      "iam:ListAttachedRolePolicies",
      "iam:DetachRolePolicy",
      "iam:ListRolePolicies",
      "iam:DeleteRolePolicy",
      "iam:DeleteRole",
    ]
    resources = [local.temporary_roles]
  }

  statement {
    sid       = "SeeOwnPath"
    effect    = "Allow"
    actions   = ["iam:GetRole"]
    resources = ["${local.account}:role/ConsoleUrlManager"]
  }

  statement {
    sid       = "CheckPolicies"
    effect    = "Allow"
    actions   = ["iam:GetPolicy"]
    resources = ["arn:${data.aws_partition.current.partition}:iam::*:policy/*"]
  }

  statement {
    sid       = "CheckOidcProvider"
    effect    = "Allow"
    actions   = ["iam:GetOpenIDConnectProvider"]
    resources = [local.oidc_provider]
  }
}

resource "aws_iam_role" "read_only" {
  name               = "ReadOnly"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  depends_on = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role_policy_attachment" "read_only" {
  role       = aws_iam_role.read_only.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role" "manager" {
  name               = "ConsoleUrlManager"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  depends_on = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role_policy" "manager" {
  name   = "manage-temporary-roles"
  role   = aws_iam_role.manager.id
  policy = data.aws_iam_policy_document.manage.json
}

output "read_only_role_arn" {
  description = "For the input role-arn of mode sign-in."
  value       = aws_iam_role.read_only.arn
}

output "manager_role_arn" {
  description = "For the input role-arn of modes create, teardown and sweep."
  value       = aws_iam_role.manager.arn
}
