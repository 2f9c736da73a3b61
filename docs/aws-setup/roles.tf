# Roles for aws-console-url: the role that people sign in with. Optional: the manager, which creates
# and removes temporary roles, and the sweeper, which can only remove them.
# In China, replace each sts.amazonaws.com with sts.amazonaws.com.cn.

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
  description = "Subjects of the OIDC tokens that may use the sign-in role, such as repo:OWNER/REPOSITORY:environment:NAME. Write the whole subject, in the form that your repository has, without wildcards."
  type        = list(string)

  validation {
    condition     = length(var.subjects) > 0 && alltrue([for subject in var.subjects : can(regex("^[^\\s*][^*]*$", subject))])
    error_message = "Give at least one subject, without wildcards."
  }
}

variable "workflows" {
  description = "Only these workflows may use the sign-in role; null does not limit them. Write the claim job_workflow_ref, such as OWNER/REPOSITORY/.github/workflows/FILE@refs/heads/BRANCH. In other partitions than aws, AWS may not know this claim. Then nobody gets the role."
  type        = list(string)
  default     = null

  validation {
    condition     = var.workflows == null ? true : length(var.workflows) > 0 && alltrue([for workflow in var.workflows : can(regex("^[^\\s,*?@]+@[^\\s,*?]+$", workflow))])
    error_message = "Give at least one workflow with its ref, without wildcards, or null."
  }
}

variable "actor_ids" {
  description = "Only these people may use the sign-in role; null does not limit them. Write the IDs of their GitHub accounts, not logins. The caution for workflows applies."
  type        = list(string)
  default     = null

  validation {
    condition     = var.actor_ids == null ? true : length(var.actor_ids) > 0 && alltrue([for id in var.actor_ids : can(regex("^[0-9]+$", id))])
    error_message = "Give at least one ID, which is a number, or null."
  }
}

variable "repository_ids" {
  description = "Only repositories with these IDs may use the sign-in role; null does not limit them. A renamed repository keeps its ID, and nobody gets it by taking over a free name. The caution for workflows applies."
  type        = list(string)
  default     = null

  validation {
    condition     = var.repository_ids == null ? true : length(var.repository_ids) > 0 && alltrue([for id in var.repository_ids : can(regex("^[0-9]+$", id))])
    error_message = "Give at least one ID, which is a number, or null."
  }
}

variable "read_only_role_name" {
  description = "Name of the role that people sign in with."
  type        = string
  default     = "ReadOnly"
}

variable "create_oidc_provider" {
  description = "Whether to create GitHub's OIDC provider. An account can have it only once. Write false if \"aws iam list-open-id-connect-providers\" shows token.actions.githubusercontent.com. Do not change true to false later: that deletes the provider."
  type        = bool
  default     = true
}

variable "create_manager" {
  description = "Whether to create the manager, the role that creates and removes temporary roles."
  type        = bool
  default     = false
}

variable "manager_subjects" {
  description = "Subjects that may use the manager, written as in subjects. Better an environment with reviewers. Required if create_manager is true."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for subject in var.manager_subjects : can(regex("^[^\\s*][^*]*$", subject))])
    error_message = "Give subjects without wildcards."
  }
}

variable "manager_workflows" {
  description = "Only these workflows may use the manager; null does not limit them. Write the claim job_workflow_ref, such as OWNER/REPOSITORY/.github/workflows/FILE@refs/heads/BRANCH. In other partitions than aws, AWS may not know this claim. Then nobody gets the role."
  type        = list(string)
  default     = null

  validation {
    condition     = var.manager_workflows == null ? true : length(var.manager_workflows) > 0 && alltrue([for workflow in var.manager_workflows : can(regex("^[^\\s,*?@]+@[^\\s,*?]+$", workflow))])
    error_message = "Give at least one workflow with its ref, without wildcards, or null."
  }
}

variable "manager_actor_ids" {
  description = "Only these people may use the manager; null does not limit them. Write the IDs of their GitHub accounts, not logins. The caution for manager_workflows applies."
  type        = list(string)
  default     = null

  validation {
    condition     = var.manager_actor_ids == null ? true : length(var.manager_actor_ids) > 0 && alltrue([for id in var.manager_actor_ids : can(regex("^[0-9]+$", id))])
    error_message = "Give at least one ID, which is a number, or null."
  }
}

variable "manager_repository_ids" {
  description = "Only repositories with these IDs may use the manager; null does not limit them. A renamed repository keeps its ID, and nobody gets it by taking over a free name. The caution for manager_workflows applies."
  type        = list(string)
  default     = null

  validation {
    condition     = var.manager_repository_ids == null ? true : length(var.manager_repository_ids) > 0 && alltrue([for id in var.manager_repository_ids : can(regex("^[0-9]+$", id))])
    error_message = "Give at least one ID, which is a number, or null."
  }
}

variable "manager_role_name" {
  description = "Name of the manager."
  type        = string
  default     = "ConsoleUrlManager"
}

variable "permissions_boundary" {
  description = "ARN of the permissions boundary of temporary roles. Write the same ARN into the input permissions-boundary. Set it in other partitions than aws."
  type        = string
  default     = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

variable "create_sweeper" {
  description = "Whether to create the sweeper, a role that can only remove temporary roles."
  type        = bool
  default     = false
}

variable "sweeper_subjects" {
  description = "Subjects that may use the sweeper, written as in subjects. Write the branch that the schedule runs on, such as repo:OWNER/REPOSITORY:ref:refs/heads/BRANCH. Required if create_sweeper is true."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for subject in var.sweeper_subjects : can(regex("^[^\\s*][^*]*$", subject))])
    error_message = "Give subjects without wildcards."
  }
}

variable "sweeper_role_name" {
  description = "Name of the sweeper."
  type        = string
  default     = "ConsoleUrlSweeper"
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  account         = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}"
  temporary_roles = "${local.account}:role/aws-console-url/*"
  oidc_provider   = "${local.account}:oidc-provider/token.actions.githubusercontent.com"
  tag_keys        = ["aws-console-url:repository", "aws-console-url:run", "aws-console-url:expires-at"]
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

    dynamic "condition" {
      for_each = var.workflows == null ? [] : [var.workflows]

      content {
        test     = "StringEquals"
        variable = "token.actions.githubusercontent.com:job_workflow_ref"
        values   = condition.value
      }
    }

    dynamic "condition" {
      for_each = var.actor_ids == null ? [] : [var.actor_ids]

      content {
        test     = "StringEquals"
        variable = "token.actions.githubusercontent.com:actor_id"
        values   = condition.value
      }
    }

    dynamic "condition" {
      for_each = var.repository_ids == null ? [] : [var.repository_ids]

      content {
        test     = "StringEquals"
        variable = "token.actions.githubusercontent.com:repository_id"
        values   = condition.value
      }
    }
  }
}

data "aws_iam_policy_document" "manager_trust" {
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
      values   = var.manager_subjects
    }

    dynamic "condition" {
      for_each = var.manager_workflows == null ? [] : [var.manager_workflows]

      content {
        test     = "StringEquals"
        variable = "token.actions.githubusercontent.com:job_workflow_ref"
        values   = condition.value
      }
    }

    dynamic "condition" {
      for_each = var.manager_actor_ids == null ? [] : [var.manager_actor_ids]

      content {
        test     = "StringEquals"
        variable = "token.actions.githubusercontent.com:actor_id"
        values   = condition.value
      }
    }

    dynamic "condition" {
      for_each = var.manager_repository_ids == null ? [] : [var.manager_repository_ids]

      content {
        test     = "StringEquals"
        variable = "token.actions.githubusercontent.com:repository_id"
        values   = condition.value
      }
    }
  }
}

data "aws_iam_policy_document" "manage" {
  statement {
    sid       = "MakeTemporaryRoles"
    effect    = "Allow"
    actions   = ["iam:CreateRole"]
    resources = [local.temporary_roles]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = [var.permissions_boundary]
    }

    condition {
      test     = "Null"
      variable = "aws:RequestTag/aws-console-url:repository"
      values   = ["false"]
    }

    condition {
      test     = "Null"
      variable = "aws:RequestTag/aws-console-url:run"
      values   = ["false"]
    }

    condition {
      test     = "Null"
      variable = "aws:RequestTag/aws-console-url:expires-at"
      values   = ["false"]
    }

    condition {
      test     = "ForAllValues:StringEquals"
      variable = "aws:TagKeys"
      values   = local.tag_keys
    }
  }

  statement {
    sid       = "FillTemporaryRoles"
    effect    = "Allow"
    actions   = ["iam:PutRolePolicy", "iam:AttachRolePolicy"]
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

    condition {
      test     = "Null"
      variable = "aws:RequestTag/aws-console-url:repository"
      values   = ["false"]
    }

    condition {
      test     = "Null"
      variable = "aws:RequestTag/aws-console-url:run"
      values   = ["false"]
    }

    condition {
      test     = "Null"
      variable = "aws:RequestTag/aws-console-url:expires-at"
      values   = ["false"]
    }

    condition {
      test     = "ForAllValues:StringEquals"
      variable = "aws:TagKeys"
      values   = local.tag_keys
    }
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
    resources = ["${local.account}:role/${var.manager_role_name}"]
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

data "aws_iam_policy_document" "sweeper_trust" {
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
      values   = var.sweeper_subjects
    }
  }
}

data "aws_iam_policy_document" "sweep" {
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
}

resource "aws_iam_role" "read_only" {
  name               = var.read_only_role_name
  assume_role_policy = data.aws_iam_policy_document.trust.json

  depends_on = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role_policy_attachment" "read_only" {
  role       = aws_iam_role.read_only.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role" "manager" {
  count              = var.create_manager ? 1 : 0
  name               = var.manager_role_name
  assume_role_policy = data.aws_iam_policy_document.manager_trust.json

  depends_on = [aws_iam_openid_connect_provider.github]

  lifecycle {
    precondition {
      condition     = length(var.manager_subjects) > 0
      error_message = "create_manager = true needs manager_subjects."
    }
  }
}

resource "aws_iam_role_policy" "manager" {
  count  = var.create_manager ? 1 : 0
  name   = "manage-temporary-roles"
  role   = aws_iam_role.manager[0].id
  policy = data.aws_iam_policy_document.manage.json
}

resource "aws_iam_role" "sweeper" {
  count              = var.create_sweeper ? 1 : 0
  name               = var.sweeper_role_name
  assume_role_policy = data.aws_iam_policy_document.sweeper_trust.json

  depends_on = [aws_iam_openid_connect_provider.github]

  lifecycle {
    precondition {
      condition     = length(var.sweeper_subjects) > 0
      error_message = "create_sweeper = true needs sweeper_subjects."
    }
  }
}

resource "aws_iam_role_policy" "sweeper" {
  count  = var.create_sweeper ? 1 : 0
  name   = "sweep-temporary-roles"
  role   = aws_iam_role.sweeper[0].id
  policy = data.aws_iam_policy_document.sweep.json
}

output "read_only_role_arn" {
  description = "For the input role-arn of mode sign-in."
  value       = aws_iam_role.read_only.arn
}

output "manager_role_arn" {
  description = "For the input role-arn of modes create, teardown and sweep; null without create_manager."
  value       = one(aws_iam_role.manager[*].arn)
}

output "sweeper_role_arn" {
  description = "For the input role-arn of mode sweep; null without create_sweeper."
  value       = one(aws_iam_role.sweeper[*].arn)
}
