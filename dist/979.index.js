export const id = 979;
export const ids = [979];
export const modules = {

/***/ 8979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createIam: () => (/* binding */ createIam)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var dist_cjs = __webpack_require__(6764);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(4675);
// EXTERNAL MODULE: ./build/http/message.js
var message = __webpack_require__(9014);
// EXTERNAL MODULE: ./build/aws/service-error.js
var service_error = __webpack_require__(8054);
;// CONCATENATED MODULE: ./build/aws/iam-errors.js



/** Conflicts with another writer, which IAM gets over by itself. */
const PASSING = ['ConcurrentModification', 'ServiceFailure', 'EntityTemporarilyUnmodifiable'];
/** Whether another try may do better; a principal that is new is unknown to IAM for a moment. */
function judgeIamFailure(error) {
    const { name, said } = (0,service_error/* readRefusal */.ni)(error);
    return name === 'MalformedPolicyDocument' && /invalid principal/i.test(said)
        ? {}
        : (0,service_error/* judgeRefusal */.cT)(error, PASSING);
}
/** Whether IAM says that the thing asked for does not exist. */
function isGone(error) {
    return (0,service_error/* readRefusal */.ni)(error).name === 'NoSuchEntity';
}
/**
 * What a failed call of IAM means for the user; repeats the words of AWS.
 *
 * @param action - The call, as IAM policies name it without `iam:`.
 * @param subject - What it was about: the name of a role, or the ARN of a policy.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html}
 */
function iamFailure(error, action, subject) {
    if (error instanceof errors/* ActionError */.lZ) {
        return error;
    }
    const { name, said, status, spoken } = (0,service_error/* readRefusal */.ni)(error);
    if (error instanceof message/* TransportError */.w) {
        return unreachable(error.message, action, subject, error);
    }
    if (status === 0) {
        return error;
    }
    if (!spoken || status >= 500 || status < 400) {
        return unreachable(`status ${status}`, action, subject, error);
    }
    const aboutCredentials = (0,service_error/* credentialFailure */.SR)(error);
    if (aboutCredentials !== undefined) {
        return aboutCredentials;
    }
    const fail = (code, happened, advice) => new errors/* ActionError */.lZ(code, happened, advice, { cause: error });
    switch (name) {
        case 'EntityAlreadyExists':
            return fail('role-exists', `There is a role with the name ${subject} already, and this step did not make it (${said}).`, 'Leave out role-name, which gives every step a name of its own, or tear the other role down first. Role names are the same to IAM if they differ in case or path only.');
        case 'LimitExceeded':
            return fail('iam-limit', `A quota of IAM is used up (${said}).`, 'Remove roles that are not needed any more (mode: sweep removes expired ones of this action), or ask AWS for a higher quota.');
        case 'MalformedPolicyDocument':
        case 'PolicyNotAttachable':
            return fail('policy-refused', `IAM refused a policy of the role ${subject} (${said}).`, 'Correct inline-policy, policy-arns or trusted-principals; a principal has to exist.');
        case 'AccessDenied':
            return fail('iam-refused', `IAM refused ${action} for ${subject} (${name}: ${said}).`, `Allow iam:${action} to the identity that manages temporary roles; docs/aws-setup.md has the whole policy.${hintFor(action)}`);
    }
    return judgeIamFailure(error) === undefined
        ? fail('iam-refused', `IAM refused ${action} for ${subject} (${name}: ${said}).`, 'Check the inputs against what AWS says.')
        : unreachable(`${name}: ${said}`, action, subject, error);
}
/** The commonest reason, if the policy is there. */
function hintFor(action) {
    return action === 'CreateRole'
        ? ' If the policy asks for a permissions boundary, name it in permissions-boundary.'
        : '';
}
function unreachable(said, action, subject, cause) {
    return new errors/* ActionError */.lZ('network', `IAM gave no usable answer to ${action} for ${subject} (${said}).`, 'Run the job again in a few minutes. If it keeps failing, check that this runner can reach IAM, and the proxy and endpoint variables.', { cause });
}

;// CONCATENATED MODULE: ./build/aws/create-role.js





/**
 * Creates a role. If an answer is lost on the way, the next try may meet the role that the first
 * one has made; it is known by its tags then.
 *
 * @returns the role's ARN.
 * @throws ActionError `role-exists` for a role that is not the one asked for; `network` whenever
 *   nobody knows whether the role was made; other codes only if it was not.
 */
async function createRole(role, context) {
    const command = new dist_cjs/* CreateRoleCommand */.IS({
        RoleName: role.name,
        Path: role.path,
        Description: role.description,
        AssumeRolePolicyDocument: role.trustPolicy,
        MaxSessionDuration: role.maxSessionSeconds,
        PermissionsBoundary: role.permissionsBoundary,
        Tags: Object.entries(role.tags).map(([Key, Value]) => ({ Key, Value })),
    });
    let unclear = false;
    try {
        const answer = await (0,retry/* withRetries */.LH)(() => context.client.send(command), (error) => {
            unclear ||= !isRefusal(error);
            return judgeIamFailure(error);
        }, context.signal);
        return answer.Role?.Arn ?? '';
    }
    catch (error) {
        if (!unclear || !isRefusal(error)) {
            throw iamFailure(error, 'CreateRole', role.name);
        }
        return (await madeBefore(role, error, context.find)) ?? Promise.reject(unknown(role, error));
    }
}
/** Whether IAM has answered, and the answer was no: then this try changed nothing. */
function isRefusal(error) {
    const { spoken, status } = (0,service_error/* readRefusal */.ni)(error);
    return spoken && status >= 400 && status < 500;
}
/** @returns the ARN of the role, if it is there as it was asked for; `undefined` if nobody knows. */
async function madeBefore(role, error, find) {
    const found = await find(role.name).catch((failure) => {
        if (failure instanceof errors/* ActionError */.lZ && failure.code !== 'cancelled') {
            return undefined;
        }
        throw failure;
    });
    if (found === undefined) {
        return undefined;
    }
    const isThis = found.path === role.path &&
        Object.entries(role.tags).every(([key, value]) => found.tags[key] === value);
    return isThis ? found.arn : Promise.reject(iamFailure(error, 'CreateRole', role.name));
}
function unknown({ name }, cause) {
    const { name: code, said } = (0,service_error/* readRefusal */.ni)(cause);
    return new errors/* ActionError */.lZ('network', `An answer of IAM to CreateRole for ${name} was lost, and the next was ${code} (${said}).`, 'Run the job again in a few minutes.', { cause });
}

;// CONCATENATED MODULE: ./build/aws/iam-calls.js


/** As many as IAM gives in one page. */
const PAGE_SIZE = 1000;
/**
 * How IAM is called: with retries until the signal ends them, and with failures that the user
 * can act on.
 */
function iamCalls(signal) {
    async function change(action, subject, send) {
        try {
            return await (0,retry/* withRetries */.LH)(send, judgeIamFailure, signal);
        }
        catch (error) {
            throw iamFailure(error, action, subject);
        }
    }
    /** What is not there, or not there any more, is `undefined`. */
    function unlessGone(action, subject, send) {
        return change(action, subject, () => send().catch((error) => (isGone(error) ? undefined : Promise.reject(error))));
    }
    /** All pages of a list; none of something that is gone. */
    async function* pages(action, subject, send) {
        let marker;
        do {
            const request = { MaxItems: PAGE_SIZE, ...(marker !== undefined && { Marker: marker }) };
            const page = await unlessGone(action, subject, () => send(request));
            if (page === undefined) {
                return;
            }
            yield page;
            marker = page.IsTruncated ? page.Marker : undefined;
        } while (marker !== undefined);
    }
    return { change, unlessGone, pages };
}
/** The items of all pages. */
async function collect(list, itemsOf) {
    const items = [];
    for await (const page of list) {
        items.push(...(itemsOf(page) ?? []).filter((item) => item !== undefined));
    }
    return items;
}

;// CONCATENATED MODULE: ./build/aws/query-answer.js

/** How every answer of the Query protocol begins, an XML declaration aside. */
const RESPONSE = /^\s*(?:<\?xml[^>]*\?>\s*)?<\w+Response[\s>]/;
const BEGINNING_BYTES = 500;
/**
 * Takes a success for one only if it has the form of AWS's Query protocol. The SDK reads nothing
 * from the answers to most changes, so it would take the page of a proxy for "done".
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/programming.html}
 */
function queryAnswers(send) {
    return async (request, signal) => {
        const response = await send(request, signal);
        const beginning = new TextDecoder().decode(response.body.subarray(0, BEGINNING_BYTES));
        if (response.status < 300 && !RESPONSE.test(beginning)) {
            throw new message/* TransportError */.w('not-http', request.url.host, 'the answer is none of AWS');
        }
        return response;
    };
}

// EXTERNAL MODULE: ./build/aws/request-handler.js
var request_handler = __webpack_require__(7902);
;// CONCATENATED MODULE: ./build/aws/iam.js






/**
 * IAM over the SDK's client. A call that changes something is never broken off half-way, so that
 * it is known what it did; the signal ends the tries after it.
 */
function createIam(options) {
    const client = new dist_cjs/* IAMClient */.h8v({
        region: options.region,
        credentials: options.credentials,
        maxAttempts: 1,
        requestHandler: (0,request_handler/* requestHandler */.O)(queryAnswers(options.send)),
        customUserAgent: 'aws-console-url',
        ...(options.endpoint && { endpoint: options.endpoint.href }),
    });
    const abort = { abortSignal: options.signal };
    const { change, unlessGone, pages } = iamCalls(options.signal);
    async function role(name) {
        const command = new dist_cjs/* GetRoleCommand */.kbp({ RoleName: name });
        const answer = await unlessGone('GetRole', name, () => client.send(command, abort));
        return answer?.Role && { ...described(answer.Role), tags: tagsOf(answer.Role.Tags) };
    }
    return {
        role,
        async *rolesBelow(path) {
            const list = pages('ListRoles', path, (page) => client.send(new dist_cjs/* ListRolesCommand */.J9Z({ PathPrefix: path, ...page }), abort));
            for await (const { Roles } of list) {
                yield* (Roles ?? []).map(described);
            }
        },
        async roleTags(name) {
            const command = new dist_cjs/* ListRoleTagsCommand */.DP4({ RoleName: name });
            const answer = await unlessGone('ListRoleTags', name, () => client.send(command, abort));
            return answer && tagsOf(answer.Tags);
        },
        createRole: (newRole) => createRole(newRole, { client, find: role, signal: options.signal }),
        async putInlinePolicy(name, policy, document) {
            const command = new dist_cjs/* PutRolePolicyCommand */.pMt({
                RoleName: name,
                PolicyName: policy,
                PolicyDocument: document,
            });
            await change('PutRolePolicy', name, () => client.send(command));
        },
        async attachPolicy(role, policyArn) {
            const command = new dist_cjs/* AttachRolePolicyCommand */.XgU({ RoleName: role, PolicyArn: policyArn });
            await change('AttachRolePolicy', role, () => client.send(command));
        },
        async policyExists(policyArn) {
            const command = new dist_cjs/* GetPolicyCommand */.s4W({ PolicyArn: policyArn });
            const answer = await unlessGone('GetPolicy', policyArn, () => client.send(command, abort));
            return answer !== undefined;
        },
        async oidcAudiences(providerArn) {
            const command = new dist_cjs/* GetOpenIDConnectProviderCommand */.cCT({
                OpenIDConnectProviderArn: providerArn,
            });
            const answer = await unlessGone('GetOpenIDConnectProvider', providerArn, () => client.send(command, abort).catch((error) => 
            // Not to see the provider is no reason to fail: the role can be used without it.
            (0,service_error/* readRefusal */.ni)(error).name === 'AccessDenied' ? undefined : Promise.reject(error)));
            return answer?.ClientIDList;
        },
        async instanceProfilesOf(role) {
            const list = pages('ListInstanceProfilesForRole', role, (page) => client.send(new dist_cjs/* ListInstanceProfilesForRoleCommand */.oxC({ RoleName: role, ...page }), abort));
            return collect(list, ({ InstanceProfiles }) => InstanceProfiles?.map(({ InstanceProfileName }) => InstanceProfileName));
        },
        async removeFromInstanceProfile(role, profile) {
            const command = new dist_cjs/* RemoveRoleFromInstanceProfileCommand */.ScF({
                RoleName: role,
                InstanceProfileName: profile,
            });
            await unlessGone('RemoveRoleFromInstanceProfile', profile, () => client.send(command));
        },
        async attachedPolicies(role) {
            const list = pages('ListAttachedRolePolicies', role, (page) => client.send(new dist_cjs/* ListAttachedRolePoliciesCommand */.wfM({ RoleName: role, ...page }), abort));
            return collect(list, ({ AttachedPolicies }) => AttachedPolicies?.map(({ PolicyArn }) => PolicyArn));
        },
        async detachPolicy(role, policyArn) {
            const command = new dist_cjs/* DetachRolePolicyCommand */.BA7({ RoleName: role, PolicyArn: policyArn });
            await unlessGone('DetachRolePolicy', role, () => client.send(command));
        },
        async inlinePolicies(role) {
            const list = pages('ListRolePolicies', role, (page) => client.send(new dist_cjs/* ListRolePoliciesCommand */.Y7N({ RoleName: role, ...page }), abort));
            return collect(list, ({ PolicyNames }) => PolicyNames);
        },
        async deleteInlinePolicy(role, policy) {
            const command = new dist_cjs/* DeleteRolePolicyCommand */.Tt({ RoleName: role, PolicyName: policy });
            await unlessGone('DeleteRolePolicy', role, () => client.send(command));
        },
        async deleteRole(name) {
            const command = new dist_cjs/* DeleteRoleCommand */.$kI({ RoleName: name });
            const conflict = await unlessGone('DeleteRole', name, () => client.send(command).then(() => false, (error) => (0,service_error/* readRefusal */.ni)(error).name === 'DeleteConflict' ? true : Promise.reject(error)));
            return conflict !== true;
        },
    };
}
function described(role) {
    return { name: role.RoleName ?? '', arn: role.Arn ?? '', path: role.Path ?? '' };
}
function tagsOf(tags) {
    return Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key, Value]));
}


/***/ })

};
