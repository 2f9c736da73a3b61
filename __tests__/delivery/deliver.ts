import { prepareDelivery } from '../../src/delivery/delivery.ts';
import type {
  DeliveryPorts,
  GitHub,
  Permission,
  Sealing,
  Unanswered,
  Visibility,
} from '../../src/delivery/ports.ts';
import type { DeliveryInputs, SummaryKind } from '../../src/inputs/delivery.ts';
import { parseRecipients } from '../../src/inputs/recipients.ts';
import type { SealTo } from '../../src/inputs/seal-to.ts';
import type { LinkPayload } from '../../src/link/payload.ts';
import { ID_TOKEN } from '../fixtures/credentials.ts';
import { RUN } from '../fixtures/run-facts.ts';

const NO_ANSWER: Unanswered = { kind: 'unknown', reason: 'status 403', advice: 'Wait.' };
const WRITER: Permission = {
  kind: 'known',
  permission: 'write',
  userId: RUN.actorId,
  isApp: false,
};

/** The world of a delivery. */
export interface Setting {
  /** The visibility in the ID token. Without it, the step uses no token. */
  readonly claim?: string;
  readonly rest?: Visibility;
  readonly reason?: string;
  /** The input `recipients`. */
  readonly recipients?: string;
  readonly openerUrl?: string;
  readonly replacesSignIn?: true;
  /** Characters of the fragment of a sealed link. */
  readonly fragmentLength?: number;
  /** The opener page would refuse the payload. */
  readonly unfit?: true;
  readonly users?: Readonly<Record<string, readonly string[]>>;
}

/** Keys are words here: the step can seal for `good-1`, not for `old-1`. Others are not keys. */
const sealing: Sealing = {
  ageKey: async (text) =>
    /^age1.*good/.test(text)
      ? { kind: 'age', id: text, code: `CODE-${text}`, recipient: text }
      : undefined,
  sshKey(text) {
    const line = text.replace(/^ssh-rsa /, '');
    if (line.startsWith('old')) {
      return { kind: 'unusable', name: line, reason: 'too old' };
    }
    return line.startsWith('good')
      ? { kind: 'ssh-rsa', id: line, code: undefined, recipient: line }
      : undefined;
  },
  sealText: async (text, keys) => `${keys.map(({ id }) => id).join('+')}(${text})`,
  sealLink: async () => undefined,
};

/** Prepares a delivery, and records its requests and log lines. */
export function deliver(summary: SummaryKind, sealTo: readonly SealTo[], setting: Setting = {}) {
  const asked: string[] = [];
  const said: string[] = [];
  const say = (level: string) => (message: string) => void said.push(`${level}: ${message}`);
  const ask = <T>(what: string, answer: T) => {
    asked.push(what);
    return answer;
  };
  const github: GitHub = {
    permission: async (login) => ask(`permission of ${login}`, WRITER),
    repositoryVisibility: async () => ask('rest', setting.rest ?? NO_ANSWER),
    publicKeys: async (login) => ask(`keys of ${login}`, setting.users?.[login]),
  };
  const linked: { payload: LinkPayload; keys: readonly string[] }[] = [];
  const sealLink: Sealing['sealLink'] = async (payload, keys) => {
    linked.push({ payload, keys: keys.map(({ id }) => id) });
    const fragment = '1.data'.padEnd(setting.fragmentLength ?? 0, 'A');
    return setting.unfit ? undefined : { fragment, code: 'CODE-OF-DATA' };
  };
  const ports: DeliveryPorts = {
    log: { info: say('info'), notice: say('notice'), warning: say('warning'), debug: say('debug') },
    github,
    precedingRun: async () => ({ eventName: undefined, askedBy: undefined }),
    replacesSignIn: setting.replacesSignIn ?? false,
    loadSealing: async () => ask('sealing', { ...sealing, sealLink }),
    cancelled: new AbortController().signal,
  };
  const { recipients } = setting;
  const inputs: DeliveryInputs = {
    reason: setting.reason,
    summary,
    sealTo,
    recipients: recipients === undefined ? undefined : parseRecipients(recipients, RUN),
    openerUrl: setting.openerUrl,
    githubToken: undefined,
  };
  const token = setting.claim && { ...ID_TOKEN, repositoryVisibility: setting.claim };
  const done = prepareDelivery(inputs, RUN, ports, async () => ask('claim', token || undefined));
  return { done, asked, said, linked };
}

/** A line of `seal-to`. */
export const line = (kind: 'age' | 'ssh', text: string, number = 1): SealTo =>
  kind === 'age' ? { kind, line: number, recipient: text } : { kind, line: number, key: text };
export const user = (login: string): SealTo => ({ kind: 'user', line: 1, login });
