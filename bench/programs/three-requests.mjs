const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

export async function signIn(request) {
  const send = (url, method, headers, body) =>
    new Promise((resolve, reject) => {
      const outgoing = request(url, { method, headers }, (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk) => {
          text += chunk;
        });
        incoming.on('end', () => resolve(text));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const { env } = process;
  const tokenUrl = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`;
  const bearer = { authorization: `bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  const { value } = JSON.parse(await send(tokenUrl, 'GET', bearer));

  const call = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: env['INPUT_ROLE-ARN'],
    RoleSessionName: 'bench',
    WebIdentityToken: value,
  });
  const xml = await send(`${env.AWS_ENDPOINT_URL_STS}/`, 'POST', FORM, call.toString());
  const read = (name) => new RegExp(`<${name}>([^<]+)`).exec(xml)[1];

  const session = JSON.stringify({
    sessionId: read('AccessKeyId'),
    sessionKey: read('SecretAccessKey'),
    sessionToken: read('SessionToken'),
  });
  const exchange = new URLSearchParams({ Action: 'getSigninToken', Session: session });
  const url = `${env.AWS_ENDPOINT_URL_SIGNIN}/federation`;
  return JSON.parse(await send(url, 'POST', FORM, exchange.toString())).SigninToken;
}
